import { DateText } from '../figures/date-text';
import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { Section } from '../parts/section';

const GrantsDue_accrual = graphql(`
  fragment GrantsDue_accrual on Accrual {
    grants {
      rateCardKey
      reference
      amount {
        amount
        currency
      }
      priority
      grantedOn
      expiresOn
      scope
      oncePaid
    }
  }
`);

/** The promotional money that the plan puts into the wallet; nothing where it gives none. */
export function GrantsDue(props: { accrual: FragmentType<typeof GrantsDue_accrual> }) {
  const { grants } = readFragment(GrantsDue_accrual, props.accrual);
  if (grants.length === 0) return null;
  return (
    <Section title="Granted to the wallet">
      <DataTable
        caption="Promotional money of this period"
        rows={grants}
        keyOf={({ reference }) => reference}
        columns={[
          { label: 'Card', names: true, cell: ({ rateCardKey }) => <code>{rateCardKey}</code> },
          { label: 'Granted on', cell: ({ grantedOn }) => <DateText on={grantedOn} /> },
          {
            label: 'Expires on',
            cell: ({ expiresOn }) => (expiresOn ? <DateText on={expiresOn} /> : 'Never'),
          },
          { label: 'Pays for', cell: ({ scope }) => scope?.join(', ') ?? 'Everything' },
          { label: 'Holds', cell: ({ oncePaid }) => (oncePaid ? 'Once the invoice is paid' : 'At once') },
          { label: 'Priority', figure: true, cell: ({ priority }) => priority },
          { label: 'Amount', figure: true, cell: ({ amount }) => <MoneyText money={amount} exact /> },
        ]}
      />
    </Section>
  );
}
