import { dateText } from '../figures/calendar-text';
import { DateText } from '../figures/date-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { Facts } from '../parts/facts';
import { NounLink } from '../parts/noun-link';
import { cycleWords } from '../plans/cycle-words';

const SubscriptionFacts_subscription = graphql(`
  fragment SubscriptionFacts_subscription on PlanSubscription {
    startsOn
    endsOn
    agreedEndsOn
    cancelledAt
    nextCycleOn
    currency
    armKey
    experiment {
      id
      name
    }
    account {
      id
      name
    }
    memberAccounts {
      id
      name
    }
    planVersion {
      id
      number
      cycle {
        interval
        startKind
        startDay
        startMonthOffset
        graceDays
      }
      plan {
        id
        name
      }
    }
  }
`);

export function SubscriptionFacts(props: { subscription: FragmentType<typeof SubscriptionFacts_subscription> }) {
  const { account, memberAccounts, planVersion, experiment, armKey, ...subscription } = readFragment(
    SubscriptionFacts_subscription,
    props.subscription,
  );
  const { plan, number, cycle } = planVersion;
  return (
    <Facts
      facts={[
        { label: 'Account', value: <NounLink to={`/accounts/${account.id}`}>{account.name}</NounLink> },
        {
          label: 'Plan',
          value: (
            <NounLink to={`/catalog/plans/${plan.id}`}>
              {plan.name}, version {number}
            </NounLink>
          ),
        },
        { label: 'Cycle', value: cycleWords(cycle) },
        { label: 'Started', value: <DateText on={subscription.startsOn} /> },
        { label: 'Next period', value: <DateText on={subscription.nextCycleOn} /> },
        { label: 'First day without it', value: endWords(subscription) },
        { label: 'Currency', value: subscription.currency },
        ...(experiment
          ? [
              {
                label: 'Offered by',
                value: (
                  <NounLink to={`/catalog/experiments/${experiment.id}`}>
                    {experiment.name}, arm {armKey}
                  </NounLink>
                ),
              },
            ]
          : []),
        ...memberAccounts.map(({ id, name }) => ({
          label: 'Priced together with',
          value: <NounLink to={`/accounts/${id}`}>{name}</NounLink>,
        })),
      ]}
    />
  );
}

interface End {
  endsOn?: string | null;
  agreedEndsOn?: string | null;
  cancelledAt?: string | null;
}

function endWords({ endsOn, agreedEndsOn, cancelledAt }: End): string {
  if (!endsOn) return 'None, it goes on';
  if (!cancelledAt) return `${dateText(endsOn)}, as agreed`;
  return `${dateText(endsOn)}, cancelled${agreedEndsOn ? ` (agreed: ${dateText(agreedEndsOn)})` : ''}`;
}
