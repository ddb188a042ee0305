import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { aliasChanged } from '@otpless/contracts/customer/alias-changed';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { newId } from '@otpless/service/identifiers';
import { eventually } from '@otpless/testkit/eventually';
import { sampleAccount, sampleAlias, sampleContract, sampleEvent, sampleMeter, sampleSchema } from './sample';
import { type Stage, usageStage } from './usage-stage';

let stage: Stage;

beforeEach(async () => {
  stage = await usageStage('2026-03-10T06:00:00Z');
});

afterEach(() => stage.stop());

interface Row {
  readonly starts_on: string;
  readonly state: string;
  readonly total: string;
  readonly revision: number;
}

async function accruals(subscriptionId: string): Promise<Row[]> {
  return stage.rows<Row>(
    `select starts_on::text, state, trim_scale(total) as total, revision from usage.accrual where subscription_id = $1 order by starts_on`,
    [subscriptionId],
  );
}

async function kept(): Promise<string[]> {
  return (await stage.rows<{ code: string }>('select code from usage.unprocessed_event order by event_id')).map(
    ({ code }) => code,
  );
}

const count = async (table: string) =>
  Number((await stage.rows<{ count: string }>(`select count(*) from usage.${table}`))[0]?.count);

test('an event waits for its name, its account and its alias, and then counts by itself', async () => {
  const account = sampleAccount();
  const meter = sampleMeter();
  await stage.start();
  const sent = sampleEvent('shop', '2026-03-10T05:00:00Z', {
    dimensions: { country: 'IN', channel: 'SMS', phone: '+919900112233' },
  });
  await stage.send('key', [sent, sampleEvent(account.accountId, '2026-03-10T05:00:00Z')]);
  await stage.settled();
  expect(await kept()).toEqual(['UNKNOWN_EVENT_NAME', 'UNKNOWN_EVENT_NAME']);
  await stage.say(meterChanged, meter);
  await stage.say(eventSchemaChanged, sampleSchema);
  await eventually(kept, (codes) => codes.every((code) => code === 'UNKNOWN_SUBJECT'));
  expect(JSON.stringify(await stage.rows('select payload from usage.unprocessed_event'))).not.toContain('9900112233');
  await stage.say(accountChanged, account);
  await eventually(kept, (codes) => codes.length === 1);
  await stage.say(aliasChanged, sampleAlias(account.accountId, 'shop', { effectiveFrom: '2026-03-10T05:30:00Z' }));
  await stage.settled();
  expect(await kept()).toEqual(['UNKNOWN_SUBJECT']);
  await stage.say(aliasChanged, sampleAlias(account.accountId, 'shop', { effectiveUntil: '2026-03-10T05:30:00Z' }));
  await eventually(kept, (codes) => codes.length === 0);
  expect(await count('usage_event')).toBe(2);
  expect(await count('rollup_15m')).toBe(1);
  // Sent again, its personal values hidden by then, it is the same event.
  await stage.send('key', sent);
  await stage.settled();
  expect(await stage.rows('select status from usage.event_refusal')).toEqual([{ status: 'DUPLICATE' }]);
});

test('a contract that comes after its events finds its past periods final, with their charges', async () => {
  const account = sampleAccount();
  const meter = sampleMeter();
  const contract = sampleContract(account.accountId, meter.meterId, '2025-12-15');
  await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  await stage.settled();
  const of = (day: string, events: number) =>
    Array.from({ length: events }, () => sampleEvent(account.accountId, `${day}T12:00:00Z`));
  const events = [...of('2025-12-14', 5), ...of('2025-12-20', 12), ...of('2026-01-15', 20), ...of('2026-03-01', 4)];
  await stage.send('seed', { backfill: true, events });
  await stage.settled();
  expect(await count('usage_event')).toBe(events.length);
  // The contract comes before the meter it counts by: nothing may be final until that is known.
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
  expect((await accruals(contract.subscriptionId)).map(({ state }) => state)).toEqual(['GRACE', 'GRACE', 'OPEN']);
  await stage.say(meterChanged, meter);
  const found = await eventually(
    () => accruals(contract.subscriptionId),
    (rows) => rows.filter(({ state }) => state === 'FINAL').length === 2 && rows[2]?.total !== '1000',
  );
  expect(found).toMatchObject([
    { starts_on: '2025-12-15', state: 'FINAL', total: '1005.5' },
    { starts_on: '2026-01-15', state: 'FINAL', total: '1007.5' },
    { starts_on: '2026-02-15', state: 'OPEN', total: '1002' },
  ]);
  await stage.settled();
  const told = (await stage.facts()).filter(({ state }) => state === 'FINAL');
  expect(told.map(({ period, total }) => [period.startsOn, total])).toEqual([
    ['2025-12-15', '1005.5'],
    ['2026-01-15', '1007.5'],
  ]);

  // What is known after FINAL is kept, and changes nothing.
  await stage.send('seed', { backfill: true, events: of('2026-01-20', 2) });
  await stage.settled();
  expect(await kept()).toEqual(['PERIOD_FINAL', 'PERIOD_FINAL']);
  expect(await accruals(contract.subscriptionId)).toEqual(found);
});

test('periods begin and end by the clock, with the fixed fee, and late events count until the grace ends', async () => {
  const account = sampleAccount();
  const meter = sampleMeter();
  const contract = sampleContract(account.accountId, meter.meterId, '2026-03-01');
  await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  await stage.say(meterChanged, meter);
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
  const until = (expected: (rows: Row[]) => boolean) => eventually(() => accruals(contract.subscriptionId), expected);
  stage.clock.advanceTo('2026-03-31T18:30:00Z');
  expect(
    await until((rows) => rows.length === 2 && (rows[1]?.revision ?? 0) > 0 && rows[0]?.state === 'GRACE'),
  ).toMatchObject([
    { state: 'GRACE', total: '1000' },
    { starts_on: '2026-04-01', state: 'OPEN', total: '1000' },
  ]);
  await stage.send('key', sampleEvent(account.accountId, '2026-03-31T18:29:00Z'));
  await stage.send('key', sampleEvent(account.accountId, '2026-03-31T18:31:00Z'));
  await stage.settled();
  expect(await accruals(contract.subscriptionId)).toMatchObject([{ total: '1000.5' }, { total: '1000.5' }]);
  stage.clock.advanceTo('2026-04-03T18:30:00Z');
  expect(await until(([first]) => first?.state === 'FINAL')).toMatchObject([{ total: '1000.5' }, { state: 'OPEN' }]);
});

test('an accrual is not final while events wait in the stream', async () => {
  const account = sampleAccount();
  const meter = sampleMeter();
  const contract = sampleContract(account.accountId, meter.meterId, '2026-03-01');
  const first = await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  await stage.say(meterChanged, meter);
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
  await first.stop();
  stage.clock.advanceTo('2026-04-03T18:29:00Z');
  for (let message = 0; message < 40; message += 1)
    await stage.send(
      'key',
      Array.from({ length: 250 }, () => sampleEvent(account.accountId, '2026-03-20T00:00:00Z')),
    );
  stage.clock.advanceTo('2026-04-05T00:00:00Z');
  await stage.start();
  const [march] = await eventually(
    () => accruals(contract.subscriptionId),
    ([row]) => row?.state === 'FINAL',
    30_000,
  );
  expect(march).toMatchObject({ total: '3502.5' });
  expect(await kept()).toEqual([]);
});

test('a contract that is shortened leaves nothing accrued after its end', async () => {
  const account = sampleAccount();
  const meter = sampleMeter();
  const contract = sampleContract(account.accountId, meter.meterId, '2026-02-20');
  await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  await stage.say(meterChanged, meter);
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
  await stage.send(
    'key',
    Array.from({ length: 4 }, (_none, day) => sampleEvent(account.accountId, `2026-03-0${2 * day + 3}T05:00:00Z`)),
  );
  await stage.settled();
  expect(await accruals(contract.subscriptionId)).toMatchObject([{ total: '1002' }]);
  await stage.say(subscriptionChanged, { ...contract, revision: 2, status: 'CANCELLED', endsOn: '2026-03-08' });
  await stage.settled();
  expect(await accruals(contract.subscriptionId)).toMatchObject([{ total: '1001.5' }]);
  expect((await stage.facts()).at(-1)).toMatchObject({
    period: { startsOn: '2026-02-20', endsOn: '2026-03-08' },
    total: '1001.5',
    state: 'GRACE',
  });
  // An older revision that comes late is ignored.
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
  expect(await accruals(contract.subscriptionId)).toMatchObject([{ total: '1001.5' }]);
});

test('a segment that a change closes on a day gone by still counts late events, for its grace days from the change on', async () => {
  const account = sampleAccount();
  const meter = sampleMeter();
  const contract = sampleContract(account.accountId, meter.meterId, '2026-03-01');
  await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  await stage.say(meterChanged, meter);
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
  const [phase] = contract.phases;
  const upgrade = { ...phase!, startsOn: '2026-03-04', planVersionId: newId('plv'), planVersionNumber: 2 };
  const changed = { ...contract, revision: 2, phases: [{ ...phase!, endsOn: '2026-03-04' }, upgrade] };
  await stage.say(subscriptionChanged, changed);
  await stage.settled();
  const first = async () => (await accruals(contract.subscriptionId))[0];
  const before = await first();
  expect(before?.state).toBe('GRACE');
  const event = sampleEvent(account.accountId, '2026-03-02T05:00:00Z');
  await stage.send('key', event);
  await stage.settled();
  expect(Number((await first())?.total) - Number(before?.total)).toBe(0.5);
  // Said again on a later day, it is known since the same day.
  stage.clock.advanceTo('2026-03-12T06:00:00Z');
  await stage.say(subscriptionChanged, { ...changed, revision: 3 });
  await stage.settled();
  expect((await first())?.state).toBe('GRACE');
  stage.clock.advanceTo('2026-03-12T18:30:00Z');
  await eventually(first, (row) => row?.state === 'FINAL');
  await stage.send('key', sampleEvent(account.accountId, '2026-03-02T06:00:00Z'));
  await stage.settled();
  expect(await kept()).toEqual(['PERIOD_FINAL']);
});

test('a meter counts what was stored before it, and a rebuild mends what is broken', async () => {
  const account = sampleAccount();
  await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  await stage.settled();
  const events = Array.from({ length: 300 }, (_none, at) =>
    sampleEvent(account.accountId, new Date(Date.UTC(2026, 2, 9, 0, at * 3)).toISOString(), {
      ...(at % 3 === 0 ? {} : { attributes: { latency: `${(at * 37) % 101}.${at}` } }),
      dimensions: { country: at % 2 === 0 ? 'IN' : 'AE', channel: at % 5 === 0 ? 'SMS' : 'WHATSAPP' },
    }),
  );
  await stage.send('key', events.slice(0, 150));
  await stage.settled();
  const meters = [
    sampleMeter(),
    sampleMeter({ aggregation: 'SUM', valueAttribute: 'latency', groupBy: ['country'] }),
    sampleMeter({ aggregation: 'LATEST', valueAttribute: 'latency', groupBy: [] }),
    sampleMeter({ aggregation: 'MAX', valueAttribute: 'latency', filter: { channel: ['SMS'], country: ['IN', 'US'] } }),
  ];
  for (const meter of meters) await stage.say(meterChanged, meter);
  await stage.settled();
  await stage.send('key', events.slice(150));
  await stage.settled();
  const rebuild = (meterId: string | null) =>
    stage.pipelines[0]?.operations.rebuildRollups({ meterId, from: null, to: null });
  // Half was counted by SQL when the meters came, half by code as it came in: SQL agrees with both, to the last digit.
  for (const { meterId } of meters) expect(await rebuild(meterId)).toMatchObject({ differences: 0 });
  await stage.pool.query(
    `update usage.rollup_15m set sum = sum + 0.000000000001 where meter_id = $1 and bucket = '2026-03-09T01:00:00Z'`,
    [meters[1]?.meterId],
  );
  await stage.pool.query(`delete from usage.rollup_15m where meter_id = $1 and bucket = '2026-03-09T02:00:00Z'`, [
    meters[0]?.meterId,
  ]);
  const mended = await rebuild(null);
  expect(mended).not.toMatchObject({ differences: 0 });
  expect(await rebuild(null)).toMatchObject({ differences: 0 });
});

test('grace days of the account stand in place of its plan’s, from the moment they are told', async () => {
  const account = sampleAccount();
  const contract = sampleContract(account.accountId, sampleMeter().meterId, '2026-03-01');
  const graceEnds = async () =>
    (
      await stage.rows<{ grace: string }>(
        `select to_char(grace_ends_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as grace from usage.accrual where subscription_id = $1`,
        [contract.subscriptionId],
      )
    ).map(({ grace }) => grace);
  await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(subscriptionChanged, contract);
  const [planned] = await eventually(graceEnds, (rows) => rows.length === 1);
  await stage.say(accountChanged, { ...account, revision: account.revision + 1, graceDays: 20 });
  const [own] = await eventually(graceEnds, ([grace]) => grace !== planned);
  expect(own).toBe('2026-04-20 18:30');
});
