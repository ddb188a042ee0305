import fc from 'fast-check';
import { allocate, type AllocationScale, roundCumulativelyAtScale12, splitCumulatively } from './allocation';
import { currencies, minorUnitOf } from './currency';
import { Money } from './money';
import { Quantity } from './quantity';

const inr = (amount: string) => Money.of(amount, 'INR');
const written = (parts: Money[]) => parts.map((part) => part.toFixed());

test.each`
  total     | ratios                   | parts                             | because
  ${'100'}  | ${['1', '1', '1']}       | ${['33.34', '33.33', '33.33']}    | ${'equal losses: the earlier gets the paisa'}
  ${'-100'} | ${['1', '1', '1']}       | ${['-33.34', '-33.33', '-33.33']} | ${'below zero the same'}
  ${'0.05'} | ${['3', '7']}            | ${['0.02', '0.03']}               | ${'1.5 and 3.5 paise lose alike: the earlier gets it'}
  ${'10'}   | ${['1', '0', '2']}       | ${['3.33', '0', '6.67']}          | ${'no share, no part; the larger loss gets the paisa'}
  ${'0'}    | ${['1', '2']}            | ${['0', '0']}                     | ${'nothing shares out as nothing'}
  ${'1'}    | ${['0.1', '0.2', '0.7']} | ${['0.1', '0.2', '0.7']}          | ${'ratios may be fractions'}
`('$total by $ratios is $parts because $because', ({ total, ratios, parts }) => {
  expect(written(allocate(inr(total), ratios))).toEqual(parts);
});

test('a coupon is spread by line as the books do it', () => {
  expect(written(allocate(Money.of('6', 'JPY'), ['200', '100']))).toEqual(['4', '2']);
});

test.each`
  total     | ratios             | parts                             | because
  ${'100'}  | ${['1', '1', '1']} | ${['33.33', '33.34', '33.33']}    | ${'the running third, two thirds, whole'}
  ${'-100'} | ${['1', '1', '1']} | ${['-33.33', '-33.34', '-33.33']} | ${'below zero the same'}
  ${'0.01'} | ${['1', '1']}      | ${['0.01', '0']}                  | ${'the running half goes up'}
`('$total runs to $parts because $because', ({ total, ratios, parts }) => {
  expect(written(splitCumulatively(inr(total), ratios))).toEqual(parts);
});

test('parts may be kept at 12 decimals', () => {
  expect(written(allocate(inr('1'), ['1', '2'], 'SCALE_12'))).toEqual(['0.333333333333', '0.666666666667']);
  expect(written(splitCumulatively(inr('1'), [Quantity.of('2'), '1'], 'SCALE_12'))).toEqual([
    '0.666666666667',
    '0.333333333333',
  ]);
});

test('a total finer than its parts, a negative share and no share at all are defects', () => {
  for (const share of [allocate, splitCumulatively]) {
    expect(() => share(inr('0.001'), ['1'])).toThrow('rounded to the scale');
    expect(() => share(inr('1'), ['1', '-1'])).toThrow('negative share');
    expect(() => share(inr('1'), ['0'])).toThrow('more than nothing');
    expect(() => share(inr('1'), [])).toThrow('more than nothing');
  }
});

test('amounts rounded by their running total add up to their sum rounded once', () => {
  const third = inr(`0.${'3'.repeat(20)}`);
  expect(written(roundCumulativelyAtScale12([third, third, third], 'INR'))).toEqual([
    '0.333333333333',
    '0.333333333334',
    '0.333333333333',
  ]);
  expect(roundCumulativelyAtScale12([], 'INR')).toEqual([]);
});

const ratios = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 12 })
  .filter((some) => some.some((ratio) => ratio > 0));
const scales = fc.constantFrom<AllocationScale>('MINOR_UNIT', 'SCALE_12');

const shares = fc
  .record({
    currency: fc.constantFrom(...currencies),
    scale: scales,
    units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    ratios,
  })
  .map(({ currency, scale, units, ratios: some }) => ({
    total: Money.of(units.toString(), currency).times(
      scale === 'SCALE_12' ? '0.000000000001' : (10 ** -minorUnitOf(currency)).toFixed(4),
    ),
    scale,
    ratios: some.map(String),
  }));

test('the parts always add up to the whole', () =>
  fc.assert(
    fc.property(shares, ({ total, scale, ratios: some }) => {
      expect(Money.sum(allocate(total, some, scale), total.currency).equals(total)).toBe(true);
      expect(Money.sum(splitCumulatively(total, some, scale), total.currency).equals(total)).toBe(true);
    }),
  ));

test('no part is a whole unit away from its exact share, and none has another sign than the total', () =>
  fc.assert(
    fc.property(shares, ({ total, scale, ratios: some }) => {
      const unit = Money.of(
        scale === 'SCALE_12' ? '0.000000000001' : (10 ** -minorUnitOf(total.currency)).toFixed(4),
        total.currency,
      );
      const sum = some.reduce((all, ratio) => all + BigInt(ratio), 0n).toString();
      allocate(total, some, scale).forEach((part, at) => {
        const offBy = part.times(sum).minus(total.times(some[at]!)).absolute();
        expect(offBy.compare(unit.times(sum))).toBeLessThan(0);
        expect(total.isNegative() ? part.isPositive() : part.isNegative()).toBe(false);
      });
    }),
  ));

test('joining neighbours of a cumulative split gives the sum of their parts', () =>
  fc.assert(
    fc.property(shares, ({ total, scale, ratios: some }) => {
      const joined = [String(BigInt(some[0]!) + BigInt(some[1] ?? '0')), ...some.slice(2)];
      const parts = splitCumulatively(total, some, scale);
      const first = parts[0]!.plus(parts[1] ?? Money.zero(total.currency));
      expect(splitCumulatively(total, joined, scale)[0]!.equals(first)).toBe(true);
    }),
  ));
