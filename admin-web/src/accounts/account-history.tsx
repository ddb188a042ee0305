import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql';
import { HistoryTable } from '../parts/history-table';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';

const AccountHistory = graphql(`
  query AccountHistory($id: ID!, $after: String) {
    account(id: $id) {
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

/** What happened to an account. */
export function AccountHistorySection({ accountId }: { accountId: string }) {
  const cursor = useCursor();
  const result = useQuery(AccountHistory, {
    variables: { id: accountId, after: cursor.after },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <Section title="History">
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ account }) =>
          account && (
            <>
              <HistoryTable entries={account.history.nodes} />
              <Pager of="the history" cursor={cursor} pageInfo={account.history.pageInfo} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
