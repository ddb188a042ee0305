import { type Clock, systemClock } from '@otpless/service/clock';
import { databaseReady } from '@otpless/service/database';
import { createLogger } from '@otpless/service/logger';
import { connectNats, jetstreamOf, natsReady } from '@otpless/service/nats';
import { startOutboxRelay } from '@otpless/service/outbox-relay';
import { type RunningSubgraph, startSubgraph } from '@otpless/service/start-subgraph';
import { startWorkLoop } from '@otpless/service/work-loop';
import type { WalletEnvironment } from './environment';
import { walletContext } from './graphql/context';
import { subgraphSchema } from './graphql/subgraph-schema';
import { projectAccountChanged } from './messaging/account-changed.consumer';
import { applyAccrualChanged } from './messaging/accrual-changed.consumer';
import { postAdvanceReceived } from './messaging/advance-received.consumer';
import { roundToInvoiceIssued } from './messaging/invoice-issued.consumer';
import { type WalletOperations, walletOperations } from './operations/operations';
import { transactOver } from './persistence/transact';
import { openWalletDatabase, WALLET_SCHEMA } from './persistence/wallet-database';
import { PostgresWalletReader } from './persistence/wallet.reader';

/** Wires the subgraph and starts it: database, broker, relay, draw loop and consumers, and the GraphQL door last. */
export async function startWallet(
  environment: WalletEnvironment,
  { clock = systemClock }: { readonly clock?: Clock } = {},
): Promise<RunningSubgraph> {
  const logger = createLogger(environment.SERVICE_NAME, environment.LOG_LEVEL);
  const connection = await connectNats(environment);
  const database = await openWalletDatabase(environment.DATABASE_URL, logger);
  const relay = startOutboxRelay({
    databaseUrl: environment.DATABASE_URL,
    schema: WALLET_SCHEMA,
    jetstream: jetstreamOf(connection),
    pollIntervalMs: environment.OUTBOX_POLL_INTERVAL_MS,
    logger,
  });
  const transact = transactOver(database, () => relay.nudge());
  const operations = walletOperations(transact, clock, { drawIntervalMs: environment.DRAW_INTERVAL_MS });
  const reader = new PostgresWalletReader(database);
  const drawing = startWorkLoop('drawing', drawAndGrant(operations), environment.DRAW_POLL_INTERVAL_MS, logger);
  const consumption = { connection, subgraph: 'wallet', logger, operations } as const;
  const consumers = await Promise.all([
    projectAccountChanged(consumption),
    applyAccrualChanged({ ...consumption, nudge: () => drawing.nudge() }),
    postAdvanceReceived(consumption),
    roundToInvoiceIssued(consumption),
  ]);
  return startSubgraph({
    environment,
    schema: await subgraphSchema(),
    contextOf: (base) => walletContext(base, operations, reader),
    readiness: { database: databaseReady(database), nats: natsReady(connection) },
    onStop: [
      async () => void (await Promise.all(consumers.map((consumer) => consumer.stop()))),
      () => drawing.stop(),
      () => relay.stop(),
      () => connection.drain(),
      () => database.close(),
    ],
  });
}

/** What a draw has paid may be what a grant waited for. */
function drawAndGrant({ drawDue, postPlanGrants }: WalletOperations): () => Promise<number> {
  return async () => (await drawDue()) + (await postPlanGrants());
}
