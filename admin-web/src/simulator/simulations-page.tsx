import { useQuery } from '@apollo/client/react';
import { PeriodText } from '../figures/date-text';
import { InstantText } from '../figures/instant-text';
import { QuantityText } from '../figures/quantity-text';
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
import { termsName } from './terms-name';

const Simulations = graphql(`
  query Simulations($after: String) {
    simulations(first: 25, after: $after) {
      nodes {
        id
        status
        requestedBy
        createdAt
        period {
          startsOn
          endsOn
        }
        progress {
          total
        }
        terms {
          planName
          planVersionNumber
          status
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What was simulated, the newest first. */
export function SimulationsPage() {
  const cursor = useCursor();
  const result = useQuery(Simulations, { variables: { after: cursor.after }, fetchPolicy: 'cache-and-network' });
  const action = (
    <>
      <ActionLink to="/catalog/simulator/proposals/new">Propose overrides</ActionLink>
      <ActionLink to="/catalog/simulator/quantities">Price quantities</ActionLink>
      <ActionLink to="/catalog/simulator/new" primary>
        New simulation
      </ActionLink>
    </>
  );
  return (
    <ListPage title="Simulator" action={action}>
      <Loaded result={result} skeleton={<TableSkeleton />}>
        {({ simulations: { nodes, pageInfo } }) =>
          nodes.length === 0 ? (
            <EmptyState title="No simulations yet">
              A simulation prices a plan version, also a draft or one with overrides, against what accounts really used,
              and shows the difference to what they pay now. Nobody is charged by it.
            </EmptyState>
          ) : (
            <>
              <DataTable
                caption="Simulations, latest first"
                rows={nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    label: 'Terms',
                    names: true,
                    cell: ({ id, terms }) => (
                      <NounLink to={`/catalog/simulator/${id}`} strong>
                        {termsName(terms)}
                      </NounLink>
                    ),
                  },
                  { label: 'Days', cell: ({ period }) => <PeriodText period={period} /> },
                  {
                    label: 'Accounts',
                    figure: true,
                    cell: ({ progress }) => <QuantityText quantity={progress.total} />,
                  },
                  { label: 'Status', cell: ({ status }) => <StatusBadge status={status} /> },
                  { label: 'Asked by', cell: ({ requestedBy }) => requestedBy },
                  { label: 'Asked', cell: ({ createdAt }) => <InstantText at={createdAt} /> },
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
