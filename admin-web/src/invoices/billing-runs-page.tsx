import { useQuery } from '@apollo/client/react';
import { DateText } from '../figures/date-text';
import { InstantText } from '../figures/instant-text';
import { MoneyText } from '../figures/money-text';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { Pager } from '../parts/pager';
import { TableSkeleton } from '../parts/skeletons';
import { Badge, StatusBadge } from '../parts/status-badge';
import { useCursor } from '../parts/use-cursor';
import { useMay } from '../session/viewer';

const BillingRuns = graphql(`
  query BillingRuns($after: String) {
    billingRuns(first: 25, after: $after) {
      nodes {
        id
        asOf
        dryRun
        status
        startedAt
        invoiced
        total {
          amount
          currency
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export function BillingRunsPage() {
  const cursor = useCursor();
  const mayRun = useMay('invoice:run');
  const result = useQuery(BillingRuns, { variables: { after: cursor.after } });
  return (
    <ListPage
      title="Billing runs"
      count={result.data?.billingRuns.totalCount}
      action={
        mayRun && (
          <ActionLink to="/invoices/runs/new" primary>
            Run billing
          </ActionLink>
        )
      }
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ billingRuns }) =>
          billingRuns.nodes.length === 0 ? (
            <EmptyState title="No runs yet">A run closes ended periods into invoices. Start with a dry run.</EmptyState>
          ) : (
            <>
              <DataTable
                caption="Billing runs, latest first"
                rows={billingRuns.nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: 'Run',
                    names: true,
                    cell: ({ id, asOf }) => (
                      <NounLink to={`/invoices/runs/${id}`} strong>
                        As of <DateText on={asOf} />
                      </NounLink>
                    ),
                  },
                  {
                    label: 'Kind',
                    cell: ({ dryRun }) => (dryRun ? <Badge>Dry run</Badge> : <Badge tone="blue">Issued</Badge>),
                  },
                  { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
                  { label: 'Started', cell: ({ startedAt }) => <InstantText at={startedAt} /> },
                  { label: 'Invoices', figure: true, cell: ({ invoiced }) => invoiced },
                  {
                    label: 'Total',
                    figure: true,
                    cell: ({ total }) =>
                      total.length === 0
                        ? '–'
                        : total.map((sum) => (
                            <div key={sum.currency}>
                              <MoneyText money={sum} />
                            </div>
                          )),
                  },
                ]}
              />
              <Pager cursor={cursor} pageInfo={billingRuns.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
