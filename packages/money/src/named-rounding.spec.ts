import fc from 'fast-check';
import { exact, plain } from './decimal';
import { quotientBy, roundedBy, type Rounding, roundings } from './named-rounding';
import { quotientHalfUp, roundHalfUp } from './rounding';

test.each`
  value      | HALF_UP   | HALF_EVEN | UP        | DOWN      | CEILING   | FLOOR
  ${'1.25'}  | ${'1.3'}  | ${'1.2'}  | ${'1.3'}  | ${'1.2'}  | ${'1.3'}  | ${'1.2'}
  ${'1.35'}  | ${'1.4'}  | ${'1.4'}  | ${'1.4'}  | ${'1.3'}  | ${'1.4'}  | ${'1.3'}
  ${'-1.25'} | ${'-1.3'} | ${'-1.2'} | ${'-1.3'} | ${'-1.2'} | ${'-1.2'} | ${'-1.3'}
  ${'1.21'}  | ${'1.2'}  | ${'1.2'}  | ${'1.3'}  | ${'1.2'}  | ${'1.3'}  | ${'1.2'}
`('$value at one decimal by each rounding', ({ value, ...expected }) => {
  const found = roundings.map((rounding) => [rounding, plain(roundedBy(exact(value), 1, rounding))]);
  expect(Object.fromEntries(found)).toEqual(expected);
});

test('nothing divides by zero', () => {
  expect(() => quotientBy(exact('1'), exact('0'), 2, 'DOWN')).toThrow(RangeError);
});

const wholes = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });

test('a quotient by one is the rounded value, by every rounding', () =>
  fc.assert(
    fc.property(wholes, fc.integer({ min: 0, max: 6 }), fc.constantFrom(...roundings), (units, decimals, rounding) => {
      const value = exact(units.toString()).shiftedBy(-8);
      const quotient = quotientBy(value, exact('1'), decimals, rounding as Rounding);
      expect(plain(quotient)).toBe(plain(roundedBy(value, decimals, rounding as Rounding)));
    }),
  ));

test('half-up by name is the half-up of money', () =>
  fc.assert(
    fc.property(wholes, fc.bigInt({ min: 1n, max: 10n ** 20n }), (dividend, divisor) => {
      const [one, other] = [exact(dividend.toString()), exact(divisor.toString())];
      expect(plain(quotientBy(one, other, 12, 'HALF_UP'))).toBe(plain(quotientHalfUp(one, other, 12)));
      expect(plain(roundedBy(one.shiftedBy(-9), 4, 'HALF_UP'))).toBe(plain(roundHalfUp(one.shiftedBy(-9), 4)));
    }),
  ));
