import type { NatsConnection } from '@nats-io/nats-core';
import { USAGE_PARTITIONS } from '@otpless/contracts/usage/event-envelope';
import type { Clock } from '@otpless/service/clock';
import type { Logger } from '@otpless/service/logger';
import { jetstreamOf } from '@otpless/service/nats';
import { startOutboxRelay } from '@otpless/service/outbox-relay';
import type { Pool } from 'pg';
import type { UsageEnvironment } from './environment';
import { deadLettersOn } from './messaging/dead-letters';
import { startFactConsumers } from './messaging/fact-consumers';
import { ingestPartition } from './messaging/ingest-partition';
import { startLoop } from './messaging/loop';
import { consumedAtOf, purgeCounted } from './messaging/stream-progress';
import { keepHouse } from './operations/housekeeping';
import { isolatingPoison } from './operations/isolate-poison';
import { type UsageOperations, usageOperations } from './operations/operations';
import type { Transact } from './operations/ports';
import { housekeepingStore } from './persistence/housekeeping.store';
import { transactOn } from './persistence/transact';
import { SCHEMA } from './persistence/usage-database';

export interface Pipeline {
  readonly operations: UsageOperations;
  readonly transact: Transact;
  /** Accruals are waiting to be rated. */
  readonly nudge: () => void;
  stop(): Promise<void>;
}

export interface PipelineOptions {
  readonly environment: UsageEnvironment;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly connection: NatsConnection;
  readonly pool: Pool;
}

/** Wires the way of an event: stream → ingest → rating → outbox → facts, and the clock beside it. */
export async function startPipeline({
  environment,
  clock,
  logger,
  connection,
  pool,
}: PipelineOptions): Promise<Pipeline> {
  const jetstream = jetstreamOf(connection);
  const relay = startOutboxRelay({
    databaseUrl: environment.DATABASE_URL,
    schema: SCHEMA,
    jetstream,
    pollIntervalMs: environment.OUTBOX_POLL_INTERVAL_MS,
    logger,
  });
  const transact = transactOn(pool, () => relay.nudge());
  const operations = usageOperations(transact, clock, {
    pseudonymKey: environment.PSEUDONYM_KEY,
    consumedAt: consumedAtOf(connection, clock),
    reportFault: (error) => logger.error({ err: error }, 'an account cannot be priced'),
    simulationQueued: () => simulating.nudge(),
  });
  const rating = startLoop({
    what: 'rating accruals',
    intervalMs: environment.RATING_INTERVAL_MS,
    spacingMs: environment.RATING_INTERVAL_MS,
    logger,
    turn: async () => (await operations.rateMarked()) > 0,
  });
  const consumers = await startFactConsumers({
    connection,
    logger,
    project: operations.projectFacts,
    watchBalances: operations.watchBalances,
    applied: () => rating.nudge(),
  });
  const ingest = isolatingPoison(operations.ingestBatch, deadLettersOn(jetstream), (error) =>
    logger.error({ err: error }, 'an event cannot be stored'),
  );
  const partitions = Array.from({ length: USAGE_PARTITIONS }, (_none, partition) => {
    const deadLetter = deadLettersOn(jetstream);
    return ingestPartition(partition, { connection, clock, logger, ingest, deadLetter, counted: () => rating.nudge() });
  });
  const turning = startLoop({
    what: 'turning the clock',
    intervalMs: environment.CLOCK_INTERVAL_MS,
    logger,
    turn: async () => (await operations.turnClock()) > 0,
  });
  const simulating = startLoop({
    what: 'simulating prices',
    intervalMs: environment.SIMULATION_INTERVAL_MS,
    logger,
    turn: () => operations.runSimulation(),
  });
  const tidy = keepHouse(housekeepingStore(pool), clock);
  const housekeeping = startLoop({
    what: 'keeping house',
    intervalMs: environment.HOUSEKEEPING_INTERVAL_MS,
    logger,
    turn: async () => {
      await purgeCounted(connection);
      await tidy();
      return false;
    },
  });
  return {
    operations,
    transact,
    nudge: () => rating.nudge(),
    stop: async () => {
      await simulating.stop();
      await Promise.all([...partitions, ...consumers].map((reader) => reader.stop()));
      await Promise.all([turning, housekeeping, rating].map((loop) => loop.stop()));
      await relay.stop();
    },
  };
}
