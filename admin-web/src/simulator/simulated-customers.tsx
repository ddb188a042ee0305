import { quantityText } from '../figures/decimal-text';
import { readFragment, type FragmentType } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { NounLink } from '../parts/noun-link';
import { Pager } from '../parts/pager';
import { Section } from '../parts/section';
import type { Cursor } from '../parts/use-cursor';
import { effectColumns } from './effect-columns';

const SimulatedCustomers_customers = graphql(`
  fragment SimulatedCustomers_customers on SimulatedCustomerConnection {
    nodes {
      currency
      accounts
      changePercent
      customer {
        id
        displayName
      }
      now {
        amount
        currency
      }
      then {
        amount
        currency
      }
      difference {
        amount
        currency
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
`);

/** The effect on what each customer pays, the largest first. */
export function SimulatedCustomers(props: {
  customers: FragmentType<typeof SimulatedCustomers_customers>;
  cursor: Cursor;
}) {
  const { nodes, pageInfo } = readFragment(SimulatedCustomers_customers, props.customers);
  return (
    <Section title="Revenue per customer">
      {nodes.length === 0 ? (
        <EmptyState title="No customers compared">An account is compared when both sides can be priced.</EmptyState>
      ) : (
        <DataTable
          caption="Effect per customer, largest difference first"
          rows={nodes}
          keyOf={({ customer, currency }) => `${customer.id} ${currency}`}
          columns={[
            {
              label: 'Customer',
              names: true,
              cell: ({ customer }) => (
                <NounLink to={`/customers/${customer.id}`} strong>
                  {customer.displayName}
                </NounLink>
              ),
            },
            { label: 'Accounts', figure: true, cell: ({ accounts }) => quantityText(String(accounts)) },
            ...effectColumns<(typeof nodes)[number]>(),
          ]}
        />
      )}
      <Pager of="the customers" cursor={props.cursor} pageInfo={pageInfo} />
    </Section>
  );
}
