import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { connectToBroker } from '@otpless/local-stack/broker-connection';
import { connected } from '@otpless/local-stack/database';
import type { LocalStack } from '@otpless/local-stack/local-stack';
import { subgraphDatabaseUrl } from '@otpless/local-stack/process-environment';
import { subgraphs, type BrokerUser } from '@otpless/local-stack/process-name';
import { billingEvents, usageEvents } from '@otpless/local-stack/streams';
import { factsRead } from '@otpless/local-stack/nats-permissions';
import { startThrowAwayStack } from '@otpless/local-stack/test-stack';

jest.setTimeout(180_000);

let stack: LocalStack;
beforeAll(async () => {
  stack = await startThrowAwayStack();
});
afterAll(() => stack.stop());

async function as<Result>(user: BrokerUser, work: (connection: NatsConnection) => Promise<Result>): Promise<Result> {
  const password = stack.secrets.brokerPasswords[user];
  const connection = await connectToBroker({ natsUrl: stack.natsUrl, user, password }, { inboxOf: user });
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
}

const publish = (user: BrokerUser, subject: string) =>
  as(user, (connection) => jetstream(connection, { timeout: 2_000 }).publish(subject, 'x'));

const lastIn = (stream: string) =>
  as('admin', async (connection) => {
    const manager = await jetstreamManager(connection);
    const { state } = await manager.streams.info(stream);
    return manager.streams.getMessage(stream, { seq: state.last_seq });
  });

describe('the database', () => {
  test.each(subgraphs)('%s makes a hypertable in its own schema, under its own role', async (subgraph) => {
    await connected(subgraphDatabaseUrl(subgraph, stack.databaseUrl), async (client) => {
      await client.query('CREATE TABLE reading (at timestamptz NOT NULL, amount numeric(38,12))');
      await client.query(`SELECT create_hypertable('reading', by_range('at', interval '1 day'))`);
      await client.query(`INSERT INTO reading VALUES ('2025-01-01', 0.1), ('2025-02-01', 0.2)`);
      const { rows } = await client.query(
        `SELECT time_bucket('1 day', at) AS day, sum(amount) AS sum FROM reading GROUP BY 1 ORDER BY 1`,
      );
      expect(rows.map(({ sum }) => sum)).toEqual(['0.100000000000', '0.200000000000']);
      await client.query(`SELECT drop_chunks('reading', older_than => '2025-01-15'::timestamptz)`);
      await client.query('CREATE TEMPORARY TABLE batch (id int)');
      const chunks = await client.query(`SELECT schemaname FROM pg_tables WHERE schemaname = current_schema`);
      expect(chunks.rowCount).toBeGreaterThan(0);
    });
  });

  test.each`
    statement                            | because
    ${'SELECT * FROM usage.reading'}     | ${'the table is of another subgraph'}
    ${'CREATE TABLE usage.intruder ()'}  | ${'the schema is of another subgraph'}
    ${'CREATE TABLE public.intruder ()'} | ${'nobody owns the public schema'}
    ${'CREATE ROLE intruder'}            | ${'only the owner makes roles'}
  `('wallet may not $statement because $because', async ({ statement }: { statement: string }) => {
    await connected(subgraphDatabaseUrl('wallet', stack.databaseUrl), async (client) => {
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
    });
  });

  test('a database can be cloned from a prepared template', async () => {
    await connected(stack.databaseUrl, async (client) => {
      await client.query('CREATE DATABASE template_for_tests');
    });
    const template = Object.assign(new URL(stack.databaseUrl), { pathname: '/template_for_tests' }).href;
    await connected(template, async (client) => {
      await client.query('CREATE EXTENSION timescaledb');
      await client.query('SELECT _timescaledb_functions.stop_background_workers()');
    });
    await connected(stack.databaseUrl, async (client) => {
      await client.query('ALTER DATABASE template_for_tests ALLOW_CONNECTIONS false');
      await client.query('CREATE DATABASE clone TEMPLATE template_for_tests');
    });
    const clone = Object.assign(new URL(stack.databaseUrl), { pathname: '/clone' }).href;
    await connected(clone, (client) => client.query(`SELECT time_bucket('1 day', now())`));
  });

  test('a committed row outlives kill -9 of the server', async () => {
    await connected(stack.databaseUrl, (client) => client.query('CREATE TABLE public.fact (n int)'));
    const write = connected(stack.databaseUrl, (client) => client.query('INSERT INTO public.fact VALUES (42)'));
    await write;
    await stack.postgres.kill();
    await expect(connected(stack.databaseUrl, () => Promise.resolve())).rejects.toThrow();
    await stack.postgres.start();
    const { rows } = await connected(stack.databaseUrl, (client) => client.query('SELECT n FROM public.fact'));
    expect(rows).toEqual([{ n: 42 }]);
    await stack.postgres.restart();
    await connected(stack.databaseUrl, (client) => client.query('SELECT 1'));
  });
});

describe('the broker', () => {
  test.each`
    user               | subject                                  | because
    ${'demo-producer'} | ${'usage.events.in.demo-producer'}       | ${'its user name is the source'}
    ${'gateway'}       | ${'usage.events.p.2.src_any'}            | ${'a door writes events of every source'}
    ${'usage'}         | ${'usage.dead.malformed'}                | ${'usage owns the dead letters'}
    ${'customer'}      | ${'billing.v1.customer.account.created'} | ${'it says its own facts'}
    ${'catalog'}       | ${'billing.v1.catalog.plan.activated'}   | ${'it says its own facts'}
    ${'usage'}         | ${'billing.v1.usage.accrual.changed'}    | ${'it says its own facts'}
    ${'invoice'}       | ${'billing.v1.invoice.invoice.issued'}   | ${'it says its own facts'}
    ${'wallet'}        | ${'billing.v1.wallet.balance.changed'}   | ${'it says its own facts'}
  `('$user publishes $subject because $because', async ({ user, subject }: { user: BrokerUser; subject: string }) => {
    await expect(publish(user, subject)).resolves.toMatchObject({ seq: expect.any(Number) });
  });

  test('an event is put into a partition by its source', async () => {
    await publish('demo-producer', 'usage.events.in.demo-producer');
    expect((await lastIn(usageEvents))?.subject).toMatch(/^usage\.events\.p\.[0-3]\.demo-producer\.in$/);
  });

  test.each`
    user               | subject                                  | because
    ${'demo-producer'} | ${'usage.events.in.gateway'}             | ${'that is the source of another'}
    ${'demo-producer'} | ${'usage.events.p.0.gateway'}            | ${'that is the source of another'}
    ${'demo-producer'} | ${'billing.v1.usage.accrual.changed'}    | ${'a producer says no facts'}
    ${'wallet'}        | ${'billing.v1.usage.accrual.changed'}    | ${'usage says that fact'}
    ${'wallet'}        | ${'usage.events.in.wallet'}              | ${'a subgraph produces no usage'}
    ${'wallet'}        | ${'usage.events.p.0.wallet'}             | ${'a subgraph produces no usage'}
    ${'wallet'}        | ${'usage.dead.malformed'}                | ${'only usage gives up on an event'}
    ${'wallet'}        | ${'$JS.API.STREAM.PURGE.USAGE_EVENTS'}   | ${'only usage has read them'}
    ${'usage'}         | ${'$JS.API.STREAM.PURGE.BILLING_EVENTS'} | ${'facts are kept'}
    ${'usage'}         | ${'$JS.API.STREAM.DELETE.USAGE_EVENTS'}  | ${'only the admin sets up streams'}
    ${'gateway'}       | ${'billing.v1.wallet.balance.changed'}   | ${'the gateway owns no facts'}
  `(
    '$user may not publish $subject because $because',
    async ({ user, subject }: { user: BrokerUser; subject: string }) => {
      await expect(publish(user, subject)).rejects.toThrow(/permissions violation/i);
    },
  );

  test.each`
    user               | subject               | because
    ${'demo-producer'} | ${'usage.events.>'}   | ${'a producer reads nothing'}
    ${'wallet'}        | ${'billing.v1.>'}     | ${'facts are read through a consumer'}
    ${'wallet'}        | ${'_INBOX_usage.>'}   | ${'that inbox is of another'}
    ${'gateway'}       | ${'usage.events.p.>'} | ${'only usage reads events'}
    ${'gateway'}       | ${'>'}                | ${'nobody reads everything'}
  `(
    '$user may not subscribe to $subject because $because',
    async ({ user, subject }: { user: BrokerUser; subject: string }) => {
      await as(user, async (connection) => {
        const refusal = new Promise<Error | null>((resolve) => connection.subscribe(subject, { callback: resolve }));
        expect(String(await refusal)).toMatch(/permissions violation/i);
      });
    },
  );

  test.each(subgraphs.filter((subgraph) => factsRead[subgraph].length > 0))(
    '%s reads a fact through a durable consumer of its own, and nobody else’s',
    async (subgraph) => {
      const fact = factsRead[subgraph][0] ?? '';
      const subject = `billing.v1.${fact}`;
      const durable = `${subgraph}-on-${fact.split('.').slice(1).join('-')}`;
      await publish(fact.split('.')[0] as 'customer', subject);
      await as(subgraph, async (connection) => {
        const manager = await jetstreamManager(connection);
        const consumer = { filter_subject: subject, ack_policy: 'explicit' } as const;
        await manager.consumers.add(billingEvents, { ...consumer, durable_name: durable });
        const message = await (
          await jetstream(connection).consumers.get(billingEvents, durable)
        ).next({ expires: 2_000 });
        expect(message?.subject).toBe(subject);
        await expect(message?.ackAck({ timeout: 2_000 })).resolves.toBe(true);
        const intruding = { ...consumer, durable_name: 'customer-on-something' };
        await expect(manager.consumers.add(billingEvents, intruding)).rejects.toThrow(/permissions violation/i);
      });
    },
  );

  test('usage reads events through its ingest consumer and purges what it has read', async () => {
    await as('usage', async (connection) => {
      const manager = await jetstreamManager(connection);
      await manager.consumers.add(usageEvents, {
        durable_name: 'usage-ingest-2',
        filter_subject: 'usage.events.p.2.>',
        ack_policy: 'all',
      });
      const consumer = await jetstream(connection).consumers.get(usageEvents, 'usage-ingest-2');
      const batch = await consumer.fetch({ max_messages: 1, expires: 2_000 });
      for await (const message of batch) expect(await message.ackAck()).toBe(true);
      await expect(manager.streams.purge(usageEvents, { seq: 1 })).resolves.toMatchObject({ success: true });
    });
  });

  test('the gateway hears facts and live news as they are said', async () => {
    await as('gateway', async (connection) => {
      const heard = ['billing.v1.>', 'live.>'].map(
        (subjects) =>
          new Promise((resolve) => connection.subscribe(subjects, { callback: (_, { subject }) => resolve(subject) })),
      );
      await connection.flush();
      await publish('wallet', 'billing.v1.wallet.balance.changed');
      await as('wallet', async (wallet) => wallet.publish('live.wallet.wal_1'));
      expect(await Promise.all(heard)).toEqual(['billing.v1.wallet.balance.changed', 'live.wallet.wal_1']);
    });
  });

  test('nobody gets in without a password', async () => {
    await expect(connectToBroker({ natsUrl: stack.natsUrl })).rejects.toThrow(/authorization/i);
  });

  test('an acknowledged message outlives kill -9 of the server', async () => {
    const { seq } = await publish('wallet', 'billing.v1.wallet.grant.expired');
    await stack.nats.kill();
    await stack.nats.start();
    const last = await lastIn(billingEvents);
    expect(last).toMatchObject({ seq, subject: 'billing.v1.wallet.grant.expired' });
    await stack.nats.restart();
    expect((await publish('wallet', 'billing.v1.wallet.grant.expired')).seq).toBe(seq + 1);
  });
});
