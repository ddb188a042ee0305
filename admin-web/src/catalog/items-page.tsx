import { useQuery } from '@apollo/client/react';
import { Group } from '@mantine/core';
import { graphql } from '../gql/gql';
import type { BillableKind } from '../gql/graphql';
import { ActionLink } from '../parts/action-link';
import { EmptyState } from '../parts/empty-state';
import { FilterTabs } from '../parts/filter-tabs';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { SearchFilter } from '../parts/search-filter';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { useMay } from '../session/viewer';
import { ArchivedFilter, useArchived } from './archived-filter';
import { itemKindWords } from './item-kind-words';
import { ItemsTable } from './items-table';

const Items = graphql(`
  query Items($after: String, $search: String, $kind: BillableKind, $archived: Boolean!) {
    billableItems(first: 25, after: $after, search: $search, kind: $kind, archived: $archived) {
      nodes {
        id
        ...ItemsTable_item
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const kinds = [
  { value: '', label: 'All' },
  ...Object.entries(itemKindWords).map(([value, label]) => ({ value, label })),
];

export function ItemsPage() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const [kind] = useFilter('kind');
  const archived = useArchived();
  const mayWrite = useMay('catalog:write');
  const filter = { search: search || undefined, kind: (kind || undefined) as BillableKind | undefined, archived };
  const result = useQuery(Items, { variables: { ...filter, after: cursor.after } });
  return (
    <ListPage
      title="Billable items"
      action={
        mayWrite && (
          <ActionLink to="/catalog/items/new" primary>
            New item
          </ActionLink>
        )
      }
      filters={
        <Group gap="sm">
          <ArchivedFilter />
          <FilterTabs name="kind" label="Kind" options={kinds} />
          <SearchFilter label="Search items" />
        </Group>
      }
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ billableItems }) =>
          billableItems.nodes.length === 0 ? (
            <EmptyState title="No billable items here">
              A billable item is what can stand on an invoice line: metered usage, a fixed fee, licences or a feature.
              It carries a SAC code and no price. Create one with “New item”, or widen the filters.
            </EmptyState>
          ) : (
            <>
              <ItemsTable items={billableItems.nodes} />
              <Pager cursor={cursor} pageInfo={billableItems.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
