import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { type SubscriptionChanged, subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import type { AccrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { newId } from '@otpless/service/identifiers';
import { comparable, keptAccruals, rerated, totalsFromEvents } from './rerating';
import { followedBy, richCards, richContract, richPhase } from './rich-contract';
import { runningTraffic } from './running-traffic';
import { sampleAccount, sampleEvent, sampleMeter, sampleSchema } from './sample';
import { type ToldAccruals, toldAccruals } from './told-accruals';
import { type Stage, usageStage } from './usage-stage';

const account = sampleAccount();
const counting = sampleMeter();
const highest = sampleMeter({ key: 'peak', aggregation: 'MAX', valueAttribute: 'latency', groupBy: ['country'] });
const meters = { count: counting.meterId, highest: highest.meterId };

let stage: Stage;
let told: ToldAccruals;
/** As it was said last; the tests go through one March, one change after the other. */
let contract: SubscriptionChanged = {
  ...richContract(account.accountId, [richPhase('2026-03-01', richCards(meters))]),
  licences: {
    seats: [{ effectiveOn: '2026-02-01', quantity: '10' }],
    desks: [{ effectiveOn: '2026-03-01', quantity: '3' }],
  },
};

beforeAll(async () => {
  stage = await usageStage('2026-03-10T06:00:00Z');
  told = toldAccruals(stage.admin);
  await stage.start();
  await stage.say(accountChanged, account);
  await stage.say(eventSchemaChanged, sampleSchema);
  for (const meter of [counting, highest]) await stage.say(meterChanged, meter);
  await stage.say(subscriptionChanged, contract);
  await stage.settled();
});

afterAll(async () => {
  told.stop();
  await stage.stop();
});

let drawn = 0;

/** Events of the whole period so far, late ones among them, of some countries and channels. */
function anyEvent() {
  drawn += 1;
  const from = Date.parse('2026-02-28T18:30:00Z');
  const at = from + ((drawn * 7919) % 1000) * ((stage.clock.now().getTime() - from) / 1000);
  return sampleEvent(account.accountId, new Date(at).toISOString(), {
    attributes: { latency: (drawn * 31) % 977 },
    dimensions: { country: ['IN', 'AE', 'US'][drawn % 3]!, channel: drawn % 5 === 0 ? 'WHATSAPP' : 'SMS' },
  });
}

/** Says the contract while events come in; answers the accrual that it is about, which must be told within two seconds. */
async function changedUnderTraffic(
  changed: SubscriptionChanged,
  isMeant: (accrual: AccrualChanged) => boolean,
): Promise<AccrualChanged> {
  const traffic = runningTraffic(stage, 'traffic', anyEvent);
  await told.next(({ subscriptionId }) => subscriptionId === contract.subscriptionId);
  const next = told.next((accrual) => accrual.subscriptionId === contract.subscriptionId && isMeant(accrual));
  await stage.say(subscriptionChanged, changed);
  contract = changed;
  const { accrual, afterMs } = await next;
  expect(afterMs).toBeLessThan(2000);
  await told.next(({ accrualId, revision }) => accrualId === accrual.accrualId && revision > accrual.revision);
  await traffic.stop();
  return accrual;
}

/** Every accrual is what rating the events anew, all at once and by other code, comes to. */
async function expectReratedFromEvents(today: string, periods: readonly string[]): Promise<void> {
  await stage.settled();
  const kept = await keptAccruals(stage, contract.subscriptionId);
  expect(kept.map(({ starts_on, ends_on }) => `${starts_on}/${ends_on}`)).toEqual(periods);
  for (const accrual of kept) {
    const phase = contract.phases.filter(({ startsOn }) => startsOn <= accrual.starts_on).at(-1)!;
    if (phase.state !== 'RUNNING') continue;
    const totals = await totalsFromEvents(stage, [account.accountId], accrual, meters);
    expect(comparable(accrual)).toEqual(comparable(rerated(contract, accrual, totals, today)));
  }
}

test('a plan that changes within the period closes its accrual and opens the next', async () => {
  const upgrade = richPhase('2026-03-10', richCards(meters, '6200'), { planVersionNumber: 2 });
  const accrual = await changedUnderTraffic(
    followedBy(contract, upgrade),
    ({ planVersionId, revision }) => planVersionId === upgrade.planVersionId && revision === 1,
  );
  expect(accrual.period).toEqual({ startsOn: '2026-03-10', endsOn: '2026-04-01' });
  await expectReratedFromEvents('2026-03-10', ['2026-03-01/2026-03-10', '2026-03-10/2026-04-01']);
  const [first, second] = await keptAccruals(stage, contract.subscriptionId);
  const fees = [first, second].map((one) => one?.charges.find(({ rateCardKey }) => rateCardKey === 'fee')?.amount);
  expect(fees).toEqual(['900', '4400']);
  expect(first?.state).toBe('GRACE');
});

test('an override prices what comes after it, and what is due once is not due again', async () => {
  stage.clock.advanceTo('2026-03-12T06:00:00Z');
  const last = contract.phases.at(-1)!;
  const cards = last.cards.map((card) =>
    card.key === 'beyond' && card.kind === 'OVERAGE'
      ? { ...card, slabs: [{ startAfter: '0', priceType: 'PER_UNIT' as const, rate: '0.05' }] }
      : card,
  );
  const overridden = { ...last, startsOn: '2026-03-12', cards };
  const accrual = await changedUnderTraffic(
    followedBy(contract, overridden),
    ({ period, revision }) => period.startsOn === '2026-03-12' && revision === 1,
  );
  expect(accrual.planVersionId).toBe(last.planVersionId);
  expect(accrual.grants).toEqual([]);
  await expectReratedFromEvents('2026-03-12', [
    '2026-03-01/2026-03-10',
    '2026-03-10/2026-03-12',
    '2026-03-12/2026-04-01',
  ]);
});

test('licences are charged by the days they are held, and a day that begins moves those by the day', async () => {
  const seats = [...contract.licences['seats']!, { effectiveOn: '2026-03-22', quantity: '15' }];
  const changed = { ...contract, revision: contract.revision + 1, licences: { ...contract.licences, seats } };
  const seatsOf = ({ charges }: Pick<AccrualChanged, 'charges'>) =>
    charges.find(({ rateCardKey }) => rateCardKey === 'seats')?.amount;
  // 310 a month: ten for 20 days, five more for the last ten.
  await changedUnderTraffic(changed, (accrual) => seatsOf(accrual) === '2500');
  const periods = ['2026-03-01/2026-03-10', '2026-03-10/2026-03-12', '2026-03-12/2026-04-01'];
  await expectReratedFromEvents('2026-03-12', periods);
  const desksOf = ({ charges }: Pick<AccrualChanged, 'charges'>) =>
    charges.find(({ rateCardKey }) => rateCardKey === 'desks')?.amount;
  const fourthDay = told.next((accrual) => desksOf(accrual) === '24');
  stage.clock.advanceTo('2026-03-14T18:30:00Z');
  expect((await fourthDay).accrual.period.startsOn).toBe('2026-03-12');
  await expectReratedFromEvents('2026-03-15', periods);
});

test('while it is paused usage is counted and costs nothing, and it goes on where it stopped', async () => {
  stage.clock.advanceTo('2026-03-16T06:00:00Z');
  const running = contract.phases.at(-1)!;
  await changedUnderTraffic(
    followedBy(contract, { ...running, startsOn: '2026-03-16', state: 'PAUSED' }),
    ({ period, revision }) => period.startsOn === '2026-03-16' && revision === 1,
  );
  stage.clock.advanceTo('2026-03-18T06:00:00Z');
  const resumed = await changedUnderTraffic(
    followedBy(contract, { ...running, startsOn: '2026-03-18' }),
    ({ period, revision }) => period.startsOn === '2026-03-18' && revision === 1,
  );
  expect(resumed.grants).toEqual([]);
  await expectReratedFromEvents('2026-03-18', [
    '2026-03-01/2026-03-10',
    '2026-03-10/2026-03-12',
    '2026-03-12/2026-03-16',
    '2026-03-16/2026-03-18',
    '2026-03-18/2026-04-01',
  ]);
  const paused = (await keptAccruals(stage, contract.subscriptionId))[3]!;
  const [counted] = await stage.rows<{ events: string }>(
    `select count(*) as events from usage.usage_event where account_id = $1 and occurred_at >= $2 and occurred_at < $3`,
    [account.accountId, paused.starts_at, paused.ends_at],
  );
  expect(Number(counted?.events)).toBeGreaterThan(0);
  expect(paused).toMatchObject({ total: '0', entitlements: [], grants: [] });
  expect(paused.charges.find(({ rateCardKey }) => rateCardKey === 'by-country')).toMatchObject({
    quantity: counted?.events,
    amount: '0',
  });
});

test('a contract that is told again changes nothing', async () => {
  const before = await keptAccruals(stage, contract.subscriptionId);
  await stage.say(subscriptionChanged, contract);
  await stage.say(subscriptionChanged, { ...contract, revision: 1, phases: [contract.phases[0]!] });
  await stage.settled();
  expect(await keptAccruals(stage, contract.subscriptionId)).toEqual(before);
});

test('a trial costs nothing, and what is due once falls due with what follows it', async () => {
  const other = sampleAccount();
  const planVersionId = newId('plv');
  const trial = richPhase('2026-03-10', richCards(meters), { planVersionId, state: 'TRIAL', endsOn: '2026-03-19' });
  const paid = richPhase('2026-03-19', richCards(meters), { planVersionId });
  const tried = richContract(other.accountId, [trial, paid]);
  await stage.say(accountChanged, other);
  await stage.say(subscriptionChanged, tried);
  await stage.settled();
  const begun = told.next(
    ({ subscriptionId, period }) => subscriptionId === tried.subscriptionId && period.startsOn === '2026-03-19',
  );
  stage.clock.advanceTo('2026-03-18T18:30:00Z');
  const { accrual } = await begun;
  expect(accrual.grants.map(({ reference }) => reference)).toEqual(['welcome 2026-03-19']);
  expect((await keptAccruals(stage, tried.subscriptionId)).map(({ total, state }) => [state, total])).toEqual([
    ['GRACE', '0'],
    // 13 of 31 days of the fee, less a tenth.
    ['OPEN', '1170'],
  ]);
});

test('at the end of the period what is due in arrears falls due, in the last segment', async () => {
  const ended = told.next(
    ({ subscriptionId, period, state }) =>
      subscriptionId === contract.subscriptionId && period.startsOn === '2026-03-18' && state === 'GRACE',
  );
  const begun = told.next(
    ({ subscriptionId, period }) => subscriptionId === contract.subscriptionId && period.startsOn === '2026-04-01',
  );
  stage.clock.advanceTo('2026-03-31T18:30:00Z');
  const { accrual } = await ended;
  await begun;
  expect(accrual.charges.find(({ rateCardKey }) => rateCardKey === 'support')?.amount).toBe('100');
  await stage.settled();
  const support = (await keptAccruals(stage, contract.subscriptionId)).map(({ starts_on, charges }) => [
    starts_on,
    charges.some(({ rateCardKey }) => rateCardKey === 'support'),
  ]);
  expect(support).toEqual([
    // The first version's term ended on the tenth, which closes its share of what is due at the end.
    ['2026-03-01', true],
    ['2026-03-10', false],
    ['2026-03-12', false],
    ['2026-03-16', false],
    ['2026-03-18', true],
    ['2026-04-01', false],
  ]);
});
