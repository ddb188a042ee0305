import { localDateAt } from '@otpless/period/time-zone';
import { type Clock, systemClock } from '@otpless/service/clock';
import { databaseReady, openDatabase } from '@otpless/service/database';
import type { SubgraphEnvironment } from '@otpless/service/environment';
import type { ServiceContext } from '@otpless/service/graphql/context';
import { newId } from '@otpless/service/identifiers';
import { createLogger } from '@otpless/service/logger';
import { connectNats, jetstreamOf, natsReady } from '@otpless/service/nats';
import { startOutboxRelay } from '@otpless/service/outbox-relay';
import { type RunningSubgraph, startSubgraph } from '@otpless/service/start-subgraph';
import type { CatalogContext } from './graphql/context';
import { catalogLoaders } from './graphql/loaders';
import { subgraphSchema } from './graphql/subgraph-schema';
import { projectAccountsOnChange } from './messaging/account-changed.consumer';
import { catalogOperations } from './operations/catalog-operations';
import { entities, SCHEMA } from './persistence/entities';
import { migrations } from './persistence/migrations/migrations';
import { readsOn, transactOn } from './persistence/transact';

/** Wires the catalog subgraph and serves it. */
export async function startCatalog(
  environment: SubgraphEnvironment,
  { clock = systemClock }: { readonly clock?: Clock } = {},
): Promise<RunningSubgraph> {
  const { DATABASE_URL: databaseUrl, OUTBOX_POLL_INTERVAL_MS: pollIntervalMs } = environment;
  const logger = createLogger(environment.SERVICE_NAME, environment.LOG_LEVEL);
  const database = await openDatabase({ databaseUrl, schema: SCHEMA, entities, migrations, logger });
  const nats = await connectNats(environment);
  const relay = startOutboxRelay({ databaseUrl, schema: SCHEMA, jetstream: jetstreamOf(nats), pollIntervalMs, logger });
  const now = () => clock.now();
  const operations = catalogOperations({ transact: transactOn(database, relay.nudge), now, newId, localDateAt });
  const accounts = await projectAccountsOnChange(nats, operations, logger);
  const contextOf = (base: ServiceContext): CatalogContext => {
    const reads = readsOn(database);
    const today = (timeZone: string) => localDateAt(now(), timeZone);
    return { ...base, operations, reads, loaders: catalogLoaders(reads), today };
  };
  return startSubgraph({
    environment,
    schema: await subgraphSchema(),
    contextOf,
    readiness: { database: databaseReady(database), nats: natsReady(nats) },
    onStop: [() => accounts.stop(), () => relay.stop(), () => nats.drain(), () => database.close(true)],
  });
}
