import fc from 'fast-check';
import { exact, plain } from './decimal';
import { quotientBy, roundedBy, type Rounding, roundings } from './named-rounding';

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

test.each`
  dividend | divisor | HALF_UP    | HALF_EVEN  | UP         | DOWN       | CEILING    | FLOOR
  ${'1'}   | ${'8'}  | ${'0.13'}  | ${'0.12'}  | ${'0.13'}  | ${'0.12'}  | ${'0.13'}  | ${'0.12'}
  ${'-1'}  | ${'8'}  | ${'-0.13'} | ${'-0.12'} | ${'-0.13'} | ${'-0.12'} | ${'-0.12'} | ${'-0.13'}
  ${'2'}   | ${'3'}  | ${'0.67'}  | ${'0.67'}  | ${'0.67'}  | ${'0.66'}  | ${'0.67'}  | ${'0.66'}
`('$dividend ÷ $divisor at two decimals by each rounding', ({ dividend, divisor, ...expected }) => {
  const found = roundings.map((rounding) => [
    rounding,
    plain(quotientBy(exact(dividend), exact(divisor), 2, rounding)),
  ]);
  expect(Object.fromEntries(found)).toEqual(expected);
});

test('nothing divides by zero', () => {
  expect(() => quotientBy(exact('1'), exact('0'), 2, 'DOWN')).toThrow(new RangeError('cannot divide by zero'));
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
