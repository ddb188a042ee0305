import { useQuery } from '@apollo/client/react';
import { Group } from '@mantine/core';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { Pager } from '../parts/pager';
import { SearchFilter } from '../parts/search-filter';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { useMay } from '../session/viewer';
import { ArchivedFilter, useArchived } from './archived-filter';

const Features = graphql(`
  query Features($after: String, $search: String, $archived: Boolean!) {
    features(first: 25, after: $after, search: $search, archived: $archived) {
      nodes {
        id
        key
        name
        description
        meter {
          id
          key
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export function FeaturesPage() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const archived = useArchived();
  const mayWrite = useMay('catalog:write');
  const result = useQuery(Features, { variables: { search: search || undefined, archived, after: cursor.after } });
  return (
    <ListPage
      title="Features"
      action={
        mayWrite && (
          <ActionLink to="/catalog/features/new" primary>
            New feature
          </ActionLink>
        )
      }
      filters={
        <Group gap="sm">
          <ArchivedFilter />
          <SearchFilter label="Search features" />
        </Group>
      }
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ features }) =>
          features.nodes.length === 0 ? (
            <EmptyState title="No features here">
              A feature is what an entitlement grants; a meter may count its use. Create one with “New feature”, or
              widen the filters.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Features"
                rows={features.nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: 'Feature',
                    names: true,
                    cell: ({ id, name }) => (
                      <NounLink to={`/catalog/features/${id}`} strong>
                        {name}
                      </NounLink>
                    ),
                  },
                  { label: 'Key', cell: ({ key }) => <code>{key}</code> },
                  {
                    label: 'Use is counted by',
                    cell: ({ meter }) =>
                      meter ? <NounLink to={`/catalog/meters/${meter.id}`}>{meter.key}</NounLink> : 'Not counted',
                  },
                  { label: 'Description', cell: ({ description }) => description ?? '–' },
                ]}
              />
              <Pager cursor={cursor} pageInfo={features.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
