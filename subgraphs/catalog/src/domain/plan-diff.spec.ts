import * as fc from 'fast-check';
import { at, draft, feeCard, inr, linksCard, slab, usageCard } from '../testing/catalog';
import { rateCards } from '../testing/rate-cards';
import { allChanges, planDiff } from './plan-diff';
import { clonePlanVersion } from './plan-version';
import type { PlanVersionTerms } from './plan-version-terms';
import type { RateCard } from './rate-card';

const names = new Map([
  ['otp', 'otp-verification'],
  ['met_1', 'otp-meter'],
]);
const sentences = (before: Partial<PlanVersionTerms>, after: Partial<PlanVersionTerms>) =>
  allChanges(planDiff({ ...draft, ...before }, { ...draft, ...after }, names)).map(({ sentence }) => sentence);
const cards = (...list: RateCard[]) => ({ rateCards: list });
const slabs = (...of: ReturnType<typeof slab>[]) => cards({ ...usageCard, rates: [inr(...of)] });
const flat = { startAfter: '1000', priceType: 'FLAT' as const, rate: '500' };
const rule = {
  key: 'festival',
  when: [{ kind: 'USAGE' as const, meterId: 'met_1', is: 'MORE_THAN' as const, quantity: '100000' }],
  appliesTo: ['otp'],
  effect: { kind: 'SCALE' as const, factor: '0.9' },
};
const otherwise = { model: 'PER_UNIT' as const, slabs: [slab('0', '2')] };
const matrix = (rate: string, match: Record<string, string> = { country: 'IN' }) =>
  cards({
    ...usageCard,
    model: 'MATRIX',
    rates: [
      {
        currency: 'INR',
        slabs: [],
        matrix: { rows: [{ match, model: 'PER_UNIT', slabs: [slab('0', rate)] }], otherwise },
      },
    ],
  });

test.each`
  before                                            | after                                                                                        | said
  ${{}}                                             | ${{}}                                                                                        | ${[]}
  ${slabs(slab('0', '0.25'), slab('1000', '0.12'))} | ${slabs(slab('0', '0.25'), slab('1000', '0.1'))}                                             | ${['rate card otp, per-unit rate of slab above 1,000: 0.12 → 0.10 INR']}
  ${slabs(slab('0', '1'))}                          | ${slabs(slab('0', '1'), slab('5000', '0.5'))}                                                | ${['rate card otp, slab above 5,000 added: per-unit rate 0.5 INR']}
  ${slabs(slab('0', '1'), slab('5000', '0.5'))}     | ${slabs(slab('0', '1'))}                                                                     | ${['rate card otp, slab above 5,000 removed, it was per-unit rate 0.5 INR']}
  ${slabs(slab('0', '1'), slab('1000', '0.5'))}     | ${cards({ ...usageCard, rates: [inr(slab('0', '1'), flat)] })}                               | ${['rate card otp, slab above 1,000: per-unit rate 0.5 INR → flat price 500 INR']}
  ${matrix('1')}                                    | ${matrix('1.5')}                                                                             | ${['rate card otp, per-unit rate of slab above 0 for country IN: 1.0 → 1.5 INR']}
  ${{ trialDays: 0 }}                               | ${{ trialDays: 14 }}                                                                         | ${['trial days: 0 → 14']}
  ${{}}                                             | ${{ cycle: { interval: 'QUARTERLY', start: { kind: 'FIXED', day: 'LAST' }, graceDays: 3 } }} | ${['billing interval: monthly → quarterly', 'periods begin: with the subscription → on day LAST']}
  ${{}}                                             | ${{ currencies: ['INR', 'USD'] }}                                                            | ${['currencies: INR → INR, USD']}
  ${cards(usageCard, feeCard)}                      | ${cards(feeCard, usageCard)}                                                                 | ${['order of the cards: otp, fee → fee, otp']}
  ${cards(linksCard)}                               | ${cards({ ...linksCard, allowance: null })}                                                  | ${['rate card links, allowance: 1,000 → no limit']}
  ${cards(usageCard)}                               | ${cards({ ...usageCard, itemId: 'sms' })}                                                    | ${['rate card otp, billable item: otp-verification → sms']}
  ${{}}                                             | ${{ pricingRules: [rule] }}                                                                  | ${['pricing rule festival added: when usage of otp-meter more than 100,000; applies to otp; effect every rate times 0.9']}
  ${{ pricingRules: [rule] }}                       | ${{ pricingRules: [{ ...rule, appliesTo: null }] }}                                          | ${['pricing rule festival, applies to: otp → all cards']}
`('from $before to $after: $said', ({ before, after, said }) => {
  expect(sentences(before, after)).toEqual(said);
});

test('a card that came or went is one sentence that says what it was', () => {
  const said =
    'kind fixed fee; billable item fee; model flat; prorated no; timing in advance; recurs every cycle; slab above 0 flat price 999 INR';
  expect(sentences(cards(usageCard), cards(usageCard, feeCard))).toEqual([`rate card fee added: ${said}`]);
  expect(sentences(cards(usageCard, feeCard), cards(usageCard))).toEqual([`rate card fee removed: ${said}`]);
});

test('a change has the path of what changed, and both its values', () => {
  const { cards: changed } = planDiff({ ...draft, ...slabs(slab('0', '1')) }, { ...draft, ...slabs(slab('0', '2')) });
  expect(changed).toMatchObject([
    {
      key: 'otp',
      kind: 'CHANGED',
      changes: [{ path: 'rates.INR.slabs.0', before: 'per-unit rate 1 INR', after: 'per-unit rate 2 INR' }],
    },
  ]);
});

const beside = {
  currencies: ['INR', 'USD'],
  itemIds: { usage: 'otp', fee: 'fee', licence: 'seat', feature: 'links' },
  itemKeys: ['otp'],
  featureKey: 'magic-links',
  meterId: 'met_2',
  dimensions: ['country', 'channel'],
};
const terms = fc
  .tuple(rateCards('one', beside), rateCards('two', beside))
  .map((list) => ({ ...draft, currencies: beside.currencies, rateCards: list, pricingRules: [rule] }));

test('a clone says what its original says', () => {
  fc.assert(
    fc.property(terms, (original) => {
      const identity = { id: 'plv_2', planId: 'pln_2', forAccountId: null, number: 1, createdAt: at };
      const clone = clonePlanVersion(original, identity);
      expect(planDiff(original, clone)).toEqual({ terms: [], cards: [], rules: [] });
      expect(clone).toMatchObject({ ...identity, status: 'DRAFT', version: 1, activatedAt: null });
    }),
  );
});

test('what differs is never said to be the same, and the way back undoes the way there', () => {
  fc.assert(
    fc.property(terms, terms, (one, other) => {
      const [there, back] = [allChanges(planDiff(one, other)), allChanges(planDiff(other, one))];
      const same = JSON.stringify(one.rateCards) === JSON.stringify(other.rateCards);
      expect(there.length === 0).toBe(same);
      const turned = back.map(({ path, before, after }) => ({ path, before: after, after: before }));
      const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);
      expect(there.map(({ path, before, after }) => ({ path, before, after })).sort(byPath)).toEqual(
        turned.sort(byPath),
      );
    }),
  );
});
