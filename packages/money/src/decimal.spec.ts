import BigNumber from 'bignumber.js';
import fc from 'fast-check';
import { Decimal, exact, NotADecimal, parseDecimal, plain } from './decimal';

test.each`
  text                               | value                           | because
  ${'0'}                             | ${'0'}                          | ${'zero is a decimal'}
  ${'-0'}                            | ${'0'}                          | ${'nothing has no sign'}
  ${'-0.00'}                         | ${'0'}                          | ${'nothing has no sign, at any scale'}
  ${'+12.50'}                        | ${'12.5'}                       | ${'a sign may stand, trailing zeros say nothing'}
  ${'007'}                           | ${'7'}                          | ${'leading zeros say nothing'}
  ${'99999999999999999999999999'}    | ${'99999999999999999999999999'} | ${'26 digits before the point are kept'}
  ${'00099999999999999999999999999'} | ${'99999999999999999999999999'} | ${'leading zeros are not counted'}
  ${'0.000000000001'}                | ${'0.000000000001'}             | ${'12 digits after the point are kept'}
  ${'-1.1'}                          | ${'-1.1'}                       | ${'an amount may be below zero'}
`('$text is $value because $because', ({ text, value }) => {
  const parsed = parseDecimal(text);
  expect(parsed).not.toBeInstanceOf(NotADecimal);
  expect(plain(parsed as BigNumber)).toBe(value);
});

test.each`
  text                             | because
  ${''}                            | ${'nothing is no decimal'}
  ${' 1'}                          | ${'blanks are refused'}
  ${'1e3'}                         | ${'an exponent is refused'}
  ${'1.'}                          | ${'a point wants digits after it'}
  ${'.5'}                          | ${'a point wants digits before it'}
  ${'1,000'}                       | ${'grouping is refused'}
  ${'--1'}                         | ${'one sign is enough'}
  ${'0x10'}                        | ${'only the decimal system'}
  ${'NaN'}                         | ${'that is no number'}
  ${'Infinity'}                    | ${'that is no amount'}
  ${'١٢'}                          | ${'only the digits 0 to 9'}
  ${'1\n'}                         | ${'a line end is a blank'}
  ${'100000000000000000000000000'} | ${'27 digits before the point are too many'}
  ${'0.0000000000001'}             | ${'13 digits after the point are too many'}
`('"$text" is refused because $because', ({ text }) => {
  const refusal = parseDecimal(text);
  expect(refusal).toBeInstanceOf(NotADecimal);
  expect(refusal).toMatchObject({ typeName: 'NotADecimal', text });
  expect((refusal as NotADecimal).message).toContain('is not a decimal: ');
});

test('each refusal names what to do', () => {
  expect(parseDecimal('x')).toHaveProperty('message', expect.stringContaining('as in -12.50'));
  expect(parseDecimal('1000', { integerDigits: 3, fractionDigits: 0 })).toHaveProperty(
    'message',
    '"1000" is not a decimal: at most 3 digits may stand before the point',
  );
  expect(parseDecimal('1.2', { integerDigits: 3, fractionDigits: 0 })).toHaveProperty(
    'message',
    '"1.2" is not a decimal: at most 0 digits may stand after the point',
  );
});

test('a refusal repeats no more than the beginning of what came from outside', () => {
  const long = 'x'.repeat(1000);
  expect((parseDecimal(long) as NotADecimal).message).toContain(`"${'x'.repeat(60)}" is`);
  expect(() => exact(long)).toThrow(`"${'x'.repeat(60)}" is not a plain decimal`);
});

test.each([
  [1, 'number'],
  [null, 'object'],
  [undefined, 'undefined'],
  [1n, 'bigint'],
  [{}, 'object'],
])('%p never becomes an exact value', (value, type) => {
  expect(() => exact(value as never)).toThrow(new TypeError(`${type} is not an exact decimal: give a string`));
});

test('a trusted text must be a plain decimal of any length', () => {
  expect(() => exact('1e3')).toThrow('not a plain decimal');
  expect(plain(exact(`${'9'.repeat(40)}.${'1'.repeat(30)}`))).toBe(`${'9'.repeat(40)}.${'1'.repeat(30)}`);
});

test('what is not finite is no amount', () => {
  expect(() => exact(new BigNumber(NaN))).toThrow(new RangeError('NaN is not an amount'));
  expect(() => exact(new BigNumber(Infinity))).toThrow(new RangeError('Infinity is not an amount'));
});

test("nobody's configuration of BigNumber reaches this arithmetic", () => {
  const before = BigNumber.config({}).DECIMAL_PLACES;
  expect(new Decimal(1).dividedBy(3).decimalPlaces()).toBe(60);
  expect(new BigNumber(1).dividedBy(3).decimalPlaces()).toBe(before);
});

test('what is read is what is written', () =>
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 37n), max: 10n ** 37n }), (units) => {
      const text = plain(new Decimal(units.toString()).shiftedBy(-12));
      expect(plain(parseDecimal(text) as BigNumber)).toBe(text);
      expect(text).not.toMatch(/e|\.$|\.\d*0$/);
    }),
  ));
