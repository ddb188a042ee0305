import { useQuery } from '@apollo/client/react';
import { Group } from '@mantine/core';
import { graphql } from '../gql/gql';
import type { CustomerStatus } from '../gql/graphql';
import { ActionLink } from '../parts/action-link';
import { EmptyState } from '../parts/empty-state';
import { ExportCsvButton } from '../parts/export-csv-button';
import { FilterTabs } from '../parts/filter-tabs';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { OrderSelect, useOrder } from '../parts/order-select';
import { Pager } from '../parts/pager';
import { SearchFilter } from '../parts/search-filter';
import { TableSkeleton } from '../parts/skeletons';
import { TagsFilter, useTags } from '../parts/tags-filter';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { useMay } from '../session/viewer';
import { CustomersTable } from './customers-table';

const Customers = graphql(`
  query Customers($after: String, $search: String, $status: CustomerStatus, $tags: [String!], $orderBy: ListOrder!) {
    customers(first: 25, after: $after, search: $search, status: $status, tags: $tags, orderBy: $orderBy) {
      nodes {
        id
        ...CustomersTable_customer
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
    customerTags
  }
`);

const statuses = [
  { value: '', label: 'All' },
  { value: 'ACTIVE', label: 'Active' },
  { value: 'DRAFT', label: 'Draft' },
  { value: 'ARCHIVED', label: 'Archived' },
];

export function CustomersPage() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const [status] = useFilter('status');
  const [tags] = useTags();
  const [orderBy] = useOrder();
  const mayWrite = useMay('customer:write');
  const filter = {
    search: search || undefined,
    status: (status || undefined) as CustomerStatus | undefined,
    tags: tags.length > 0 ? tags : undefined,
    orderBy,
  };
  const exported: [string, string][] = [
    ['search', search],
    ['status', status],
    ['orderBy', orderBy],
    ...tags.map((tag): [string, string] => ['tag', tag]),
  ];
  const result = useQuery(Customers, { variables: { ...filter, after: cursor.after } });
  return (
    <ListPage
      title="Customers"
      count={result.data?.customers.totalCount}
      action={
        <>
          <ExportCsvButton path="/v1/customers.csv" fileName="customers.csv" filters={exported} />
          {mayWrite && <ActionLink to="/customers/import">Import CSV</ActionLink>}
          {mayWrite && (
            <ActionLink to="/customers/new" primary>
              New customer
            </ActionLink>
          )}
        </>
      }
      filters={
        <Group gap="sm">
          <FilterTabs name="status" label="Status" options={statuses} />
          <SearchFilter label="Search customers" />
          <TagsFilter label="With tags" tags={result.data?.customerTags ?? []} />
          <OrderSelect />
        </Group>
      }
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ customers }) =>
          customers.nodes.length === 0 ? (
            <EmptyState title="No customers here">
              A customer is the legal entity that is billed: its GSTIN, its address and its accounts. Create one with
              “New customer”, or widen the filters.
            </EmptyState>
          ) : (
            <>
              <CustomersTable customers={customers.nodes} />
              <Pager cursor={cursor} pageInfo={customers.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
