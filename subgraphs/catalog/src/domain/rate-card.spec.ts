import { InvalidInput } from '@otpless/problem/problem';
import * as fc from 'fast-check';
import { define, fee, inr, links, otp, seat, slab } from '../testing/catalog';
import { rateCards } from '../testing/rate-cards';
import { parseRateCard } from './parse-rate-card';
import { inCurrencyOrder, onlyIn } from './rate-card-currencies';
import { describeRateCard, type RateCardDefinition } from './rate-card-definition';
import { rateCardProblems } from './rate-card-problems';

const items = new Map([otp, fee, seat, links].map((item) => [item.id, item]));
const currencies = ['INR', 'USD'];
const inBoth = [
  { currency: 'INR', amount: '500' },
  { currency: 'USD', amount: '6' },
];
const perUnit = [inr(slab('0', '1'))];
const grant = { amounts: inBoth, expiry: { kind: 'NEVER' } as const, priority: 1, scope: null };
const scoped = { amounts: inBoth, appliesTo: null };
const off = { percent: null, amounts: null, units: null, appliesTo: null };

/** What is wrong with a card as people write it, by path: its parts first, then what the parts say. */
function problemPaths(definition: RateCardDefinition): string[] {
  const card = parseRateCard(definition);
  if (card instanceof InvalidInput) return card.fields.map(({ path }) => path);
  const { invalid, overlapping } = rateCardProblems(card, items.get(card.itemId ?? '') ?? null, currencies);
  return [...invalid, ...overlapping].map(({ path }) => path);
}

test.each`
  kind                    | parts                                                                                  | because
  ${'FIXED_FEE'}          | ${{ itemId: 'fee', model: 'FLAT', timing: 'PREPAID' }}                                 | ${'a fee may be granted once paid'}
  ${'FIXED_FEE'}          | ${{ itemId: 'fee', model: 'FLAT', recurrence: { cycles: 'ONCE' } }}                    | ${'a set-up fee is due once'}
  ${'USAGE'}              | ${{ itemId: 'otp', model: 'PER_UNIT', rates: perUnit }}                                | ${'it prices what a meter counts'}
  ${'LICENCE'}            | ${{ itemId: 'seat', model: 'VOLUME', licence: { per: 'DAY' }, prorated: true }}        | ${'seats may be priced by the day'}
  ${'LICENCE'}            | ${{ itemId: 'seat', model: 'STAIR_STEP' }}                                             | ${'by the period where nothing is said'}
  ${'ENTITLEMENT'}        | ${{ entitlement: { featureKey: 'magic-links', meterId: 'met_2', allowance: '1000' } }} | ${'it entitles to a feature'}
  ${'OVERAGE'}            | ${{ itemId: 'links', model: 'PACKAGE', overage: { beyond: 'links' } }}                 | ${'it prices what is beyond'}
  ${'CREDIT_GRANT'}       | ${{ grant, recurrence: { cycles: 3, offset: 1 } }}                                     | ${'money is given every quarter'}
  ${'MINIMUM_COMMITMENT'} | ${{ itemId: 'fee', commitment: scoped, recurrence: { cycles: 12 } }}                   | ${'a year may be committed to and billed monthly'}
  ${'CAP'}                | ${{ limit: { ...scoped, appliesTo: ['otp'] } }}                                        | ${'it takes from the charges of others'}
  ${'FLOOR'}              | ${{ itemId: 'fee', limit: scoped }}                                                    | ${'what it adds is a line'}
  ${'DISCOUNT'}           | ${{ discount: { ...off, units: '100' } }}                                              | ${'units may be free'}
`('a $kind card is right because $because', ({ kind, parts }) => {
  expect(problemPaths(define(kind, parts))).toEqual([]);
});

test.each`
  kind                    | parts                                                                                              | paths                                                  | because
  ${'FIXED_FEE'}          | ${{}}                                                                                              | ${['itemId', 'model']}                                 | ${'all that is missing is said at once'}
  ${'FIXED_FEE'}          | ${{ itemId: 'otp', model: 'PER_UNIT', rates: perUnit }}                                            | ${['itemId', 'model']}                                 | ${'neither item nor model is of a fee'}
  ${'FIXED_FEE'}          | ${{ itemId: 'fee', model: 'FLAT', recurrence: { cycles: 0, offset: -1 } }}                         | ${['recurrence.everyCycles', 'recurrence.offset']}     | ${'it would never be due'}
  ${'USAGE'}              | ${{ itemId: 'otp', model: 'PER_UNIT', timing: 'IN_ADVANCE', grant }}                               | ${['timing', 'grant']}                                 | ${'use is not known in advance'}
  ${'USAGE'}              | ${{ itemId: 'otp', model: 'PER_UNIT', rates: [{ currency: 'EUR', slabs: [slab('0', '1')] }] }}     | ${['rates.0.currency']}                                | ${'the version is not offered in it'}
  ${'USAGE'}              | ${{ itemId: 'otp', model: 'MATRIX', rates: perUnit }}                                              | ${['rates.0.slabs', 'rates.0.matrix']}                 | ${'a matrix has rows'}
  ${'USAGE'}              | ${{ itemId: 'otp', model: 'PER_UNIT', rates: [inr({ ...slab('0', 'one') })] }}                     | ${['rates.0.slabs.0.rate']}                            | ${'one is no decimal'}
  ${'LICENCE'}            | ${{ itemId: 'fee', model: 'PERCENTAGE', rates: perUnit }}                                          | ${['itemId', 'model']}                                 | ${'seats are counted, not summed'}
  ${'ENTITLEMENT'}        | ${{ entitlement: { featureKey: 'Links', meterId: null, allowance: '-1' } }}                        | ${['entitlement.featureKey', 'entitlement.allowance']} | ${'nobody is entitled to less than nothing'}
  ${'ENTITLEMENT'}        | ${{ itemId: 'otp', entitlement: { featureKey: 'x', meterId: null, allowance: null } }}             | ${['itemId']}                                          | ${'a usage item is no feature'}
  ${'OVERAGE'}            | ${{ itemId: 'links', model: 'PER_UNIT' }}                                                          | ${['overage']}                                         | ${'beyond what?'}
  ${'CREDIT_GRANT'}       | ${{ grant: { ...grant, expiry: { kind: 'WITH_THE_SPAN' } }, timing: 'IN_ARREARS' }}                | ${['grant.expiry']}                                    | ${'it would end before it begins'}
  ${'CREDIT_GRANT'}       | ${{ grant: { ...grant, expiry: { kind: 'AFTER_DAYS', days: 0 }, priority: -1 } }}                  | ${['grant.priority', 'grant.expiry.days']}             | ${'nothing could be drawn'}
  ${'CREDIT_GRANT'}       | ${{ grant: { ...grant, amounts: [inBoth[0], inBoth[0]] } }}                                        | ${['grant.amounts.1.currency']}                        | ${'which of the two would hold?'}
  ${'CREDIT_GRANT'}       | ${{ itemId: 'fee', prorated: true, grant }}                                                        | ${['itemId', 'prorated']}                              | ${'a grant is no line'}
  ${'MINIMUM_COMMITMENT'} | ${{ itemId: 'fee', commitment: { ...scoped, appliesTo: [] } }}                                     | ${['commitment.appliesTo']}                            | ${'it would be about nothing'}
  ${'MINIMUM_COMMITMENT'} | ${{ itemId: 'fee', commitment: { amounts: [{ currency: 'INR', amount: '0' }], appliesTo: null } }} | ${['commitment.amounts.0.amount']}                     | ${'nothing is committed to'}
  ${'CAP'}                | ${{ limit: { ...scoped, appliesTo: ['otp', 'otp'] } }}                                             | ${['limit.appliesTo.1']}                               | ${'once is enough'}
  ${'FLOOR'}              | ${{ limit: scoped }}                                                                               | ${['itemId']}                                          | ${'what it adds is invoiced as something'}
  ${'DISCOUNT'}           | ${{ discount: { ...off } }}                                                                        | ${['discount']}                                        | ${'nothing is taken off'}
  ${'DISCOUNT'}           | ${{ discount: { ...off, percent: '10', units: '5' } }}                                             | ${['discount']}                                        | ${'it is one or the other'}
  ${'DISCOUNT'}           | ${{ discount: { ...off, percent: '100.5' } }}                                                      | ${['discount.percent']}                                | ${'nobody is paid to use it'}
`('a $kind card is refused at $paths because $because', ({ kind, parts, paths }) => {
  expect(problemPaths(define(kind, parts))).toEqual(paths);
});

test('a matrix is refused at its row and slab', () => {
  const row = { match: { country: 'IN' }, model: 'PER_UNIT' as const, slabs: [slab('5', '1')] };
  const matrix = { rows: [row, row, { ...row, match: {} }], otherwise: { model: 'FLAT' as const, slabs: [] } };
  const card = define('USAGE', {
    itemId: 'otp',
    model: 'MATRIX',
    rates: [{ currency: 'INR', slabs: [], matrix }],
  });
  expect(problemPaths(card)).toEqual([
    'rates.0.matrix.rows.2',
    'rates.0.matrix.rows.0.slabs.0.startAfter',
    'rates.0.matrix.rows.1.slabs.0.startAfter',
    'rates.0.matrix.rows.2.slabs.0.startAfter',
    'rates.0.matrix.otherwise',
    'rates.0.matrix.rows.1',
  ]);
});

test('decimals are written plainly, so that one rate is one text', () => {
  const rates = [inr({ startAfter: '00', priceType: 'PER_UNIT', rate: '1.500' })];
  expect(parseRateCard(define('USAGE', { itemId: 'otp', model: 'PER_UNIT', rates }))).toMatchObject({
    rates: [{ slabs: [{ startAfter: '0', rate: '1.5', packageSize: null }] }],
  });
});

const beside = {
  currencies,
  itemIds: { usage: 'otp', fee: 'fee', licence: 'seat', feature: 'links' },
  itemKeys: ['otp'],
  featureKey: 'magic-links',
  meterId: 'met_2',
  dimensions: ['country', 'channel'],
};

test('a card that is described and read again is the same card, and right', () => {
  fc.assert(
    fc.property(rateCards('card', beside), (card) => {
      expect(parseRateCard(describeRateCard(card))).toEqual(card);
      const item = items.get(card.itemId ?? '') ?? null;
      expect(rateCardProblems(card, item, currencies)).toEqual({ invalid: [], overlapping: [] });
    }),
  );
});

test('what a card says in the currencies that stay is never touched', () => {
  fc.assert(
    fc.property(rateCards('card', beside), (card) => {
      expect(onlyIn(card, currencies)).toEqual(card);
      expect(inCurrencyOrder(inCurrencyOrder(card, ['USD', 'INR']), currencies)).toEqual(card);
      expect(JSON.stringify(onlyIn(card, ['INR']))).not.toContain('USD');
    }),
  );
});
