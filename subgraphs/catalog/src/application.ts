import { localDateAt } from '@otpless/period/time-zone';
import { type Clock, systemClock } from '@otpless/service/clock';
import { databaseReady, openDatabase } from '@otpless/service/database';
import type { SubgraphEnvironment } from '@otpless/service/environment';
import type { ServiceContext } from '@otpless/service/graphql/context';
import { newId } from '@otpless/service/identifiers';
import { createLogger } from '@otpless/service/logger';
import { connectNats, jetstreamOf, natsReady } from '@otpless/service/nats';
import { startOutboxRelay } from '@otpless/service/outbox-relay';
import { startWorkLoop } from '@otpless/service/work-loop';
import { type RunningSubgraph, startSubgraph } from '@otpless/service/start-subgraph';
import type { CatalogContext } from './graphql/context';
import { catalogLoaders } from './graphql/loaders';
import { subgraphSchema } from './graphql/subgraph-schema';
import { projectAccountsOnChange } from './messaging/account-changed.consumer';
import { catalogOperations } from './operations/catalog-operations';
import type { CatalogPorts } from './operations/ports';
import { entities, SCHEMA } from './persistence/entities';
import { migrations } from './persistence/migrations/migrations';
import { readsOn, transactOn } from './persistence/transact';

/** How long what is planned or approved waits at most, where nothing else is to be done. */
const MIGRATION_POLL_INTERVAL_MS = 1000;
/** How many subscriptions are migrated between two looks at whether to stop. */
const MIGRATED_AT_ONCE = 20;

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
  const reportFault: CatalogPorts['reportFault'] = (error, of) => logger.error({ error, ...of }, 'migrating broke off');
  const transact = transactOn(database, relay.nudge);
  const operations = catalogOperations({ transact, now, newId, localDateAt, reportFault });
  const accounts = await projectAccountsOnChange(nats, operations, logger);
  const runMigrations = () => operations.runMigrations(MIGRATED_AT_ONCE);
  const migrating = startWorkLoop('running migrations', runMigrations, MIGRATION_POLL_INTERVAL_MS, logger);
  const contextOf = (base: ServiceContext): CatalogContext => {
    const reads = readsOn(database);
    const today = (timeZone: string) => localDateAt(now(), timeZone);
    return { ...base, operations, reads, loaders: catalogLoaders(reads), now, today };
  };
  return startSubgraph({
    environment,
    schema: await subgraphSchema(),
    contextOf,
    readiness: { database: databaseReady(database), nats: natsReady(nats) },
    onStop: [
      () => accounts.stop(),
      () => migrating.stop(),
      () => relay.stop(),
      () => nats.drain(),
      () => database.close(true),
    ],
  });
}
