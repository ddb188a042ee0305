import { buildSubgraphSchemaOf, type SubgraphSchema } from '@otpless/service/graphql/subgraph-schema';
import { visibleAccrual, visibleAlert, visibleAlertRule, visibleSimulation, visibleUsageEvent } from './access';
import { AccrualResolver, MemberSharesResolver, SubscriptionAccrualsResolver } from './accrual.resolver';
import { AlertResolver } from './alert.resolver';
import type { UsageContext } from './context';
import { EntitlementResolver } from './entitlement.resolver';
import { IngestEventsMutation } from './ingest-events.mutation';
import { LiveOverviewResolver } from './live-overview.resolver';
import { RebuildRollupsMutation } from './rebuild-rollups.mutation';
import { SimulationMutation } from './simulation.mutation';
import { SimulatedAccountResolver, SimulationResolver } from './simulation.resolver';
import { planSubscriptionOf } from './stubs.type';
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
      EntitlementResolver,
      UnprocessedEventResolver,
      AlertResolver,
      IngestEventsMutation,
      RebuildRollupsMutation,
      SimulationResolver,
      SimulatedAccountResolver,
      SimulationMutation,
    ],
    references: {
      UsageEvent: (key: { source: string; id: string }, context: UsageContext) => visibleUsageEvent(key, context),
      Accrual: ({ id }: Key, context: UsageContext) => visibleAccrual(id, context),
      AlertRule: ({ id }: Key, context: UsageContext) => visibleAlertRule(id, context),
      Simulation: ({ id }: Key, context: UsageContext) => visibleSimulation(id, context),
      Alert: ({ id }: Key, context: UsageContext) => visibleAlert(id, context),
      // Whose it is shows with its accruals, which are checked one by one.
      PlanSubscription: ({ id }: Key) => planSubscriptionOf(id),
    },
  });
}
