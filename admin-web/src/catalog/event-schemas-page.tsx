import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { EmptyState } from '../parts/empty-state';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { SearchFilter } from '../parts/search-filter';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { useMay } from '../session/viewer';
import { EventSchemasTable } from './event-schemas-table';

const EventSchemas = graphql(`
  query EventSchemas($after: String, $search: String) {
    eventSchemas(first: 25, after: $after, search: $search) {
      nodes {
        eventName
        ...EventSchemasTable_schema
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export function EventSchemasPage() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const mayWrite = useMay('catalog:write');
  const result = useQuery(EventSchemas, { variables: { search: search || undefined, after: cursor.after } });
  return (
    <ListPage
      title="Event schemas"
      action={
        mayWrite && (
          <ActionLink to="/catalog/event-schemas/new" primary>
            New event schema
          </ActionLink>
        )
      }
      filters={<SearchFilter label="Search event names" />}
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ eventSchemas }) =>
          eventSchemas.nodes.length === 0 ? (
            <EmptyState title="No event schemas here">
              An event schema says what the events of a name may carry. Events without one wait, unprocessed. Define one
              with “New event schema”.
            </EmptyState>
          ) : (
            <>
              <EventSchemasTable schemas={eventSchemas.nodes} />
              <Pager cursor={cursor} pageInfo={eventSchemas.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
