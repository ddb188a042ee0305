import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql';
import { EmptyState } from '../parts/empty-state';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { SearchFilter } from '../parts/search-filter';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { useMay } from '../session/viewer';
import { RetryButton } from './retry-button';
import { UnprocessedTable } from './unprocessed-table';

const Unprocessed = graphql(`
  query Unprocessed($after: String, $code: String) {
    unprocessedEvents(first: 25, after: $after, code: $code) {
      nodes {
        id
        ...UnprocessedTable_event
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export function UnprocessedPage() {
  const cursor = useCursor();
  const [code] = useFilter('code');
  const mayRetry = useMay('usage:correct');
  const result = useQuery(Unprocessed, { variables: { after: cursor.after, code: code || undefined } });
  return (
    <ListPage
      title="Unprocessed events"
      count={result.data?.unprocessedEvents.totalCount}
      action={mayRetry && <RetryButton code={code} />}
      filters={<SearchFilter name="code" label="Code, such as UNKNOWN_SUBJECT" />}
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ unprocessedEvents }) =>
          unprocessedEvents.nodes.length === 0 ? (
            <EmptyState title="Nothing is waiting">
              Events whose subject or name is not known are kept here with their source until they can be processed.
            </EmptyState>
          ) : (
            <>
              <UnprocessedTable events={unprocessedEvents.nodes} mayRetry={mayRetry} />
              <Pager cursor={cursor} pageInfo={unprocessedEvents.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
