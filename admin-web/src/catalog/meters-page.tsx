import { useQuery } from '@apollo/client/react';
import { Group } from '@mantine/core';
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
import { ArchivedFilter, useArchived } from './archived-filter';
import { MetersTable } from './meters-table';

const Meters = graphql(`
  query Meters($after: String, $search: String, $archived: Boolean!) {
    meters(first: 25, after: $after, search: $search, archived: $archived) {
      nodes {
        id
        ...MetersTable_meter
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export function MetersPage() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const archived = useArchived();
  const mayWrite = useMay('catalog:write');
  const result = useQuery(Meters, { variables: { search: search || undefined, archived, after: cursor.after } });
  return (
    <ListPage
      title="Meters"
      action={
        mayWrite && (
          <ActionLink to="/catalog/meters/new" primary>
            New meter
          </ActionLink>
        )
      }
      filters={
        <Group gap="sm">
          <ArchivedFilter />
          <SearchFilter label="Search meters" />
        </Group>
      }
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ meters }) =>
          meters.nodes.length === 0 ? (
            <EmptyState title="No meters here">
              A meter says what is counted of an event, and by which dimensions. Create one with “New meter”, or widen
              the filters.
            </EmptyState>
          ) : (
            <>
              <MetersTable meters={meters.nodes} />
              <Pager cursor={cursor} pageInfo={meters.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
