import * as fc from 'fast-check';
import { feeCard, inr, linksCard, overageCard, slab, usageCard } from '../testing/catalog';
import { rateCards } from '../testing/rate-cards';
import { cardWords } from './card-words';
import { compareVersions } from './compare-versions';
import type { RateCard } from './rate-card';

test('versions stand side by side, a row for what any of them is about', () => {
  const discount: RateCard = {
    key: 'off',
    kind: 'DISCOUNT',
    itemId: null,
    off: { kind: 'PERCENT', percent: '10' },
    appliesTo: null,
  };
  const good = { rateCards: [feeCard, usageCard] };
  const best = { rateCards: [usageCard, linksCard, overageCard, discount] };
  const rows = compareVersions([good, best]).map(({ of, cells }) => [
    Object.values(of).slice(1).join(),
    ...cells.map((cards) => cards.map(({ key }) => key).join()),
  ]);
  expect(rows).toEqual([
    ['fee', 'fee', ''],
    ['otp', 'otp', 'otp'],
    ['magic-links', '', 'links,more-links'],
    ['DISCOUNT', '', 'off'],
  ]);
});

const amounts = [
  { currency: 'INR', amount: '5000' },
  { currency: 'USD', amount: '60' },
];
const scoped = { amounts, prorated: false, appliesTo: ['otp'] };
const pack = { startAfter: '100', priceType: 'PACKAGE' as const, rate: '50', packageSize: '1000' };
const otherwise = { model: 'PER_UNIT' as const, slabs: [slab('0', '2')] };
const rows = [{ match: { country: 'IN', channel: '*' }, model: 'PER_UNIT' as const, slabs: [slab('0', '1')] }];
const money = { key: 'm', kind: 'CREDIT_GRANT', amounts, expiry: { kind: 'AFTER_DAYS', days: 30 }, priority: 1 };

test.each`
  card                                                                                                       | words
  ${feeCard}                                                                                                 | ${['999 INR every cycle']}
  ${{ ...feeCard, recurrence: { cycles: 'ONCE' } }}                                                          | ${['999 INR once']}
  ${usageCard}                                                                                               | ${['graduated: 0.25 INR each; above 1,000 0.12 INR each']}
  ${{ ...usageCard, model: 'PACKAGE', rates: [inr(pack)] }}                                                  | ${['100 free, then 50 INR per 1,000']}
  ${{ ...usageCard, model: 'PERCENTAGE', rates: [inr(slab('0', '2.5'))] }}                                   | ${['2.5 %']}
  ${{ ...usageCard, model: 'MATRIX', rates: [{ currency: 'INR', slabs: [], matrix: { rows, otherwise } }] }} | ${['country IN, channel any: 1 INR each', 'all others: 2 INR each']}
  ${{ ...usageCard, kind: 'LICENCE', model: 'PER_UNIT', per: 'DAY', rates: [inr(slab('0', '9'))] }}          | ${['9 INR each a day']}
  ${linksCard}                                                                                               | ${['1,000 a period']}
  ${{ ...linksCard, allowance: null }}                                                                       | ${['included, no limit']}
  ${overageCard}                                                                                             | ${['0.5 INR each beyond links']}
  ${{ ...money, scope: null }}                                                                               | ${['5,000 INR or 60 USD granted every cycle, expires after 30 days']}
  ${{ ...scoped, key: 'm', kind: 'MINIMUM_COMMITMENT', itemId: 'fee', recurrence: { cycles: 12 } }}          | ${['at least 5,000 INR or 60 USD every 12 cycles of otp']}
  ${{ ...scoped, key: 'c', kind: 'CAP', itemId: null }}                                                      | ${['at most 5,000 INR or 60 USD a period of otp']}
  ${{ ...scoped, key: 'f', kind: 'FLOOR', itemId: 'fee', appliesTo: null }}                                  | ${['at least 5,000 INR or 60 USD a period']}
  ${{ key: 'd', kind: 'DISCOUNT', itemId: null, off: { kind: 'UNITS', units: '1000' }, appliesTo: null }}    | ${['1,000 units off']}
`('a price list has $words', ({ card, words }) => {
  expect(cardWords(card)).toEqual(words);
});

const beside = {
  currencies: ['INR', 'USD'],
  itemIds: { usage: 'otp', fee: 'fee', licence: 'seat', feature: 'links' },
  itemKeys: ['otp'],
  featureKey: 'magic-links',
  meterId: 'met_2',
  dimensions: ['country'],
};

test('every card stands in one row of its column', () => {
  const version = fc.tuple(rateCards('other', beside), rateCards('two', beside)).map((list) => ({ rateCards: list }));
  fc.assert(
    fc.property(fc.array(version, { maxLength: 4 }), (versions) => {
      const compared = compareVersions(versions);
      versions.forEach(({ rateCards: cards }, at) => {
        const column = compared.flatMap(({ cells }) => cells[at] ?? []);
        expect(new Set(column)).toEqual(new Set(cards));
        expect(column).toHaveLength(cards.length);
      });
    }),
  );
});
