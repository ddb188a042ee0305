import 'reflect-metadata';
import { type Clock, systemClock } from '@otpless/service/clock';
import { databaseReady } from '@otpless/service/database';
import { newId } from '@otpless/service/identifiers';
import { createLogger } from '@otpless/service/logger';
import { connectNats, jetstreamOf, natsReady } from '@otpless/service/nats';
import { startOutboxRelay } from '@otpless/service/outbox-relay';
import { type RunningSubgraph, startSubgraph } from '@otpless/service/start-subgraph';
import { invoicePrinter } from './documents/invoice-printer';
import type { InvoiceEnvironment } from './environment';
import { invoiceContext } from './graphql/context';
import { subgraphSchema } from './graphql/subgraph-schema';
import { startConsumers } from './messaging/consumers';
import { invoiceOperations } from './operations/invoice-operations';
import { openInvoiceDatabase } from './persistence/invoice-database';
import { SCHEMA, transactOn } from './persistence/transact';

/** A run that has been going for this long is that of a process that died. */
const INTERRUPTED_AFTER_MS = 15 * 60_000;

/** Wires and starts the invoice subgraph: database, outbox relay, consumers, GraphQL. */
export async function startInvoice(
  environment: InvoiceEnvironment,
  { clock = systemClock }: { readonly clock?: Clock } = {},
): Promise<RunningSubgraph> {
  const logger = createLogger(environment.SERVICE_NAME, environment.LOG_LEVEL);
  const { DATABASE_URL, SELLER_LEGAL_NAME, SELLER_GSTIN, SELLER_ADDRESS } = environment;
  const seller = {
    legalName: SELLER_LEGAL_NAME,
    gstin: SELLER_GSTIN,
    address: SELLER_ADDRESS,
    zeroRatedWithIgst: false,
  };
  const orm = await openInvoiceDatabase(DATABASE_URL, seller, logger);
  const connection = await connectNats(environment);
  const relay = startOutboxRelay({
    databaseUrl: DATABASE_URL,
    schema: SCHEMA,
    jetstream: jetstreamOf(connection),
    pollIntervalMs: environment.OUTBOX_POLL_INTERVAL_MS,
    logger,
  });
  const transact = transactOn(orm, relay.nudge);
  const reportFailure = (error: unknown, what: string): void => logger.error({ err: error }, `${what} failed`);
  const operations = invoiceOperations({ transact, clock, newId, reportFailure, printInvoice: invoicePrinter() });
  const now = clock.now();
  await transact(({ runs }) => runs.failInterrupted(new Date(now.getTime() - INTERRUPTED_AFTER_MS), now));
  const consumers = await startConsumers(connection, operations, logger);
  return startSubgraph({
    environment,
    schema: await subgraphSchema(),
    contextOf: (base) => invoiceContext(base, operations),
    readiness: { database: databaseReady(orm), nats: natsReady(connection) },
    onStop: [() => consumers.stop(), () => relay.stop(), () => connection.close(), () => orm.close(true)],
  });
}
