import { MoneyText } from '../figures/money-text';
import { QuantityText } from '../figures/quantity-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { Expandable } from '../parts/expandable';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';

const MemberShares_accrual = graphql(`
  fragment MemberShares_accrual on Accrual {
    memberShares {
      account {
        id
        name
      }
      total {
        amount
        currency
      }
      charges {
        rateCardKey
        quantity
        amount {
          amount
          currency
        }
      }
    }
  }
`);

/** Whose use the charges of a rating group come from; nothing where one account stands alone. */
export function MemberShares(props: { accrual: FragmentType<typeof MemberShares_accrual> }) {
  const { memberShares } = readFragment(MemberShares_accrual, props.accrual);
  if (memberShares.length === 0) return null;
  return (
    <Section title="Shares of the accounts priced together">
      {memberShares.map(({ account, total, charges }) => (
        <Expandable
          key={account.id}
          title={<NounLink to={`/accounts/${account.id}`}>{account.name}</NounLink>}
          figure={<MoneyText money={total} exact />}
        >
          <DataTable
            caption={`Charges shared by ${account.name}`}
            rows={charges}
            keyOf={({ rateCardKey }) => rateCardKey}
            columns={[
              { label: 'Card', names: true, cell: ({ rateCardKey }) => <code>{rateCardKey}</code> },
              { label: 'Counted', figure: true, cell: ({ quantity }) => <QuantityText quantity={quantity} /> },
              { label: 'Amount', figure: true, cell: ({ amount }) => <MoneyText money={amount} exact /> },
            ]}
          />
        </Expandable>
      ))}
    </Section>
  );
}
