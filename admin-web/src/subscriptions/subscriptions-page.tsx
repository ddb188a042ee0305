import { useQuery } from '@apollo/client/react';
import { accountLabel } from '../accounts/account-label';
import { DateText } from '../figures/date-text';
import { graphql } from '../gql/gql';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { ExportCsvButton } from '../parts/export-csv-button';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { Pager } from '../parts/pager';
import { TableSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useCursor } from '../parts/use-cursor';
import { SubscriptionFilters, useSubscriptionFilters } from './subscription-filters';

const Subscriptions = graphql(`
  query Subscriptions(
    $after: String
    $accountId: ID
    $status: SubscriptionStatus
    $planId: ID
    $planVersionId: ID
    $experimentId: ID
    $armKey: String
    $search: String
  ) {
    subscriptions(
      first: 25
      after: $after
      accountId: $accountId
      status: $status
      planId: $planId
      planVersionId: $planVersionId
      experimentId: $experimentId
      armKey: $armKey
      search: $search
    ) {
      nodes {
        id
        status
        startsOn
        endsOn
        nextCycleOn
        account {
          id
          name
          customer {
            id
            displayName
          }
        }
        planVersion {
          id
          number
          plan {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Every subscription, newest first. */
export function SubscriptionsPage() {
  const cursor = useCursor();
  const filters = useSubscriptionFilters();
  const result = useQuery(Subscriptions, { variables: { ...filters, after: cursor.after } });
  const exported = Object.entries(filters).map(([name, value]): [string, string] => [name, value ?? '']);
  return (
    <ListPage
      title="Subscriptions"
      action={<ExportCsvButton path="/v1/subscriptions.csv" fileName="subscriptions.csv" filters={exported} />}
      filters={<SubscriptionFilters />}
    >
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ subscriptions }) =>
          subscriptions.nodes.length === 0 ? (
            <EmptyState title="No subscriptions here">
              A subscription puts an account on a plan version for a span of days. Make one from the account’s page,
              with “Subscribe to a plan”, or widen the filters.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Subscriptions, newest first"
                rows={subscriptions.nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: 'Plan',
                    names: true,
                    cell: ({ id, planVersion: { plan, number } }) => (
                      <NounLink to={`/subscriptions/${id}`} strong>
                        {plan.name}, version {number}
                      </NounLink>
                    ),
                  },
                  {
                    label: 'Account',
                    cell: ({ account }) => <NounLink to={`/accounts/${account.id}`}>{accountLabel(account)}</NounLink>,
                  },
                  { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
                  { label: 'Started', cell: ({ startsOn }) => <DateText on={startsOn} /> },
                  { label: 'Next period', cell: ({ nextCycleOn }) => <DateText on={nextCycleOn} /> },
                  { label: 'First day without it', cell: ({ endsOn }) => <DateText on={endsOn} /> },
                ]}
              />
              <Pager cursor={cursor} pageInfo={subscriptions.pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
