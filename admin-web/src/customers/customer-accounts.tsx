import { MoneyText } from '../figures/money-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';
import { Section } from '../parts/section';
import { Badge, StatusBadge } from '../parts/status-badge';

const CustomerAccounts_customer = graphql(`
  fragment CustomerAccounts_customer on Customer {
    accounts(first: 100) {
      nodes {
        id
        name
        currency
        paymentMode
        status
        parent {
          id
          name
        }
        wallets {
          id
          liveBalance {
            amount
            currency
          }
        }
      }
    }
  }
`);

export function CustomerAccounts(props: { customer: FragmentType<typeof CustomerAccounts_customer> }) {
  const { nodes } = readFragment(CustomerAccounts_customer, props.customer).accounts;
  return (
    <Section title="Accounts">
      {nodes.length === 0 ? (
        <EmptyState title="No accounts yet">
          An account is what is billed: one currency, prepaid or postpaid. Create the first with “New account”.
        </EmptyState>
      ) : (
        <DataTable
          caption="Accounts of this customer"
          rows={nodes}
          keyOf={({ id }) => id}
          columns={[
            {
              label: 'Account',
              names: true,
              cell: ({ id, name }) => (
                <NounLink to={`/accounts/${id}`} strong>
                  {name}
                </NounLink>
              ),
            },
            {
              label: 'Mode',
              cell: ({ paymentMode }) => <Badge>{paymentMode === 'PREPAID' ? 'Prepaid' : 'Postpaid'}</Badge>,
            },
            { label: 'Currency', cell: ({ currency }) => currency },
            {
              label: 'Parent',
              cell: ({ parent }) => (parent ? <NounLink to={`/accounts/${parent.id}`}>{parent.name}</NounLink> : '–'),
            },
            {
              label: 'Live balance',
              figure: true,
              cell: ({ wallets: [wallet] }) =>
                wallet ? (
                  <NounLink to={`/wallets/${wallet.id}`}>
                    <MoneyText money={wallet.liveBalance} />
                  </NounLink>
                ) : (
                  '–'
                ),
            },
            { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
          ]}
        />
      )}
    </Section>
  );
}
