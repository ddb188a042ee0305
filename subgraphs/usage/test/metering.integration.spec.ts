import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { aliasChanged } from '@otpless/contracts/customer/alias-changed';
import { billableItemChanged } from '@otpless/contracts/catalog/billable-item-changed';
import { type EventSchemaChanged, eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { type MeterChanged, meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { invariant } from '@otpless/problem/invariant';
import { usageReader } from '../src/persistence/usage.reader';
import { sampleAccount, sampleAlias, sampleContract, type SampleEvent, sampleEvent, sampleMeter } from './sample';
import { type Stage, usageStage } from './usage-stage';

const EVENTS = 400;
const account = sampleAccount();

/** Percent of the amount, at least 0.50 and at most 10, where something was paid. */
const schema: EventSchemaChanged = {
  eventName: 'otp.verification',
  revision: 1,
  attributes: [
    { name: 'amount', type: 'DECIMAL', required: false },
    { name: 'attempts', type: 'INTEGER', required: true },
  ],
  dimensions: [
    { name: 'country', required: true, personal: false, allowedValues: ['IN', 'AE', 'SG'] },
    { name: 'channel', required: false, personal: false, allowedValues: null },
    { name: 'phone', required: false, personal: true, allowedValues: null },
    { name: 'device', required: false, personal: false, allowedValues: null },
  ],
  computed: [
    {
      name: 'fee',
      expression: {
        min: [
          { max: [{ multiply: [{ attribute: 'amount' }, { constant: '0.02' }] }, { constant: '0.5' }] },
          { constant: '10' },
        ],
      },
    },
  ],
};

const phones = sampleMeter({ key: 'phones', aggregation: 'UNIQUE_COUNT', valueAttribute: 'phone' });
const unique = { aggregation: 'UNIQUE_COUNT', groupBy: [] } as const;
const india = { dimension: 'country', is: '=', value: 'IN' } as const;
/** Between them, every aggregation and every part of the filter language. */
const meters: readonly MeterChanged[] = [
  phones,
  sampleMeter({ ...unique, key: 'devices', valueAttribute: 'device' }),
  sampleMeter({ ...unique, key: 'amounts', valueAttribute: 'amount', filter: { exists: 'phone' } }),
  sampleMeter({ key: 'fees', aggregation: 'SUM', valueAttribute: 'fee' }),
  sampleMeter({ key: 'greatest', aggregation: 'MAX', valueAttribute: 'amount', filter: { not: india } }),
  sampleMeter({ key: 'newest', aggregation: 'LATEST', valueAttribute: 'fee', groupBy: [] }),
  sampleMeter({
    key: 'average',
    aggregation: 'AVERAGE',
    valueAttribute: 'attempts',
    filter: { or: [india, { and: [{ attribute: 'amount', is: '>=', value: '50' }, { exists: 'channel' }] }] },
  }),
  sampleMeter({ key: 'not-sms', filter: { not: { dimension: 'channel', is: '=', value: 'SMS' } } }),
  sampleMeter({ key: 'other-channel', filter: { dimension: 'channel', is: '!=', value: 'SMS' } }),
  sampleMeter({
    key: 'listed',
    filter: { and: [{ attribute: 'attempts', in: ['1', '3'] }, { not: { exists: 'device' } }] },
  }),
  sampleMeter({ key: 'as-once-written', filter: { country: ['IN', 'AE'], channel: ['SMS'] } as never }),
  sampleMeter({ key: 'less', filter: { attribute: 'amount', is: '<', value: '100.00' } }),
];

const contract = contractOnPhones();
let stage: Stage;

beforeAll(async () => {
  stage = await usageStage('2026-03-10T06:00:00Z');
  await stage.start();
  await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(aliasChanged, sampleAlias(account.accountId, 'shop'));
  await stage.say(eventSchemaChanged, schema);
  for (const meter of meters.slice(0, 6)) await stage.say(meterChanged, meter);
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
  const shuffled = [...sent, ...sent.slice(0, 40)].sort((one, other) => hash(one.id) - hash(other.id));
  for (let at = 0; at < shuffled.length; at += 37) await stage.send('shop', shuffled.slice(at, at + 37));
  // These meters count what is stored, the others what comes.
  for (const meter of meters.slice(6)) await stage.say(meterChanged, meter);
  await stage.settled();
});

afterAll(() => stage.stop());

const sent = Array.from({ length: EVENTS }, (_none, at): SampleEvent => {
  const minute = String(at % 60).padStart(2, '0');
  return sampleEvent('shop', `2026-03-${at % 3 === 0 ? '09' : '10'}T0${at % 6}:${minute}:00Z`, {
    attributes: {
      attempts: (at % 3) + 1,
      ...(at % 4 === 0 ? {} : { amount: `${(at * 7) % 900}.5${at % 2 === 0 ? '' : '0'}` }),
    },
    dimensions: {
      country: ['IN', 'AE', 'SG'][at % 3]!,
      ...(at % 5 === 0 ? {} : { channel: at % 2 === 0 ? 'SMS' : 'WHATSAPP' }),
      ...(at % 7 === 0 ? {} : { phone: `+91990011${String(at % 60).padStart(4, '0')}` }),
      ...(at % 9 === 0 ? { device: 'x'.repeat(100) + (at % 4) } : {}),
    },
  });
});

/** A number that shuffles, the same in every run. */
function hash(id: string): number {
  return [...id].reduce((sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973, 7);
}

/** Two rupees a phone number, one in India whatever the channel. */
function contractOnPhones() {
  const whole = sampleContract(account.accountId, phones.meterId, '2026-03-01');
  const [phase] = whole.phases;
  invariant(phase !== undefined, 'the sample has a phase');
  const [, usage] = phase.cards;
  const rate = (each: string) => ({
    model: 'PER_UNIT' as const,
    slabs: [{ startAfter: '0', priceType: 'PER_UNIT' as const, rate: each }],
  });
  const { slabs: _slabs, model: _model, ...card } = usage as unknown as { slabs: unknown; model: unknown };
  const matrix = { ...card, model: 'MATRIX', rows: [{ match: { country: 'IN' }, ...rate('1') }], otherwise: rate('2') };
  return { ...whole, phases: [{ ...phase, cards: [matrix as never] }] };
}

const phonesOf = (events: readonly SampleEvent[]) =>
  new Set(events.flatMap(({ dimensions: { phone } }) => phone ?? [])).size;

async function quantityOf(key: string): Promise<string> {
  const { meterId } = meters.find((meter) => meter.key === key)!;
  const reader = usageReader(stage.pool);
  const meter = await reader.meter(meterId);
  invariant(meter !== null, 'the meter is known');
  const [from, to] = [new Date('2026-03-01Z'), new Date('2026-04-01Z')];
  const question = {
    meter,
    accountId: null,
    from,
    to,
    granularity: 'MONTH',
    timeZone: 'Asia/Kolkata',
    groupBy: [],
  } as const;
  const points = await reader.usage(question);
  return points.map(({ quantity }) => quantity).join();
}

const amountOf = ({ attributes }: SampleEvent) => Number(attributes?.['amount'] ?? NaN);
const feeOf = (event: SampleEvent) => Math.min(Math.max(amountOf(event) * 0.02, 0.5), 10);
const having = (name: string) => sent.filter(({ attributes }) => attributes?.[name] !== undefined);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

const channelOf = ({ dimensions }: SampleEvent) => dimensions['channel'];
const expected: Record<string, () => number> = {
  phones: () => phonesOf(sent),
  devices: () => new Set(sent.flatMap(({ dimensions: { device } }) => device ?? [])).size,
  amounts: () =>
    new Set(
      having('amount')
        .filter(({ dimensions }) => dimensions['phone'] !== undefined)
        .map(amountOf),
    ).size,
  fees: () => sumOf(having('amount').map(feeOf)),
  greatest: () =>
    Math.max(
      ...having('amount')
        .filter(({ dimensions }) => dimensions['country'] !== 'IN')
        .map(amountOf),
    ),
  newest: () => feeOf(newestWithAmount()),
  average: () =>
    averageOf(
      sent.filter(
        (event) => event.dimensions['country'] === 'IN' || (amountOf(event) >= 50 && channelOf(event) !== undefined),
      ),
    ),
  'not-sms': () => sent.filter((event) => channelOf(event) !== 'SMS').length,
  'other-channel': () => sent.filter((event) => channelOf(event) === 'WHATSAPP').length,
  listed: () =>
    sent.filter(({ attributes, dimensions }) => attributes?.['attempts'] !== 2 && dimensions['device'] === undefined)
      .length,
  'as-once-written': () =>
    sent.filter((event) => event.dimensions['country'] !== 'SG' && channelOf(event) === 'SMS').length,
  less: () => sent.filter((event) => amountOf(event) < 100).length,
};

function newestWithAmount(): SampleEvent {
  const [newest] = having('amount').sort(
    (one, other) => other.occurredAt.localeCompare(one.occurredAt) || (one.id < other.id ? 1 : -1),
  );
  return newest!;
}

function averageOf(events: readonly SampleEvent[]): number {
  return sumOf(events.map(({ attributes }) => Number(attributes?.['attempts']))) / events.length;
}

test.each(Object.keys(expected))('%s is what a plain look at the events says', async (key) => {
  expect(Number(await quantityOf(key))).toBeCloseTo(expected[key]!(), 9);
});

test('computed attributes are kept with the event, and sums of them are exact', async () => {
  const paid = sent[1]!;
  const [row] = await stage.rows<{ attributes: unknown }>(
    'select attributes from usage.usage_event where event_id = $1',
    [paid.id],
  );
  expect(row?.attributes).toEqual({ amount: paid.attributes?.['amount'], attempts: '2', fee: '0.5' });
  expect(await quantityOf('fees')).toMatch(/^\d+(\.\d{1,4})?$/);
});

test('counting anew by SQL finds no difference to what was counted as it came', async () => {
  const [pipeline] = stage.pipelines;
  const rebuilt = await pipeline!.operations.rebuildRollups({ meterId: null, from: null, to: null });
  expect(rebuilt).toMatchObject({ differences: 0 });
});

async function chargeQuantities() {
  const [row] = await stage.rows<{ charges: { quantity: string; amount: string }[]; total: string }>(
    'select charges, trim_scale(total) as total from usage.accrual where subscription_id = $1 and in_force',
    [contract.subscriptionId],
  );
  return row;
}

test('an accrual is charged each value once, by the dimensions that its matrix tells apart', async () => {
  const inIndia = phonesOf(sent.filter(({ dimensions }) => dimensions['country'] === 'IN'));
  const elsewhere = phonesOf(sent.filter(({ dimensions }) => dimensions['country'] !== 'IN'));
  await stage.settled();
  expect(Number((await chargeQuantities())?.total)).toBe(inIndia + 2 * elsewhere);
});

test('what was lost of the values is found again by counting anew', async () => {
  const before = await chargeQuantities();
  await stage.rows(
    'delete from usage.rollup_value where meter_id = $1 and value < (select max(value) from usage.rollup_value)',
    [phones.meterId],
  );
  await stage.rows('update usage.accrual_value_total set unique_values = 1');
  const rebuilt = await stage.pipelines[0]!.operations.rebuildRollups({
    meterId: phones.meterId,
    from: null,
    to: null,
  });
  expect('differences' in rebuilt && rebuilt.differences).toBeGreaterThan(0);
  await stage.settled();
  expect(Number(await quantityOf('phones'))).toBe(phonesOf(sent));
  const [total] = await stage.rows<{ unique_values: string }>(
    `select unique_values from usage.accrual_value_total where "group" = 'null' and meter_id = $1`,
    [phones.meterId],
  );
  expect(total?.unique_values).toBe(String(phonesOf(sent)));
  expect(await chargeQuantities()).toEqual(before);
});

test('an item stands on the charges of open accruals as the catalog said it last', async () => {
  const itemOf = async () => {
    const [row] = await stage.rows<{ charges: { item: { id: string; description: string } }[] }>(
      'select charges from usage.accrual where subscription_id = $1',
      [contract.subscriptionId],
    );
    return row?.charges[0]?.item;
  };
  const before = await itemOf();
  const item = { itemId: before!.id, revision: 2, key: 'phones', description: 'Phone numbers', sacCode: '998414' };
  await stage.say(billableItemChanged, item);
  await stage.say(billableItemChanged, { ...item, revision: 1, description: 'Too late' });
  await stage.settled();
  expect(await itemOf()).toEqual({ id: before!.id, key: 'phones', description: 'Phone numbers', sacCode: '998414' });
});

test('what does not follow the schema in force is refused, and a new version judges from then on', async () => {
  const wrong = [
    sampleEvent('shop', '2026-03-10T05:00:00Z', { attributes: { attempts: 1.5 } }),
    sampleEvent('shop', '2026-03-10T05:00:00Z', { attributes: { attempts: 1 }, dimensions: { country: 'US' } }),
    sampleEvent('shop', '2026-03-10T05:00:00Z', { attributes: { attempts: 1, fee: 2 } }),
  ];
  await stage.send('judged', wrong);
  await stage.settled();
  await stage.say(eventSchemaChanged, {
    ...schema,
    revision: 2,
    dimensions: schema.dimensions.map((dimension) => ({ ...dimension, allowedValues: null })),
  });
  await stage.settled();
  await stage.send('judged', { ...wrong[1], id: 'again' });
  await stage.settled();
  const codes = await stage.rows<{ code: string }>(
    `select code from usage.event_refusal where source = 'judged' order by ordinal`,
  );
  expect(codes.map(({ code }) => code)).toEqual(['NOT_AN_INTEGER', 'VALUE_NOT_ALLOWED', 'UNDECLARED_ATTRIBUTE']);
  const [{ count } = { count: '0' }] = await stage.rows<{ count: string }>(
    `select count(*) from usage.usage_event where source = 'judged'`,
  );
  expect(count).toBe('1');
});
