import { localDate } from '@otpless/period/local-date';
import { InvalidInput, Problem } from '@otpless/problem/problem';
import { changePlan } from './change-plan';
import { cardsInForce } from './override';
import { clearOverride, overrideRateCard, type OverrideRequest } from './override-rate-card';
import { overrideSpans } from './override-spans';
import { layOutPhases } from './planned-phases';
import type { FixedFeeCard } from './rate-card';
import { immediately, nextCycle, now, onDay, sampleSpan, sampleVersion, today } from './sample-subscription';
import { scheduleOf } from './schedule';
import type { Subscription } from './subscription';
import type { Decided } from './subscription-change';

const fee = (key: string, rate: string): FixedFeeCard => ({
  key,
  kind: 'FIXED_FEE',
  itemId: 'itm_1',
  model: 'FLAT',
  prorated: true,
  rates: [{ currency: 'INR', slabs: [{ startAfter: '0', priceType: 'FLAT', rate }] }],
});
const basic = { ...sampleVersion, rateCards: [fee('platform', '999'), fee('support', '500')] };
const premium = { ...sampleVersion, id: 'plv_premium', rateCards: [fee('platform', '1999')] };
const versionOf = (id: string) => (id === premium.id ? premium : basic);
const override = (on: Subscription, request: OverrideRequest) => overrideRateCard(on, request, versionOf, now);
const replace = (key: string, rate: string, when = immediately as OverrideRequest['when']): OverrideRequest => ({
  kind: 'REPLACE',
  rateCardKey: key,
  card: fee(key, rate),
  when,
});
const after = (decided: Decided | Problem): Subscription => {
  if (decided instanceof Problem) throw new Error(decided.message);
  return decided.subscription;
};
const outcomeOf = (decided: Decided | Problem) => {
  if (decided instanceof InvalidInput) return decided.fields[0]?.path;
  return decided instanceof Problem ? decided.typeName : decided.effectiveOn;
};
/** What each card costs, phase by phase. */
const prices = (subscription: Subscription) =>
  scheduleOf(subscription).map(({ startsOn, planVersionId, overrides }) => {
    const cards = cardsInForce(versionOf(planVersionId).rateCards, overrides) as FixedFeeCard[];
    return [startsOn, ...cards.map(({ key, rates }) => `${key} ${rates[0]?.slabs[0]?.rate}`)].join(', ');
  });

test.each`
  request                                                          | outcome             | because
  ${replace('platform', '799')}                                    | ${'2026-11-22'}     | ${'the day of a change belongs to it'}
  ${replace('platform', '799', nextCycle)}                         | ${'2026-12-05'}     | ${'a period ends there'}
  ${replace('platform', '799', onDay('2026-11-01'))}               | ${'effectiveOn'}    | ${'that day may be billed'}
  ${replace('storage', '799')}                                     | ${'NoSuchRateCard'} | ${'there is no such card to replace'}
  ${{ ...replace('platform', '799'), kind: 'ADD' }}                | ${'rateCardKey'}    | ${'there is such a card already'}
  ${{ ...replace('storage', '799'), kind: 'ADD' }}                 | ${'2026-11-22'}     | ${'a subscription may have a card of its own'}
  ${{ kind: 'REMOVE', rateCardKey: 'support', when: immediately }} | ${'2026-11-22'}     | ${'it may do without one'}
  ${{ kind: 'REMOVE', rateCardKey: 'storage', when: immediately }} | ${'NoSuchRateCard'} | ${'there is no such card to remove'}
  ${{ ...replace('platform', '799'), card: fee('fee', '799') }}    | ${'card.key'}       | ${'a card keeps its key'}
`('$request.kind $request.rateCardKey: $outcome, because $because', ({ request, outcome }) => {
  expect(outcomeOf(override(sampleSpan({}), request))).toBe(outcome);
});

test('each override holds from its day on until the next of its card; a period it begins in is cut', () => {
  const once = after(override(sampleSpan({}), replace('platform', '799', onDay('2026-12-01'))));
  const twice = after(override(once, replace('platform', '699', onDay('2027-01-05'))));
  const more = after(override(twice, { kind: 'REMOVE', rateCardKey: 'support', when: onDay('2027-01-05') }));
  expect(prices(more)).toEqual([
    '2026-09-05, platform 999, support 500',
    '2026-12-01, platform 799, support 500',
    '2027-01-05, platform 699',
  ]);
  expect(overrideSpans(more, [basic], today)).toMatchObject([
    { rateCardKey: 'platform', change: 'REPLACE', startsOn: '2026-12-01', endsOn: '2027-01-05', pending: true },
    { rateCardKey: 'platform', change: 'REPLACE', startsOn: '2027-01-05', endsOn: null },
    { rateCardKey: 'support', change: 'REMOVE', card: null },
  ]);
});

test('the phases of a ramp have prices of their own, also where they are of one version', () => {
  const phase = { version: basic, path: '', trial: false, trialDays: 0, endsOn: null, days: null, cycles: null };
  const planned = layOutPhases(today, [
    { ...phase, trial: true, days: 10 },
    { ...phase, cycles: 1 },
    { ...phase, cycles: 1 },
    phase,
  ]);
  if (planned instanceof Problem) throw new Error(planned.message);
  const subscription = { ...sampleSpan({ startsOn: today }), ...planned };
  const half = after(override(subscription, replace('platform', '499', onDay('2026-12-02'))));
  const most = after(override(half, replace('platform', '799', onDay('2026-12-22'))));
  expect(prices(most)).toEqual([
    '2026-11-22, platform 999, support 500',
    '2026-12-02, platform 499, support 500',
    '2026-12-22, platform 799, support 500',
    '2027-01-22, platform 999, support 500',
  ]);
});

test('cleared, a card is as its plan has it, and what was set for later goes too', () => {
  const set = after(override(sampleSpan({}), replace('platform', '799')));
  const later = after(override(set, replace('platform', '699', onDay('2027-01-05'))));
  const cleared = after(clearOverride(later, 'platform', onDay('2026-12-05'), now));
  expect(prices(cleared)).toEqual([
    '2026-09-05, platform 999, support 500',
    '2026-11-22, platform 799, support 500',
    '2026-12-05, platform 999, support 500',
  ]);
  expect(prices(after(clearOverride(later, 'platform', immediately, now)))).toHaveLength(1);
  expect(outcomeOf(clearOverride(cleared, 'platform', onDay('2026-12-06'), now))).toBe('rateCardKey');
});

describe('a change of plan', () => {
  const set = after(override(sampleSpan({}), replace('platform', '799')));
  const both = after(override(set, { ...replace('storage', '100'), kind: 'ADD' } as OverrideRequest));
  const change = (carryOverrides: string[], from = both) =>
    changePlan(from, { version: premium, when: nextCycle, carryOverrides }, versionOf, now) as Decided | Problem;

  test.each`
    carried                    | prices                                     | because
    ${[]}                      | ${'2026-12-05, platform 1999'}             | ${'overrides are of a plan version, and dropped with it'}
    ${['platform']}            | ${'2026-12-05, platform 799'}              | ${'it was said to go on'}
    ${['platform', 'storage']} | ${'2026-12-05, platform 799, storage 100'} | ${'an added card is added again'}
  `('carries $carried over: $prices, because $because', ({ carried, prices: expected }) => {
    const decided = change(carried);
    expect(prices(after(decided)).at(-1)).toBe(expected);
    const dropped = ['platform', 'storage'].filter((key) => !carried.includes(key));
    expect(decided).toMatchObject({ details: { carriedOver: carried, dropped } });
  });

  test('what is not overridden, or has no place in the new plan, is not carried over', () => {
    expect(outcomeOf(change(['support']))).toBe('carryOverrides.0');
    const removed = after(override(both, { kind: 'REMOVE', rateCardKey: 'support', when: immediately }));
    expect(outcomeOf(change(['support'], removed))).toBe('NoSuchRateCard');
  });

  test('an override of the new plan does not hold before it', () => {
    const planned = after(change([]));
    const refused = override(planned, { ...replace('support', '1', onDay('2027-01-05')) });
    expect(refused).toMatchObject({ typeName: 'NoSuchRateCard', known: ['platform'] });
    const later = after(override(planned, replace('platform', '1', onDay('2027-01-05'))));
    expect(later.overrides.at(-1)).toMatchObject({ term: 2, effectiveOn: localDate('2027-01-05') });
  });
});
