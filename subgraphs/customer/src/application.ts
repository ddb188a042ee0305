import { connectNats, jetstreamOf, natsReady } from '@otpless/service/nats';
import { type Clock, systemClock } from '@otpless/service/clock';
import { databaseReady, openDatabase } from '@otpless/service/database';
import { newId } from '@otpless/service/identifiers';
import { createLogger } from '@otpless/service/logger';
import { startOutboxRelay } from '@otpless/service/outbox-relay';
import { Problem } from '@otpless/problem/problem';
import { type RunningSubgraph, startSubgraph } from '@otpless/service/start-subgraph';
import { startWorkLoop } from '@otpless/service/work-loop';
import { argon2Passwords } from './credentials/passwords';
import { randomSecrets } from './credentials/secrets';
import { edDsaTokens } from './credentials/token-signer';
import type { CustomerEnvironment } from './environment';
import { customerContext } from './graphql/context';
import { subgraphSchema } from './graphql/subgraph-schema';
import { noteUses } from './messaging/note-use.consumer';
import { type Operations, operationsOver } from './operations/operations';
import type { Ports } from './operations/ports';
import { directoryOn } from './persistence/directory.repository';
import { SCHEMA, entities } from './persistence/entities';
import { migrations } from './persistence/migrations/migrations';
import { transactOn } from './persistence/transact';

/** Wires the subgraph and starts it: database, broker, relay, loops, first administrator, and the GraphQL door last. */
export async function startCustomer(
  environment: CustomerEnvironment,
  { clock = systemClock }: { readonly clock?: Clock } = {},
): Promise<RunningSubgraph> {
  const logger = createLogger(environment.SERVICE_NAME, environment.LOG_LEVEL);
  const { DATABASE_URL: databaseUrl } = environment;
  const [tokens, passwords] = await Promise.all([edDsaTokens(environment.SESSION_PRIVATE_KEY), argon2Passwords()]);
  const connection = await connectNats(environment);
  const database = await openDatabase({ databaseUrl, schema: SCHEMA, entities, migrations, logger });
  const relay = startOutboxRelay({
    databaseUrl,
    schema: SCHEMA,
    jetstream: jetstreamOf(connection),
    pollIntervalMs: environment.OUTBOX_POLL_INTERVAL_MS,
    logger,
  });
  const transact = transactOn(database, () => relay.nudge());
  const reportFault: Ports['reportFault'] = (error, of) => logger.error({ error, ...of }, 'applying broke off');
  const operations = operationsOver({ transact, clock, newId, passwords, secrets: randomSecrets, tokens, reportFault });
  await makeFirstAdministrator(environment, operations);
  const planning = startWorkLoop(
    'applying planned changes',
    operations.applyPlannedChanges,
    environment.PLANNED_CHANGES_POLL_INTERVAL_MS,
    logger,
  );
  const uses = await noteUses({ connection, logger, operations });
  return startSubgraph({
    environment,
    schema: await subgraphSchema(),
    contextOf: customerContext({ operations, directory: directoryOn(database), clock }),
    readiness: { database: databaseReady(database), nats: natsReady(connection) },
    onStop: [
      () => uses.stop(),
      () => planning.stop(),
      () => relay.stop(),
      () => connection.drain(),
      () => database.close(),
    ],
  });
}

async function makeFirstAdministrator(environment: CustomerEnvironment, operations: Operations): Promise<void> {
  const { BOOTSTRAP_ADMIN_EMAIL: email, BOOTSTRAP_ADMIN_PASSWORD: password } = environment;
  if (email === undefined || password === undefined) return;
  const made = await operations.bootstrapAdministrator(email, password);
  if (made instanceof Problem) throw new Error(`BOOTSTRAP_ADMIN_…: ${made.message}`);
}
