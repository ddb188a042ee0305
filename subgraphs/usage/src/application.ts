import { type Clock, systemClock } from '@otpless/service/clock';
import { IngestDoor } from '@otpless/service/ingest-door';
import { createLogger } from '@otpless/service/logger';
import { connectNats, jetstreamOf, natsReady } from '@otpless/service/nats';
import { type RunningSubgraph, startSubgraph } from '@otpless/service/start-subgraph';
import type { UsageEnvironment } from './environment';
import { usageContext, type UsageServices } from './graphql/context';
import { subgraphSchema } from './graphql/subgraph-schema';
import { acceptEvents } from './operations/accept-events';
import { openUsageDatabase, poolReady } from './persistence/usage-database';
import { usageReader } from './persistence/usage.reader';
import { startPipeline } from './pipeline';

/** Wires the subgraph and starts it: database, broker, the way of an event, and the GraphQL door last. */
export async function startUsage(
  environment: UsageEnvironment,
  { clock = systemClock }: { readonly clock?: Clock } = {},
): Promise<RunningSubgraph> {
  const logger = createLogger(environment.SERVICE_NAME, environment.LOG_LEVEL);
  const connection = await connectNats(environment);
  const pool = await openUsageDatabase(environment.DATABASE_URL, logger);
  const pipeline = await startPipeline({ environment, clock, logger, connection, pool });
  const reader = usageReader(pool);
  const services: UsageServices = {
    clock,
    reader,
    operations: pipeline.operations,
    acceptEvents: acceptEvents(
      pipeline.transact,
      reader,
      environment.PSEUDONYM_KEY,
      (rules) => new IngestDoor({ jetstream: jetstreamOf(connection), ...rules }),
    ),
  };
  return startSubgraph({
    environment,
    schema: await subgraphSchema(),
    contextOf: (base) => usageContext(base, services),
    readiness: { database: poolReady(pool), nats: natsReady(connection) },
    onStop: [() => pipeline.stop(), () => connection.drain(), () => pool.end()],
  });
}
