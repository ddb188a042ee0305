import { useQuery } from '@apollo/client/react';
import { Group } from '@mantine/core';
import { graphql } from '../gql/gql';
import type { InvoiceStatus } from '../gql/graphql';
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
import { InvoicesTable } from './invoices-table';

const Invoices = graphql(`
  query Invoices($after: String, $search: String, $status: InvoiceStatus, $accountId: ID) {
    invoices(first: 25, after: $after, search: $search, status: $status, accountId: $accountId) {
      nodes {
        id
        ...InvoicesTable_invoice
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const statuses = [
  { value: '', label: 'Issued' },
  { value: 'ONGOING', label: 'Ongoing' },
  { value: 'DRAFT', label: 'Draft' },
  { value: 'DUE', label: 'Due' },
  { value: 'PAID', label: 'Paid' },
];

export function InvoicesPage() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const [status] = useFilter('status');
  const [accountId] = useFilter('accountId');
  const mayRun = useMay('invoice:run');
  const result = useQuery(Invoices, {
    variables: {
      after: cursor.after,
      search: search || undefined,
      status: (status || undefined) as InvoiceStatus | undefined,
      accountId: accountId || undefined,
    },
  });
  return (
    <ListPage
      title="Invoices"
      count={result.data?.invoices.totalCount}
      action={
        mayRun && (
          <ActionLink to="/invoices/runs/new" primary>
            Run billing
          </ActionLink>
        )
      }
      filters={
        <Group gap="sm">
          <FilterTabs name="status" label="Status" options={statuses} />
          <SearchFilter label="Search invoices" />
        </Group>
      }
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ invoices }) =>
          invoices.nodes.length === 0 ? (
            <EmptyState title="No invoices here">
              A billing run turns the accruals of closed periods into invoices. Start one with “Run billing”, or widen
              the filters.
            </EmptyState>
          ) : (
            <>
              <InvoicesTable invoices={invoices.nodes} />
              <Pager cursor={cursor} pageInfo={invoices.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
