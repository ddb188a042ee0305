import { InstantText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';
import { NounLink } from '../parts/noun-link';

const AccrualFacts_accrual = graphql(`
  fragment AccrualFacts_accrual on Accrual {
    revision
    ratedAt
    graceEndsAt
    total {
      amount
      currency
    }
    subscription {
      id
      planVersion {
        id
        number
        plan {
          id
          name
        }
      }
    }
  }
`);

export function AccrualFacts(props: { accrual: FragmentType<typeof AccrualFacts_accrual> }) {
  const { total, subscription, revision, ratedAt, graceEndsAt } = readFragment(AccrualFacts_accrual, props.accrual);
  const { plan, number } = subscription.planVersion;
  return (
    <Facts
      facts={[
        { label: 'Accrued before tax', value: <MoneyText money={total} exact /> },
        {
          label: 'Plan',
          value: (
            <NounLink to={`/catalog/plans/${plan.id}`}>
              {plan.name}, version {number}
            </NounLink>
          ),
        },
        { label: 'Revision', value: revision },
        { label: 'Rated', value: <InstantText at={ratedAt} /> },
        { label: 'Grace ends', value: <InstantText at={graceEndsAt} /> },
      ]}
    />
  );
}
