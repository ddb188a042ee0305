import fc from 'fast-check';
import { exact, plain } from './decimal';
import { quotientHalfUp, roundHalfUp } from './rounding';

test.each`
  dividend | divisor | decimals | quotient            | because
  ${'1'}   | ${'3'}  | ${12}    | ${'0.333333333333'} | ${'under the half'}
  ${'2'}   | ${'3'}  | ${12}    | ${'0.666666666667'} | ${'over the half'}
  ${'1'}   | ${'8'}  | ${2}     | ${'0.13'}           | ${'the half goes up'}
  ${'-1'}  | ${'8'}  | ${2}     | ${'-0.13'}          | ${'away from zero'}
  ${'5'}   | ${'2'}  | ${0}     | ${'3'}              | ${'at no decimals too'}
`('$dividend ÷ $divisor is $quotient because $because', ({ dividend, divisor, decimals, quotient }) => {
  expect(plain(quotientHalfUp(exact(dividend), exact(divisor), decimals))).toBe(quotient);
});

test('nothing divides by zero', () => {
  expect(() => quotientHalfUp(exact('1'), exact('0'), 2)).toThrow(new RangeError('cannot divide by zero'));
});

test('a quotient is not left with the decimals of the division that made it', () => {
  expect(quotientHalfUp(exact('1'), exact('2'), 1).dividedBy(3).decimalPlaces()).toBe(60);
});

/** Half-up in whole numbers only: twice the remainder against the divisor. */
function halfUpInWholeNumbers(dividend: bigint, divisor: bigint): bigint {
  const sign = dividend < 0n ? -1n : 1n;
  const size = dividend * sign;
  return sign * (size / divisor + (2n * (size % divisor) >= divisor ? 1n : 0n));
}

test('a quotient is the exact one, rounded once', () =>
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
      fc.bigInt({ min: 1n, max: 10n ** 40n }),
      (dividend, divisor) => {
        const inUnits = halfUpInWholeNumbers(dividend * 10n ** 12n, divisor);
        const quotient = quotientHalfUp(exact(dividend.toString()), exact(divisor.toString()), 12);
        expect(plain(quotient.shiftedBy(12))).toBe(inUnits.toString());
      },
    ),
  ));

test('rounding agrees with dividing by one', () =>
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
      fc.integer({ min: 0, max: 6 }),
      (units, decimals) => {
        const value = exact(units.toString()).shiftedBy(-8);
        expect(plain(roundHalfUp(value, decimals))).toBe(plain(quotientHalfUp(value, exact('1'), decimals)));
      },
    ),
  ));
