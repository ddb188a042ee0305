import { useQuery } from '@apollo/client/react';
import { InstantText } from '../figures/instant-text';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { DataTable } from '../parts/data-table';
import { EmptyState } from '../parts/empty-state';
import { ListPage } from '../parts/list-page';
import { Loaded } from '../parts/loaded';
import { NounLink } from '../parts/noun-link';
import { Pager } from '../parts/pager';
import { TableSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useCursor } from '../parts/use-cursor';
import { countsText } from './outcome-words';

const Migrations = graphql(`
  query Migrations($after: String) {
    migrations(first: 25, after: $after) {
      nodes {
        id
        name
        status
        plannedAt
        plannedBy {
          name
        }
        toPlanVersion {
          id
          number
          plan {
            id
            name
          }
        }
        counts {
          outcome
          count
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What was ever planned, the newest first. */
export function MigrationsPage() {
  const cursor = useCursor();
  const result = useQuery(Migrations, { variables: { after: cursor.after }, fetchPolicy: 'cache-and-network' });
  const action = (
    <ActionLink to="/catalog/migrations/new" primary>
      Plan a migration
    </ActionLink>
  );
  return (
    <ListPage title="Migrations" action={action}>
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ migrations: { nodes, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyState title="No migrations yet">
              Who is subscribed to a plan version stays on it, also when a new one is activated. A migration puts many
              subscriptions on another version: it shows the effect on each before anything changes.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Migrations, latest first"
                rows={nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: 'Migration',
                    names: true,
                    cell: ({ id, name }) => (
                      <NounLink to={`/catalog/migrations/${id}`} strong>
                        {name}
                      </NounLink>
                    ),
                  },
                  {
                    label: 'To',
                    cell: ({ toPlanVersion: { plan, number } }) => `${plan.name}, version ${number}`,
                  },
                  { label: 'Subscriptions', cell: ({ counts }) => countsText(counts) },
                  { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
                  { label: 'Planned by', cell: ({ plannedBy }) => plannedBy.name },
                  { label: 'Planned', cell: ({ plannedAt }) => <InstantText at={plannedAt} /> },
                ]}
              />
              <Pager cursor={cursor} pageInfo={pageInfo} />
            </>
          )
        }
      </Loaded>
    </ListPage>
  );
}
