import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { type SubscriptionChanged, subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { Money } from '@otpless/money/money';
import type { SubgraphSchema } from '@otpless/service/graphql/subgraph-schema';
import type { Principal } from '@otpless/service/principal';
import { execute } from '@otpless/testkit/execute-subgraph';
import { testPrincipal } from '@otpless/testkit/identity';
import { usageContext, type UsageServices } from '../src/graphql/context';
import { subgraphSchema } from '../src/graphql/subgraph-schema';
import { usageReader } from '../src/persistence/usage.reader';
import { type KeptAccrual, keptAccruals } from './rerating';
import { followedBy, richCards, richContract, richPhase } from './rich-contract';
import { sampleAccount, sampleEvent, sampleMeter, sampleSchema } from './sample';
import { type Stage, usageStage } from './usage-stage';

const account = sampleAccount();
const counting = sampleMeter();
const highest = sampleMeter({ key: 'peak', aggregation: 'MAX', valueAttribute: 'latency', groupBy: ['country'] });
const meters = { count: counting.meterId, highest: highest.meterId };
const upgradeOn = (day: string) => richPhase(day, richCards(meters, '6200'), { planVersionNumber: 2 });

let stage: Stage;
let services: UsageServices;
let schema: SubgraphSchema;
let contract: SubscriptionChanged = {
  ...richContract(account.accountId, [richPhase('2026-03-01', richCards(meters))]),
  licences: { seats: [{ effectiveOn: '2026-03-01', quantity: '10' }] },
};

beforeAll(async () => {
  schema = await subgraphSchema();
  stage = await usageStage('2026-03-16T06:00:00Z');
  const { operations } = await stage.start();
  const acceptEvents: UsageServices['acceptEvents'] = () => Promise.reject(new Error('nothing is ingested here'));
  services = { operations, reader: usageReader(stage.pool), clock: stage.clock, acceptEvents };
  await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  for (const meter of [counting, highest]) await stage.say(meterChanged, meter);
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
  const events = Array.from({ length: 160 }, (_none, at) =>
    sampleEvent(account.accountId, `2026-03-${10 + (at % 6)}T05:${10 + (at % 50)}:00Z`, {
      attributes: { latency: (at * 31) % 97 },
      dimensions: { country: ['IN', 'AE', 'US'][at % 3]!, channel: at % 5 === 0 ? 'WHATSAPP' : 'SMS' },
    }),
  );
  await stage.send('shop', events);
  await stage.settled();
});

afterAll(() => stage.stop());

interface Preview {
  readonly effectiveOn: string;
  readonly lines: readonly {
    period: { startsOn: string; endsOn: string };
    rateCardKey: string;
    difference: { amount: string };
    after: { amount: { amount: string }; working: { rule: string; amount: string }[] } | null;
  }[];
  readonly credited: { amount: string };
  readonly charged: { amount: string };
  readonly net: { amount: string };
  readonly insteadOf: { amount: string };
}

/** As the gateway asks: with the contract that the catalog would say. */
async function ask(proposed: SubscriptionChanged, principal: Principal = testPrincipal()) {
  const { data, errors } = await execute(
    schema,
    usageContext({ principal, requestId: 'test' }, services),
    `query ($of: _Any!) { _entities(representations: [$of]) { ... on PlanSubscription { chargesPreview {
      effectiveOn credited { amount } charged { amount } net { amount } insteadOf { amount }
      lines { period { startsOn endsOn } rateCardKey difference { amount } after { amount { amount } working { rule amount } } } } } } }`,
    { of: { __typename: 'PlanSubscription', id: proposed.subscriptionId, contract: proposed } },
  );
  return { preview: data?._entities?.[0]?.chargesPreview as Preview | null, errors };
}

const sum = (amounts: readonly string[]) =>
  Money.sum(
    amounts.map((one) => Money.of(one, 'INR')),
    'INR',
  ).toFixed();
const totalOf = (accruals: readonly KeptAccrual[]) =>
  sum(accruals.flatMap(({ charges }) => charges.map(({ amount }) => amount)));

/** Says the contract, and expects every accrual and line to come to what was previewed of it. */
async function madeAsPreviewed(proposed: SubscriptionChanged): Promise<Preview> {
  const before = await keptAccruals(stage, contract.subscriptionId);
  const { preview, errors } = await ask(proposed);
  expect(errors).toEqual([]);
  await stage.say(subscriptionChanged, proposed);
  contract = proposed;
  await stage.settled();
  const after = await keptAccruals(stage, contract.subscriptionId);
  expect(preview).not.toBeNull();
  const { lines, net, credited, charged } = preview!;
  expect(lines.length).toBeGreaterThan(1);
  expect(net.amount).toBe(sum([totalOf(after), `-${totalOf(before)}`]));
  expect(sum(lines.map(({ difference }) => difference.amount))).toBe(net.amount);
  expect(sum([credited.amount, charged.amount])).toBe(net.amount);
  for (const { period, rateCardKey, after: previewed } of lines) {
    const accrual = after.find(({ starts_on }) => starts_on === period.startsOn);
    const kept = accrual?.charges.find((charge) => charge.rateCardKey === rateCardKey);
    expect([rateCardKey, accrual?.ends_on ?? period.endsOn]).toEqual([rateCardKey, period.endsOn]);
    expect([rateCardKey, previewed?.amount.amount, previewed?.working.map(({ amount }) => amount)]).toEqual([
      rateCardKey,
      kept?.amount,
      kept?.working.map(({ amount }) => amount),
    ]);
  }
  return preview!;
}

test('a change of plan to come shows what its first period costs instead; nothing that was paid returns', async () => {
  const { preview } = await ask(followedBy(contract, upgradeOn('2026-04-01')));
  expect(preview).toMatchObject({ effectiveOn: '2026-04-01', credited: { amount: '0' } });
  const fee = preview?.lines.find(({ rateCardKey }) => rateCardKey === 'fee');
  expect(fee).toMatchObject({
    period: { startsOn: '2026-04-01', endsOn: '2026-05-01' },
    difference: { amount: '6200' },
  });
  // 3100 less a tenth, and ten seats.
  expect(preview?.insteadOf.amount).toBe('5890');
  expect(preview?.net.amount).toBe('8680');
});

test('a change of plan today credits the days paid in advance and charges the new fee for the rest', async () => {
  const preview = await madeAsPreviewed(followedBy(contract, upgradeOn('2026-03-16')));
  const fees = preview.lines.filter(({ rateCardKey }) => rateCardKey === 'fee');
  expect(fees.map(({ period, difference }) => [period.startsOn, difference.amount])).toEqual([
    ['2026-03-01', '-1600'],
    ['2026-03-16', '3200'],
  ]);
  expect(preview).toMatchObject({ effectiveOn: '2026-03-16', insteadOf: { amount: '0' } });
});

test('so do a change on a day gone by, whose usage is priced anew, and more licences', async () => {
  const [first, second] = contract.phases;
  const cards = richCards(meters, '9300');
  const back = { ...first!, endsOn: '2026-03-12' };
  const phases = [back, { ...second!, startsOn: '2026-03-12', cards }];
  const preview = await madeAsPreviewed({ ...contract, revision: contract.revision + 1, phases });
  expect(preview.lines.map(({ rateCardKey }) => rateCardKey)).toContain('by-country');
  const seats = [...contract.licences['seats']!, { effectiveOn: '2026-03-22', quantity: '15' }];
  const more = await ask({ ...contract, revision: contract.revision + 1, licences: { seats } });
  expect(more.preview).toMatchObject({
    effectiveOn: '2026-03-22',
    net: { amount: '500' },
    lines: [{ rateCardKey: 'seats', difference: { amount: '500' } }],
  });
});

test('nothing is previewed where nothing changes, nor to who may not see the account', async () => {
  const renamed = contract.phases.map((phase) => ({
    ...phase,
    planName: 'Renamed',
    cards: phase.cards.map((card) => (card.item ? { ...card, item: { ...card.item, description: 'Renamed' } } : card)),
  }));
  expect(await ask({ ...contract, phases: renamed })).toEqual({ preview: null, errors: [] });
  const changed = followedBy(contract, upgradeOn('2026-03-20'));
  const scoped = (accountId: string) => testPrincipal(['accrual:read'], { accountId });
  expect((await ask(changed, scoped(account.accountId))).preview).not.toBeNull();
  expect((await ask(changed, scoped(sampleAccount().accountId))).preview).toBeNull();
  expect((await ask(changed, testPrincipal(['subscription:read']))).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});
