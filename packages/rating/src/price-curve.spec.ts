import { Quantity } from '@otpless/money/quantity';
import fc from 'fast-check';
import { curveQuantities } from './curve-quantities';
import { priceCurve, slabPricingFor } from './price-curve';
import type { Pricing, SlabPricing } from './pricing';
import { quantities, slabPricings, slabsOf } from './testing/cards';

const graduated: SlabPricing = { model: 'GRADUATED', slabs: slabsOf(['0', 'PER_UNIT', '2'], ['100', 'PER_UNIT', '1']) };
const packages: SlabPricing = { model: 'PACKAGE', slabs: slabsOf(['5', 'PACKAGE', '10', '20']) };
const volume: SlabPricing = { model: 'VOLUME', slabs: slabsOf(['0', 'PER_UNIT', '2'], ['10', 'PACKAGE', '5', '8']) };

test.each`
  pricing      | quantity | amount   | unit                | because
  ${graduated} | ${'0'}   | ${'0'}   | ${undefined}        | ${'nothing has no units'}
  ${graduated} | ${'100'} | ${'200'} | ${'2'}              | ${'all at the first rate'}
  ${graduated} | ${'150'} | ${'250'} | ${'1.666666666667'} | ${'an average is rounded half-up at 12 decimals'}
  ${packages}  | ${'26'}  | ${'20'}  | ${'0.769230769231'} | ${'a second package is begun'}
`('$quantity cost $amount, $unit each, because $because', ({ pricing, quantity, amount, unit }) => {
  const [point] = priceCurve(pricing, [Quantity.of(quantity)], 'INR');
  expect([point?.amount.toFixed(), point?.unitAmount?.toFixed()]).toEqual([amount, unit]);
});

const matrix: Pricing = { model: 'MATRIX', rows: [{ match: { country: 'IN' }, ...graduated }], otherwise: packages };

test.each`
  dimensions           | priced       | because
  ${{ country: 'IN' }} | ${graduated} | ${'its row matches best'}
  ${{ country: 'AE' }} | ${packages}  | ${'no row matches'}
`('of a matrix, $dimensions see their own price because $because', ({ dimensions, priced }) =>
  expect(slabPricingFor(matrix, dimensions)).toMatchObject(priced),
);

test.each`
  pricing      | end       | seen                              | last      | because
  ${graduated} | ${null}   | ${['0', '100', '101']}            | ${'150'}  | ${'a slab bends after its start, and the end lies half as much beyond'}
  ${graduated} | ${'4000'} | ${['0', '100', '101']}            | ${'4000'} | ${'the end was asked for'}
  ${graduated} | ${'10'}   | ${['0', '0.01', '0.25']}          | ${'10'}   | ${'what is little is seen in fractions'}
  ${packages}  | ${null}   | ${['5', '6', '25', '26']}         | ${'105'}  | ${'each package jumps once it is full; five are seen'}
  ${volume}    | ${'40'}   | ${['10', '11', '16', '17', '24']} | ${'40'}   | ${'packages of a volume are counted from nothing'}
  ${packages}  | ${'5000'} | ${['0', '5', '6', '125']}         | ${'5000'} | ${'many packages are a line'}
`('the curve shows $seen up to $last because $because', ({ pricing, end, seen, last }) => {
  const shown = curveQuantities(pricing, end === null ? null : Quantity.of(end)).map(String);
  expect(shown).toEqual(expect.arrayContaining(seen));
  expect(shown.at(-1)).toBe(last);
});

test('the quantities of a curve ascend from nothing, and are few enough to draw', () =>
  fc.assert(
    fc.property(slabPricings, fc.option(quantities), (pricing, end) => {
      const shown = curveQuantities(pricing, end === null || Number(end) === 0 ? null : Quantity.of(end));
      expect(shown[0]?.isZero()).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(400);
      shown.slice(1).forEach((quantity, at) => expect(quantity.compare(shown[at]!)).toBeGreaterThan(0));
    }),
  ));

test('every point of a curve equals the sum of its working', () =>
  fc.assert(
    fc.property(slabPricings, quantities, (pricing, quantity) => {
      const [point] = priceCurve(pricing, [Quantity.of(quantity)], 'INR');
      const total = point!.working.reduce((sum, { amount }) => sum.plus(amount), point!.amount.minus(point!.amount));
      expect(total.toFixed()).toBe(point!.amount.toFixed());
    }),
  ));
