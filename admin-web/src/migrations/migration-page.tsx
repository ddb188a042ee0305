import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import type { MigrationOutcome } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useCursor } from '../parts/use-cursor';
import { useFilter } from '../parts/use-filter';
import { MigrationActions } from './migration-actions';
import { MigrationFacts } from './migration-facts';
import { MigrationItems } from './migration-items';
import { MigrationProgress } from './migration-progress';
import { MigrationUsage } from './migration-usage';

const MigrationDetail = graphql(`
  query MigrationDetail($id: ID!, $outcome: MigrationOutcome, $after: String, $simulationId: ID!, $priced: Boolean!) {
    migration(id: $id) {
      id
      name
      status
      progress {
        total
      }
      ...MigrationActions_migration
      ...MigrationProgress_migration
      ...MigrationFacts_migration
      ...MigrationUsage_migration
      items(first: 25, after: $after, outcome: $outcome) {
        ...MigrationItems_items
      }
    }
    simulation(id: $simulationId) @include(if: $priced) {
      id
      status
      ...MigrationUsage_simulation
    }
  }
`);

const followEveryMs = 1_000;

/** A migration from its plan to its report; its address can be passed on, with what it costs on real usage. */
export function MigrationPage() {
  const { migrationId = '' } = useParams();
  const cursor = useCursor();
  const [outcome] = useFilter('outcome');
  const [simulationId, priceBy] = useFilter('simulation');
  const variables = {
    id: migrationId,
    outcome: (outcome || undefined) as MigrationOutcome | undefined,
    after: cursor.after,
    simulationId,
    priced: simulationId !== '',
  };
  const result = useQuery(MigrationDetail, { variables, fetchPolicy: 'cache-and-network' });
  const { startPolling, stopPolling } = result;
  const data = result.data ?? result.previousData;
  const pricing = data?.simulation?.status === 'QUEUED' || data?.simulation?.status === 'RUNNING';
  const goesOn = pricing || Boolean(data?.migration?.progress);
  useEffect(() => {
    if (goesOn) startPolling(followEveryMs);
    return stopPolling;
  }, [goesOn, startPolling, stopPolling]);
  return (
    <Loaded result={{ ...result, data }} skeleton={<DetailSkeleton />}>
      {({ migration, simulation }) =>
        migration ? (
          <Page
            title={migration.name}
            crumbs={[{ to: '/catalog/migrations', label: 'Migrations' }]}
            badge={<StatusBadge status={migration.status} />}
            id={migration.id}
            actions={<MigrationActions migration={migration} />}
          >
            <MigrationProgress migration={migration} />
            <MigrationFacts migration={migration} />
            <MigrationUsage migration={migration} simulation={simulation ?? null} onPriced={priceBy} />
            <MigrationItems items={migration.items} cursor={cursor} simulationId={simulationId} />
          </Page>
        ) : (
          <MissingState noun="migration" listTo="/catalog/migrations" />
        )
      }
    </Loaded>
  );
}
