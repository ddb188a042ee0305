import {
  anItem,
  draft,
  feeCard,
  inr,
  links,
  linksCard,
  meter,
  overageCard,
  slab,
  things,
  usageCard,
} from '../testing/catalog';
import { planVersionProblems } from './plan-version-problems';
import type { PlanVersionTerms } from './plan-version-terms';
import type { PricingRule } from './pricing-rule';
import type { RateCard } from './rate-card';

const pathsOf = (change: Partial<PlanVersionTerms>, named = things) =>
  planVersionProblems({ ...draft, ...change }, named).map(({ path }) => path);
const cards = (...rateCards: RateCard[]) => ({ rateCards });
const amounts = [{ currency: 'INR', amount: '100' }];
const cap = (appliesTo: string[]): RateCard => ({
  key: 'cap',
  kind: 'CAP',
  itemId: null,
  amounts,
  prorated: false,
  appliesTo,
});
const minimum = (of: typeof amounts): RateCard => ({
  key: 'minimum',
  kind: 'MINIMUM_COMMITMENT',
  itemId: 'fee',
  amounts: of,
  prorated: false,
  appliesTo: null,
});
const grant = (scope: string[]): RateCard => ({
  key: 'gift',
  kind: 'CREDIT_GRANT',
  itemId: null,
  amounts,
  expiry: { kind: 'NEVER' },
  priority: 1,
  scope,
});
const matrixCard = (dimension: string): RateCard => ({
  ...usageCard,
  model: 'MATRIX',
  rates: [
    {
      currency: 'INR',
      slabs: [],
      matrix: {
        rows: [{ match: { [dimension]: 'IN' }, model: 'PER_UNIT', slabs: [slab('0', '1')] }],
        otherwise: { model: 'PER_UNIT', slabs: [slab('0', '2')] },
      },
    },
  ],
});

test.each`
  change                                                                                   | paths                                             | because
  ${{}}                                                                                    | ${[]}                                             | ${'it can be billed by'}
  ${cards(linksCard, overageCard)}                                                         | ${[]}                                             | ${'the allowance has a price beyond it'}
  ${cards(matrixCard('country'))}                                                          | ${[]}                                             | ${'the meter groups by country'}
  ${cards()}                                                                               | ${['rateCards']}                                  | ${'it charges nothing'}
  ${{ currencies: ['INR', 'USD'] }}                                                        | ${['rateCards.otp.rates', 'rateCards.fee.rates']} | ${'a dollar account could not be billed'}
  ${{ currencies: ['INR', 'USD'], ...cards(minimum(amounts)) }}                            | ${['rateCards.minimum.commitment.amounts']}       | ${'what would a dollar account commit to?'}
  ${{ cycle: { ...draft.cycle, start: { kind: 'FIXED', weekday: 9 } } }}                   | ${['cycle.startDay', 'cycle.startDay']}           | ${'no month starts on a weekday, nor is there a ninth'}
  ${{ trialDays: 400 }}                                                                    | ${['trialDays']}                                  | ${'a trial of years is another plan'}
  ${cards({ ...usageCard, itemId: 'gone' })}                                               | ${['rateCards.otp.itemId']}                       | ${'no line could be written'}
  ${cards({ ...usageCard, itemId: 'fee' })}                                                | ${['rateCards.otp.itemId']}                       | ${'a fee is not counted'}
  ${cards({ ...usageCard, rates: [inr(slab('0', '1'), slab('9', '1'), slab('9', '2'))] })} | ${['rateCards.otp.rates.0.slabs.2.startAfter']}   | ${'both claim the tenth'}
  ${cards({ ...usageCard, rates: [inr(slab('0', '1'), slab('9', '1'), slab('3', '2'))] })} | ${['rateCards.otp.rates.0.slabs.2.startAfter']}   | ${'they are out of order'}
  ${cards(usageCard, { ...usageCard, key: 'again' })}                                      | ${['rateCards.again.itemId']}                     | ${'one use would be charged twice'}
  ${cards(matrixCard('channel'))}                                                          | ${['rateCards.otp.rates.0.matrix.rows.0.match']}  | ${'the meter does not know channels'}
  ${cards(overageCard)}                                                                    | ${['rateCards.more-links.overage.beyond']}        | ${'there is no allowance'}
  ${cards(feeCard, { ...overageCard, beyond: 'fee' })}                                     | ${['rateCards.more-links.overage.beyond']}        | ${'a fee entitles to nothing'}
  ${cards({ ...linksCard, allowance: null }, overageCard)}                                 | ${['rateCards.more-links.overage.beyond']}        | ${'nothing is beyond no limit'}
  ${cards(linksCard, { ...overageCard, itemId: 'otp' })}                                   | ${['rateCards.more-links.itemId']}                | ${'OTPs are not the links it is beyond'}
  ${cards(linksCard, overageCard, { ...overageCard, key: 'o2' })}                          | ${['rateCards.o2.overage.beyond']}                | ${'one use would be charged twice'}
  ${cards(linksCard, { ...linksCard, key: 'again' })}                                      | ${['rateCards.again.entitlement.featureKey']}     | ${'which of the two would hold?'}
  ${cards({ ...linksCard, featureKey: 'gone', itemId: null })}                             | ${['rateCards.links.entitlement.featureKey']}     | ${'there is no such feature'}
  ${cards({ ...linksCard, meterId: null })}                                                | ${['rateCards.links.entitlement.allowance']}      | ${'nobody counts its use'}
  ${cards({ ...linksCard, meterId: 'met_9' })}                                             | ${['rateCards.links.entitlement.featureKey']}     | ${'the meter does not exist'}
  ${cards(feeCard, cap(['otp']))}                                                          | ${['rateCards.cap.limit.appliesTo.0']}            | ${'there is no card otp'}
  ${cards(feeCard, cap(['cap']))}                                                          | ${['rateCards.cap.limit.appliesTo.0']}            | ${'a cap is not about itself'}
  ${cards(feeCard, linksCard, cap(['links']))}                                             | ${['rateCards.cap.limit.appliesTo.0']}            | ${'an entitlement charges nothing'}
  ${cards(grant(['otp', 'gone']))}                                                         | ${['rateCards.gift.grant.scope.1']}               | ${'there is no item gone'}
`('$paths are found because $because', ({ change, paths }) => {
  expect(pathsOf(change)).toEqual(paths);
});

const rule = (change: Partial<PricingRule>): PricingRule => ({
  key: 'festival',
  when: [{ kind: 'ACCOUNT_TAG', tag: 'festival', has: true }],
  appliesTo: null,
  effect: { kind: 'SCALE', factor: '0.9' },
  ...change,
});
const flat = { kind: 'REPLACE', model: 'FLAT', rates: [inr({ startAfter: '0', priceType: 'FLAT', rate: '1' })] };
const matrix = { kind: 'REPLACE', model: 'MATRIX', rates: (matrixCard('channel') as { rates: unknown }).rates };

test.each`
  change                                                                                                                                          | paths                                                 | because
  ${{}}                                                                                                                                           | ${[]}                                                 | ${'it scales what is there'}
  ${{ effect: flat }}                                                                                                                             | ${[]}                                                 | ${'a fee and usage may both be flat'}
  ${{ appliesTo: ['gone'] }}                                                                                                                      | ${['appliesTo.0']}                                    | ${'there is no card gone'}
  ${{ when: [] }}                                                                                                                                 | ${['when']}                                           | ${'what always holds is the card itself'}
  ${{ when: [{ kind: 'USAGE', meterId: 'met_9', is: 'MORE_THAN', quantity: '-1' }] }}                                                             | ${['when.0.usage.quantity', 'when.0.usage.meterId']}  | ${'the meter does not exist'}
  ${{ when: [{ kind: 'DATES', from: '2026-10-01', until: '2026-09-01' }] }}                                                                       | ${['when.0.dates.until']}                             | ${'no day lies between'}
  ${{ when: [{ kind: 'DATES', from: null, until: null }] }}                                                                                       | ${['when.0.dates']}                                   | ${'it says nothing'}
  ${{ appliesTo: ['fee'], effect: { ...flat, model: 'PER_UNIT', rates: usageCard.rates.map((rate) => ({ ...rate, slabs: [slab('0', '1')] })) } }} | ${['effect.replaceWith.model']}                       | ${'a fee is flat'}
  ${{ effect: { ...flat, rates: [] } }}                                                                                                           | ${['effect.replaceWith.rates']}                       | ${'what would it cost?'}
  ${{ appliesTo: ['otp'], effect: matrix }}                                                                                                       | ${['effect.replaceWith.rates.0.matrix.rows.0.match']} | ${'the meter does not know channels'}
  ${{ effect: { kind: 'SCALE', factor: '-1' } }}                                                                                                  | ${['effect.scaleBy']}                                 | ${'a price below zero is a discount'}
`('of a rule $paths are found because $because', ({ change, paths }) => {
  expect(pathsOf({ pricingRules: [rule(change)] })).toEqual(
    paths.map((path: string) => `pricingRules.festival.${path}`),
  );
});

test('a rule may skip what charges nothing, but has no price of it to change', () => {
  const rateCards = [feeCard, linksCard];
  const about = (effect: PricingRule['effect']) =>
    pathsOf({ rateCards, pricingRules: [rule({ appliesTo: ['links'], effect })] });
  expect(about({ kind: 'SKIP' })).toEqual([]);
  expect(about({ kind: 'SCALE', factor: '2' })).toEqual(['pricingRules.festival.appliesTo.0']);
});

test('a meter that is gone, a service code that is none and another feature are named at the card', () => {
  const named = (item: ReturnType<typeof anItem>) => ({ ...things, items: new Map([[item.id, item]]) });
  expect(pathsOf(cards(usageCard), { ...things, meters: new Map() })).toEqual(['rateCards.otp.itemId']);
  const unknown = anItem('otp', 'USAGE', { meterId: meter.id, sacCode: '990013' });
  expect(pathsOf(cards(usageCard), named(unknown))).toEqual(['rateCards.otp.itemId']);
  const other = { ...links, featureId: 'fea_2' };
  expect(pathsOf(cards(linksCard), named(other))).toEqual(['rateCards.links.itemId']);
});

test('everything is said at once, each with its fix', () => {
  const problems = planVersionProblems(
    { ...draft, currencies: ['INR', 'USD'], rateCards: [usageCard, overageCard, cap(['gone'])], trialDays: -1 },
    things,
  );
  expect(problems.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'trialDays: the number of trial days is a whole number from 0 to 366',
    'rateCards.otp.rates: add the rates in USD',
    'rateCards.more-links.rates: add the rates in USD',
    'rateCards.more-links.overage.beyond: there is no entitlement links: add its card, or name another',
    'rateCards.cap.limit.amounts: add the amount in USD',
    'rateCards.cap.limit.appliesTo.0: there is no rate card gone: add it, or name another',
  ]);
});
