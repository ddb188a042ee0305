import { useQuery } from '@apollo/client/react';
import { Group } from '@mantine/core';
import { graphql } from '../gql/gql';
import type { WalletOrder } from '../gql/graphql';
import { EmptyState } from '../parts/empty-state';
import { FilterTabs } from '../parts/filter-tabs';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { Pager } from '../parts/pager';
import { SearchFilter } from '../parts/search-filter';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { WalletsTable } from './wallets-table';

const Wallets = graphql(`
  query Wallets($after: String, $search: String, $orderBy: WalletOrder!) {
    wallets(first: 25, after: $after, search: $search, orderBy: $orderBy) {
      nodes {
        id
        ...WalletsTable_wallet
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

const orders = [
  { value: '', label: 'Lowest first' },
  { value: 'CREATED_DESC', label: 'Newest first' },
];

const refreshEveryMs = 5_000;

export function WalletsPage() {
  const cursor = useCursor();
  const [search] = useFilter('search');
  const [order] = useFilter('order');
  const result = useQuery(Wallets, {
    variables: {
      after: cursor.after,
      search: search || undefined,
      orderBy: (order || 'LIVE_BALANCE_ASC') as WalletOrder,
    },
    pollInterval: refreshEveryMs,
  });
  return (
    <ListPage
      title="Wallets"
      count={result.data?.wallets.totalCount}
      filters={
        <Group gap="sm">
          <FilterTabs name="order" label="Order" options={orders} />
          <SearchFilter label="Search wallets" />
        </Group>
      }
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ wallets }) =>
          wallets.nodes.length === 0 ? (
            <EmptyState title="No wallets here">
              A wallet is a prepaid account's money. Open one on the page of a prepaid account.
            </EmptyState>
          ) : (
            <>
              <WalletsTable wallets={wallets.nodes} />
              <Pager cursor={cursor} pageInfo={wallets.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
