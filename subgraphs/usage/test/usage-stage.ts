import { jetstream } from '@nats-io/jetstream';
import type { Fact, FactDefinition } from '@otpless/contracts/fact';
import { accrualChanged, type AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { createLogger } from '@otpless/service/logger';
import { retryForEver } from '@otpless/service/retry';
import { newId } from '@otpless/service/identifiers';
import { type FreshBroker, freshBroker } from '@otpless/testkit/broker';
import { type FreshDatabase, freshDatabase } from '@otpless/testkit/database';
import { eventually } from '@otpless/testkit/eventually';
import { fixedClock, type FixedClock } from '@otpless/testkit/fixed-clock';
import { testIdentity } from '@otpless/testkit/identity';
import type { NatsConnection } from '@nats-io/transport-node';
import type pg from 'pg';
import { type UsageEnvironment, usageEnvironment } from '../src/environment';
import { openUsageDatabase } from '../src/persistence/usage-database';
import { type Pipeline, startPipeline } from '../src/pipeline';

export interface Stage {
  readonly clock: FixedClock;
  readonly pool: pg.Pool;
  readonly database: FreshDatabase;
  readonly broker: FreshBroker;
  readonly environment: UsageEnvironment;
  readonly pipelines: Pipeline[];
  /** The broker's admin, who may say what anybody says. */
  readonly admin: NatsConnection;
  /** Starts another process on the same database and broker. */
  start(): Promise<Pipeline>;
  say<Payload>(definition: FactDefinition<Payload>, payload: Payload): Promise<void>;
  send(source: string, message: unknown): Promise<void>;
  rows<Row>(sql: string, parameters?: readonly unknown[]): Promise<Row[]>;
  facts(): Promise<AccrualChanged[]>;
  /** Waits until everything sent is counted and everything marked is rated. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

jest.setTimeout(60_000);

/** Four partitions and eight facts. */
const READERS = 12;

/** The real pipeline on a database and a broker of its own, under a clock that stands still. */
export async function usageStage(
  now: string,
  overrides: Partial<Record<keyof UsageEnvironment, string>> = {},
): Promise<Stage> {
  const clock = fixedClock(now);
  const [database, broker, identity] = await Promise.all([freshDatabase('usage'), freshBroker(), testIdentity()]);
  const environment = usageEnvironment({
    SERVICE_NAME: 'usage',
    HTTP_PORT: '0',
    LOG_LEVEL: 'error',
    DATABASE_URL: database.databaseUrl,
    ...broker.environment('usage'),
    IDENTITY_PUBLIC_KEYS: JSON.stringify(identity.environment.IDENTITY_PUBLIC_KEYS),
    PSEUDONYM_KEY: '00112233445566778899aabbccddeeff',
    RATING_INTERVAL_MS: '20',
    CLOCK_INTERVAL_MS: '20',
    OUTBOX_POLL_INTERVAL_MS: '10',
    ...overrides,
  });
  const logger = createLogger('usage', environment.LOG_LEVEL);
  const pool = await openUsageDatabase(environment.DATABASE_URL, logger);
  const admin = await broker.connectAs('admin');
  const pipelines: Pipeline[] = [];
  const connections: NatsConnection[] = [];
  const rows = async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await pool.query(sql, [...parameters])).rows as Row[];
  let sent = 0;

  return {
    clock,
    pool,
    database,
    broker,
    environment,
    pipelines,
    admin,
    rows,
    start: async () => {
      const connection = await broker.connectAs('usage');
      connections.push(connection);
      let stopping: Promise<void> | undefined;
      const started = await startPipeline({ environment, clock, logger, connection, pool });
      const pipeline = { ...started, stop: () => (stopping ??= started.stop()) };
      pipelines.push(pipeline);
      return pipeline;
    },
    say: async (definition, payload) => {
      const fact: Fact<unknown> = {
        id: newId('fct'),
        subject: definition.subject,
        occurredAt: clock.now().toISOString(),
        requestId: 'test',
        payload,
      };
      await jetstream(admin).publish(fact.subject, JSON.stringify(fact), { msgID: fact.id });
    },
    send: async (source, message) => {
      sent += 1;
      const data = typeof message === 'string' ? message : JSON.stringify(message);
      const subject = `usage.events.p.${sent % 4}.${source}`;
      const msgID = `message-${sent}`;
      // As any producer does: what was not acknowledged is sent again, under the same id.
      await retryForEver(logger, 'sending').execute(() => jetstream(admin).publish(subject, data, { msgID }));
    },
    facts: async () => {
      const found: AccrualChanged[] = [];
      const manager = await import('@nats-io/jetstream').then(({ jetstreamManager }) => jetstreamManager(admin));
      const { state } = await manager.streams.info('BILLING_EVENTS');
      for (let seq = Math.max(1, state.first_seq); seq <= state.last_seq; seq += 1) {
        const message = await manager.streams.getMessage('BILLING_EVENTS', { seq });
        if (message?.subject === accrualChanged.subject) found.push(message.json<Fact<AccrualChanged>>().payload);
      }
      return found;
    },
    settled: async () => {
      const { jetstreamManager } = await import('@nats-io/jetstream');
      const manager = await jetstreamManager(admin);
      await eventually(
        async () => {
          const left: string[] = [];
          let readers = 0;
          for (const stream of ['USAGE_EVENTS', 'BILLING_EVENTS'])
            for await (const { name, num_pending, num_ack_pending } of manager.consumers.list(stream)) {
              readers += 1;
              if (num_pending + num_ack_pending > 0) left.push(name);
            }
          const [waiting] = await rows<{ marks: string; outbox: string }>(
            `select (select count(*) from usage.accrual_mark) as marks, (select count(*) from usage.outbox) as outbox`,
          );
          return { left, readers, ...waiting };
        },
        ({ left, readers, marks, outbox }) =>
          readers === READERS && left.length === 0 && marks === '0' && outbox === '0',
        30_000,
      );
    },
    stop: async () => {
      for (const pipeline of pipelines) await pipeline.stop();
      for (const connection of connections) await connection.close();
      await admin.close();
      await pool.end();
      await database.drop();
      await broker.stop();
    },
  };
}
