import { jetstreamManager } from '@nats-io/jetstream';
import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { aliasChanged } from '@otpless/contracts/customer/alias-changed';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { housekeepingStore } from '../src/persistence/housekeeping.store';
import type { IngestBatch } from '../src/operations/ingest-batch';
import {
  sampleAccount,
  sampleAlias,
  sampleContract,
  type SampleEvent,
  sampleEvent,
  sampleMeter,
  sampleSchema,
} from './sample';
import { type Stage, usageStage } from './usage-stage';

const AT = '2026-03-10T05:59:00Z';
const account = sampleAccount();
const meter = sampleMeter();
const costs = sampleMeter({ key: 'latency', aggregation: 'LATEST', valueAttribute: 'latency', groupBy: [] });
const contract = sampleContract(account.accountId, meter.meterId, '2026-03-01');
let stage: Stage;

beforeAll(async () => {
  stage = await usageStage('2026-03-10T06:00:00Z');
  await stage.start();
  // A second process on the same database and broker, all the time.
  await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(aliasChanged, sampleAlias(account.accountId, 'shop'));
  await stage.say(eventSchemaChanged, sampleSchema);
  for (const one of [meter, costs]) await stage.say(meterChanged, one);
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
});

afterAll(() => stage.stop());

const event = (overrides: Partial<SampleEvent> = {}) => sampleEvent('shop', AT, overrides);

async function count(table: string, source: string): Promise<number> {
  const [row] = await stage.rows<{ count: string }>(`select count(*) from usage.${table} where source = $1`, [source]);
  return Number(row?.count);
}

async function refusals(source: string) {
  return stage.rows<{ status: string; code: string; event_id: string }>(
    'select status, code, event_id from usage.event_refusal where source = $1 order by sequence, ordinal',
    [source],
  );
}

async function rolledUp(meterId: string): Promise<number> {
  const [row] = await stage.rows<{ sum: string }>(
    'select coalesce(sum(count), 0) as sum from usage.rollup_15m where meter_id = $1',
    [meterId],
  );
  return Number(row?.sum);
}

async function accrued(): Promise<{ quantity: string; total: string; revision: number }> {
  const [row] = await stage.rows<{
    charges: { rateCardKey: string; quantity: string }[];
    total: string;
    revision: number;
  }>('select charges, trim_scale(total) as total, revision from usage.accrual where subscription_id = $1', [
    contract.subscriptionId,
  ]);
  return {
    total: row?.total ?? '',
    revision: row?.revision ?? 0,
    quantity: row?.charges.find(({ rateCardKey }) => rateCardKey === 'verifications')?.quantity ?? '0',
  };
}

test('the same event counts once: in one message, in another, with another time', async () => {
  const one = event();
  const before = await rolledUp(meter.meterId);
  await stage.send('once', [one, one]);
  await stage.settled();
  await stage.send('once', one);
  await stage.send('once', { ...one, occurredAt: '2026-03-09T05:59:00Z' });
  await stage.settled();
  expect(await count('usage_event', 'once')).toBe(1);
  expect((await rolledUp(meter.meterId)) - before).toBe(1);
  expect((await refusals('once')).map(({ status }) => status)).toEqual(['DUPLICATE', 'DUPLICATE', 'CONFLICT']);
});

test('the same id of another source is another event', async () => {
  const one = event();
  await stage.send('source-a', one);
  await stage.send('source-b', one);
  await stage.settled();
  expect([await count('usage_event', 'source-a'), await count('usage_event', 'source-b')]).toEqual([1, 1]);
});

test('what is malformed in the middle of a batch is refused by itself', async () => {
  await stage.send('middle', [
    event(),
    { ...event(), attributes: { latency: 'slow' } },
    { ...event(), surprise: 1 },
    'no event',
    { ...event(), dimensions: { country: 'IN' } },
    { ...event(), occurredAt: '2026-03-10T08:00:00Z' },
    { ...event(), id: 'nul\u0000' },
    event(),
  ]);
  await stage.settled();
  expect(await count('usage_event', 'middle')).toBe(2);
  expect((await refusals('middle')).map(({ code }) => code)).toEqual([
    'MALFORMED',
    'MALFORMED',
    'MALFORMED',
    'MISSING_DIMENSION',
    'TOO_FAR_IN_THE_FUTURE',
    'MALFORMED',
  ]);
});

test('a message that cannot be read goes to the dead letters, and the partition goes on', async () => {
  await stage.send('noise', 'no JSON {');
  await stage.send('noise', '42');
  for (let partition = 0; partition < 4; partition += 1) await stage.send('noise', event());
  await stage.settled();
  expect(await count('usage_event', 'noise')).toBe(4);
  expect((await refusals('noise')).map(({ code }) => code)).toEqual(['MALFORMED', 'MALFORMED']);
  const manager = await jetstreamManager(stage.admin);
  const letter = await manager.streams.getMessage('USAGE_DEAD_LETTERS', { last_by_subj: 'usage.dead.noise' });
  expect(letter?.string()).toBe('42');
});

test('an event that only the database refuses is found, and the rest of its batch counts', async () => {
  const early = { ...event(), occurredAt: '0000-01-01T00:00:00Z' };
  await stage.send('poison', { backfill: true, events: [event(), event(), early, event()] });
  await stage.settled();
  expect(await count('usage_event', 'poison')).toBe(3);
  expect(await refusals('poison')).toMatchObject([{ status: 'REJECTED', code: 'UNSTORABLE', event_id: early.id }]);
});

test('a batch that is delivered again changes nothing', async () => {
  const one = event();
  const payloads = [
    one,
    one,
    { ...one, subject: 'else' },
    event({ subject: 'stranger' }),
    { ...event(), dimensions: {} },
  ];
  const batch: IngestBatch = {
    partition: 0,
    unreadable: [],
    events: payloads.map((payload, ordinal) => ({
      source: 'again',
      receivedAt: stage.clock.now(),
      backfill: false,
      requestId: 'test',
      place: { sequence: 1_000_000, ordinal },
      payload,
    })),
  };
  const [first, second] = stage.pipelines;
  const took = await first?.operations.ingestBatch(batch);
  expect(took).toEqual({ processed: 1, unprocessed: 1, duplicate: 1, conflict: 1, rejected: 1 });
  const before = [
    await rolledUp(meter.meterId),
    (await refusals('again')).length,
    await count('unprocessed_event', 'again'),
  ];
  const none = { processed: 0, unprocessed: 0, duplicate: 0, conflict: 0, rejected: 0 };
  expect(await second?.operations.ingestBatch(batch)).toEqual(none);
  expect([
    await rolledUp(meter.meterId),
    (await refusals('again')).length,
    await count('unprocessed_event', 'again'),
  ]).toEqual(before);
});

test('two processes that take the same batch at once count it once', async () => {
  const batch: IngestBatch = {
    partition: 1,
    unreadable: [],
    events: Array.from({ length: 500 }, (_none, ordinal) => ({
      source: 'twice',
      receivedAt: stage.clock.now(),
      backfill: false,
      requestId: 'test',
      place: { sequence: 2_000_000, ordinal },
      payload: event(),
    })),
  };
  const before = await rolledUp(meter.meterId);
  const tallies = await Promise.all(
    [...stage.pipelines, ...stage.pipelines].map(({ operations }) => operations.ingestBatch(batch)),
  );
  expect(tallies.reduce((sum, { processed }) => sum + processed, 0)).toBe(500);
  expect((await rolledUp(meter.meterId)) - before).toBe(500);
});

test('the order of events is irrelevant, also to the latest value', async () => {
  const values = [
    ['05:01', '1'],
    ['05:03', '3'],
    ['05:02', '2'],
  ] as const;
  for (const [time, latency] of values)
    await stage.send('order', event({ occurredAt: `2026-03-10T${time}:00Z`, attributes: { latency } }));
  await stage.settled();
  const [row] = await stage.rows<{ latest_value: string; sum: string; min: string; max: string; count: string }>(
    `select latest_value, sum, min, max, count from usage.rollup_15m where meter_id = $1`,
    [costs.meterId],
  );
  expect(row).toEqual({ latest_value: '3', sum: '6', min: '1', max: '3', count: '3' });
});

test('the accrual is what all of this came to, and its revision stands still while nothing happens', async () => {
  const counted = await stage.rows<{ count: string }>(
    `select count(*) from usage.usage_event where occurred_at >= '2026-02-28T18:30:00Z' and event_name = 'otp.verification'`,
  );
  const { quantity, revision } = await accrued();
  expect(quantity).toBe(counted[0]?.count);
  expect(await rolledUp(meter.meterId)).toBe(Number(quantity));
  await stage.pool.query(
    `insert into usage.accrual_mark (accrual_id, request_id) select id, 'test' from usage.accrual`,
  );
  await stage.settled();
  expect((await accrued()).revision).toBe(revision);
});

test('what is counted is purged from the stream', async () => {
  const { purgeCounted } = await import('../src/messaging/stream-progress');
  const connection = await stage.broker.connectAs('usage');
  await stage.send('purge', event());
  await stage.settled();
  await purgeCounted(connection);
  const manager = await jetstreamManager(stage.admin);
  expect((await manager.streams.info('USAGE_EVENTS')).state.messages).toBe(0);
  await connection.close();
});

test('a back-fill finds what is stored, also when its key has been forgotten', async () => {
  const old = event({ subject: account.accountId, occurredAt: '2025-06-01T00:00:00Z' });
  await stage.send('archive', old);
  await stage.send('archive', { backfill: true, events: [old] });
  await stage.settled();
  await housekeepingStore(stage.pool).forgetKeys(new Date('2026-04-01T00:00:00Z'));
  expect(await count('dedupe_key', 'archive')).toBe(0);
  const other = { ...old, dimensions: { country: 'AE', channel: 'SMS' } };
  await stage.send('archive', { backfill: true, events: [old, event({ occurredAt: '2025-06-02T00:00:00Z' })] });
  await stage.settled();
  await housekeepingStore(stage.pool).forgetKeys(new Date('2026-04-01T00:00:00Z'));
  await stage.send('archive', { backfill: true, events: [other] });
  await stage.settled();
  await stage.send('archive', { backfill: true, events: [old] });
  await stage.settled();
  expect(await count('usage_event', 'archive')).toBe(2);
  expect((await refusals('archive')).map(({ code }) => code)).toEqual([
    'TOO_OLD',
    'DUPLICATE',
    'CONFLICT',
    'DUPLICATE',
  ]);
});
