import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql';
import { HistoryTable } from '../parts/history-table';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';

const CustomerHistory = graphql(`
  query CustomerHistory($id: ID!, $after: String) {
    customer(id: $id) {
      id
      history(first: 25, after: $after) {
        nodes {
          id
          ...HistoryTable_entry
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

/** What happened to a customer and to all its accounts. */
export function CustomerHistorySection({ customerId }: { customerId: string }) {
  const cursor = useCursor();
  const result = useQuery(CustomerHistory, {
    variables: { id: customerId, after: cursor.after },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Section title="History">
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ customer }) =>
          customer && (
            <>
              <HistoryTable entries={customer.history.nodes} />
              <Pager of="the history" cursor={cursor} pageInfo={customer.history.pageInfo} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
