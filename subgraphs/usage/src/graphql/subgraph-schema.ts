import { buildSubgraphSchemaOf, type SubgraphSchema } from '@otpless/service/graphql/subgraph-schema';
import { visibleAccrual, visibleAlert, visibleAlertRule, visibleSimulation, visibleUsageEvent } from './access';
import { AccountSimulatedResolver } from './account-simulated.resolver';
import { AccrualResolver, MemberSharesResolver, SubscriptionAccrualsResolver } from './accrual.resolver';
import { AlertResolver } from './alert.resolver';
import { ChargesPreviewResolver } from './charges-preview.resolver';
import type { UsageContext } from './context';
import { EntitlementResolver } from './entitlement.resolver';
import { IngestEventsMutation } from './ingest-events.mutation';
import { LiveOverviewResolver } from './live-overview.resolver';
import { RebuildRollupsMutation } from './rebuild-rollups.mutation';
import { SimulationMutation } from './simulation.mutation';
import { SimulatedAccountResolver, SimulationResolver } from './simulation.resolver';
import { accountOf, planSubscriptionOf } from './stubs.type';
import { UnprocessedEventResolver } from './unprocessed-event.resolver';
import { UsageEventResolver } from './usage-event.resolver';
import { UsageResolver } from './usage.resolver';

interface Key {
  readonly id: string;
}

/** Usage's part of the graph. */
export function subgraphSchema(): Promise<SubgraphSchema> {
  return buildSubgraphSchemaOf({
    resolvers: [
      UsageEventResolver,
      UsageResolver,
      LiveOverviewResolver,
      AccrualResolver,
      MemberSharesResolver,
      SubscriptionAccrualsResolver,
      ChargesPreviewResolver,
      EntitlementResolver,
      UnprocessedEventResolver,
      AlertResolver,
      IngestEventsMutation,
      RebuildRollupsMutation,
      SimulationResolver,
      SimulatedAccountResolver,
      AccountSimulatedResolver,
      SimulationMutation,
    ],
    references: {
      UsageEvent: (key: { source: string; id: string }, context: UsageContext) => visibleUsageEvent(key, context),
      Accrual: ({ id }: Key, context: UsageContext) => visibleAccrual(id, context),
      AlertRule: ({ id }: Key, context: UsageContext) => visibleAlertRule(id, context),
      Simulation: ({ id }: Key, context: UsageContext) => visibleSimulation(id, context),
      Alert: ({ id }: Key, context: UsageContext) => visibleAlert(id, context),
      // Nothing of it comes from here but what simulations found, which are checked one by one.
      Account: ({ id }: Key) => accountOf(id),
      // Whose it is shows with its accruals, which are checked one by one.
      PlanSubscription: ({ id, contract }: Key & { contract?: unknown }) =>
        Object.assign(planSubscriptionOf(id), { contract }),
    },
  });
}
