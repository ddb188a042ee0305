import { useQuery } from '@apollo/client/react';
import { InstantText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { graphql } from '../gql/gql';
import type { TransferKind } from '../gql/graphql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { Pager } from '../parts/pager';
import { Section } from '../parts/section';
import { TableSkeleton } from '../parts/skeletons';
import { useCursor } from '../parts/use-cursor';

const WalletEntries = graphql(`
  query WalletEntries($id: ID!, $after: String) {
    wallet(id: $id) {
      id
      entries(first: 15, after: $after) {
        nodes {
          id
          kind
          description
          accrualId
          createdAt
          amount {
            amount
            currency
          }
          balanceAfter {
            amount
            currency
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`);

const kinds: Record<TransferKind, string> = {
  TOP_UP: 'Top-up',
  PROMOTION: 'Promotion',
  DRAW: 'Draw',
  DRAW_RETURN: 'Draw returned',
  ADJUSTMENT: 'Adjustment',
  ROUNDING: 'Rounding',
};

const refreshEveryMs = 5_000;

/** The ledger of a wallet, latest first. The first page follows what happens; older pages stand still. */
export function LedgerEntries({ walletId }: { walletId: string }) {
  const cursor = useCursor('entriesAfter');
  const result = useQuery(WalletEntries, {
    variables: { id: walletId, after: cursor.after },
    pollInterval: cursor.after ? 0 : refreshEveryMs,
  });
  return (
    <Section title="Ledger">
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ wallet }) =>
          !wallet || wallet.entries.nodes.length === 0 ? (
            <EmptyState title="No entries">
              Every movement of money will stand here, and none is ever edited.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Ledger entries, latest first"
                rows={wallet.entries.nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: 'What',
                    names: true,
                    cell: ({ kind, accrualId }) =>
                      accrualId ? <NounLink to={`/accruals/${accrualId}`}>{kinds[kind]}</NounLink> : kinds[kind],
                  },
                  { label: 'When', cell: ({ createdAt }) => <InstantText at={createdAt} /> },
                  { label: 'Why', cell: ({ description }) => description },
                  { label: 'Amount', figure: true, cell: ({ amount }) => <MoneyText money={amount} /> },
                  {
                    label: 'Balance after',
                    figure: true,
                    cell: ({ balanceAfter }) => <MoneyText money={balanceAfter} />,
                  },
                ]}
              />
              <Pager of="the ledger" cursor={cursor} pageInfo={wallet.entries.pageInfo} />
            </>
          )
        }
      </Loaded>
    </Section>
  );
}
