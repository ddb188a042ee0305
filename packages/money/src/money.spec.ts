import BigNumber from 'bignumber.js';
import fc from 'fast-check';
import { currencies, NotACurrency } from './currency';
import { NotADecimal } from './decimal';
import { Money } from './money';
import { Quantity } from './quantity';

const inr = (amount: string) => Money.of(amount, 'INR');
const amounts = fc
  .bigInt({ min: -(10n ** 30n), max: 10n ** 30n })
  .map((units) => inr(new BigNumber(units.toString()).shiftedBy(-15).toFixed()));

test.each`
  amount                    | currency | rounded     | because
  ${'10.275'}               | ${'USD'} | ${'10.28'}  | ${'rounding-001: half-up, not to even'}
  ${'100.556'}              | ${'INR'} | ${'100.56'} | ${'rounding-002: above the half'}
  ${'1000.5'}               | ${'JPY'} | ${'1001'}   | ${'rounding-003: yen have no decimals'}
  ${'0.005'}                | ${'USD'} | ${'0.01'}   | ${'rounding-005: the half goes away from zero'}
  ${'10.125'}               | ${'USD'} | ${'10.13'}  | ${'rounding-007: half-up, not to even'}
  ${'10.325'}               | ${'USD'} | ${'10.33'}  | ${'rounding-009: exact where a float is not'}
  ${'-0.005'}               | ${'INR'} | ${'-0.01'}  | ${'below zero the half goes away from zero too'}
  ${'-0.0049'}              | ${'INR'} | ${'0'}      | ${'what rounds to nothing has no sign'}
  ${'1.0005'}               | ${'KWD'} | ${'1.001'}  | ${'a dinar has three decimals'}
  ${'0.004999999999999999'} | ${'INR'} | ${'0'}      | ${'just under the half'}
`('$currency $amount is $rounded at the minor unit because $because', ({ amount, currency, rounded }) => {
  expect(Money.of(amount, currency).roundedToMinorUnit().toFixed()).toBe(rounded);
});

test.each`
  amount                | rounded              | because
  ${'0.0000000000005'}  | ${'0.000000000001'}  | ${'the half goes up'}
  ${'-0.0000000000005'} | ${'-0.000000000001'} | ${'away from zero'}
  ${'0.00000000000049'} | ${'0'}               | ${'under the half'}
  ${'12.5'}             | ${'12.5'}            | ${'nothing to round'}
`('$amount is $rounded at 12 decimals because $because', ({ amount, rounded }) => {
  expect(inr(amount).roundedToScale12().toFixed()).toBe(rounded);
});

test.each`
  amount      | currency | written    | because
  ${'12.5'}   | ${'INR'} | ${'12.50'} | ${'paise are written out'}
  ${'1200'}   | ${'JPY'} | ${'1200'}  | ${'yen have no decimals'}
  ${'0.0005'} | ${'KWD'} | ${'0.001'} | ${'half-up at three decimals'}
  ${'-0.001'} | ${'INR'} | ${'0.00'}  | ${'nothing has no sign'}
  ${'-7.125'} | ${'INR'} | ${'-7.13'} | ${'away from zero'}
`('$currency $amount is written $written because $because', ({ amount, currency, written }) => {
  expect(Money.of(amount, currency).toMinorFixed()).toBe(written);
});

const percentOf = (amount: string, percent: string, currency = 'USD') =>
  Money.of(amount, currency).times(percent).times('0.01').roundedToMinorUnit().toMinorFixed();

test.each`
  id               | amount         | percents                     | currency | heads                       | because
  ${'tax-005'}     | ${'100'}       | ${['8.875']}                 | ${'USD'} | ${['8.88']}                 | ${'half-up'}
  ${'tax-009'}     | ${'1000'}      | ${['10']}                    | ${'JPY'} | ${['100']}                  | ${'yen have no decimals'}
  ${'tax-013'}     | ${'999999.99'} | ${['10']}                    | ${'USD'} | ${['100000.00']}            | ${'half-up across many digits'}
  ${'tax-014'}     | ${'99.99'}     | ${['8.875', '2.125', '0.5']} | ${'USD'} | ${['8.87', '2.12', '0.50']} | ${'each head is rounded by itself, 11.49 in all'}
  ${'tax-015'}     | ${'100'}       | ${['15']}                    | ${'USD'} | ${['15.00']}                | ${'the first line'}
  ${'tax-015'}     | ${'50'}        | ${['15']}                    | ${'USD'} | ${['7.50']}                 | ${'the second line'}
  ${'tax-016'}     | ${'100'}       | ${['20']}                    | ${'USD'} | ${['20.00']}                | ${'the rate of the line'}
  ${'tax-016'}     | ${'50'}        | ${['10']}                    | ${'USD'} | ${['5.00']}                 | ${'the rate of the customer'}
  ${'invoice-001'} | ${'8.00'}      | ${['20']}                    | ${'USD'} | ${['1.60']}                 | ${'by line, and the same as of the sum'}
  ${'invoice-001'} | ${'0.93'}      | ${['20']}                    | ${'USD'} | ${['0.19']}                 | ${'by line: 1.79 of 8.93'}
`('$id: $percents % of $amount are $heads because $because', ({ amount, percents, currency, heads }) => {
  expect((percents as string[]).map((percent) => percentOf(amount, percent, currency))).toEqual(heads);
});

test('a price times a count is exact', () => {
  expect(inr('0.0175').times(Quantity.of('123457')).toFixed()).toBe('2160.4975');
  expect(inr('0.1').plus(inr('0.2')).toFixed()).toBe('0.3');
  expect(inr('0.3').minus(inr('0.1')).toFixed()).toBe('0.2');
  expect(inr('2').times('1.5').equals(inr('3'))).toBe(true);
  expect(inr('1').times(new BigNumber('0.5')).toFixed()).toBe('0.5');
});

test('a share is rounded once, half-up at 12 decimals', () => {
  expect(inr('1').shareAtScale12({ numerator: 17, denominator: 31 }).toFixed()).toBe('0.548387096774');
  expect(inr('-2').shareAtScale12({ numerator: 1, denominator: 3 }).toFixed()).toBe('-0.666666666667');
  expect(inr('1').shareAtScale12({ numerator: 0, denominator: 31 }).isZero()).toBe(true);
  expect(() => inr('1').shareAtScale12({ numerator: 1, denominator: 0 })).toThrow(RangeError);
  // The exact quotient lies a hair under the half: cutting it first at more decimals and rounding after would tip it.
  expect(
    inr(`0.${'0'.repeat(12)}${'4'}${'9'.repeat(70)}`)
      .shareAtScale12({ numerator: 1, denominator: 1 })
      .isZero(),
  ).toBe(true);
});

test('signs, order and equality', () => {
  expect(inr('1').isPositive()).toBe(true);
  expect(inr('-1').isNegative()).toBe(true);
  expect(inr('0').isPositive() || inr('0').isNegative()).toBe(false);
  expect(inr('0.00').isZero()).toBe(true);
  expect(inr('1').isZero()).toBe(false);
  expect(inr('-1').absolute().toFixed()).toBe('1');
  expect(inr('1').negated().toFixed()).toBe('-1');
  expect(inr('1').compare(inr('2'))).toBeLessThan(0);
  expect(inr('2').compare(inr('1'))).toBeGreaterThan(0);
  expect(inr('1').compare(inr('1.0'))).toBe(0);
  expect(inr('1').equals(inr('1.0'))).toBe(true);
  expect(inr('1').equals(inr('2'))).toBe(false);
  expect(inr('1').equals(Money.of('1', 'USD'))).toBe(false);
  expect(Money.min(inr('2'), inr('1'), inr('3')).toFixed()).toBe('1');
  expect(Money.max(inr('2'), inr('3'), inr('1')).toFixed()).toBe('3');
  expect(Money.sum([inr('1'), inr('2')], 'INR').toFixed()).toBe('3');
  expect(Money.sum([], 'INR').equals(Money.zero('INR'))).toBe(true);
});

test('of equal ones the least and the most is the first', () => {
  const [first, second] = [inr('1'), inr('1.0')];
  expect(Money.min(first, second)).toBe(first);
  expect(Money.max(first, second)).toBe(first);
});

test('currencies never mix', () => {
  const usd = Money.of('1', 'USD');
  for (const mix of [
    () => inr('1').plus(usd),
    () => inr('1').minus(usd),
    () => inr('1').compare(usd),
    () => Money.min(inr('1'), usd),
    () => Money.sum([usd], 'INR'),
  ])
    expect(mix).toThrow('cannot be reckoned together');
  for (const no of ['1', { amount: '1', currency: 'INR' }])
    expect(() => inr('1').plus(no as never)).toThrow(new TypeError('only money can be reckoned with money'));
});

test('JavaScript numbers and what is not finite never get in', () => {
  expect(() => Money.of(1 as never, 'INR')).toThrow(TypeError);
  expect(() => inr('1').times(2 as never)).toThrow(TypeError);
  expect(() => Money.of(new BigNumber(NaN), 'INR')).toThrow(RangeError);
  expect(() => Money.of('1', 'XYZ')).toThrow('is not an ISO 4217 currency');
});

test('money from outside is read or refused', () => {
  expect((Money.parse('1.50', 'INR') as Money).toFixed()).toBe('1.5');
  expect(Money.parse('1.5e3', 'INR')).toBeInstanceOf(NotADecimal);
  expect(Money.parse('1', 'rupees')).toBeInstanceOf(NotACurrency);
});

test('money travels as a plain decimal and a code', () => {
  expect(JSON.stringify(inr('12.50'))).toBe('{"amount":"12.5","currency":"INR"}');
  expect(Money.fromJSON({ amount: '12.5', currency: 'INR' }).equals(inr('12.50'))).toBe(true);
  expect(String(inr('12.50'))).toBe('INR 12.5');
  expect(inr('0.000000000000001').toFixed()).toBe('0.000000000000001');
});

test('money cannot be changed', () => {
  expect(Object.isFrozen(inr('1'))).toBe(true);
});

test('adding and taking away again changes nothing', () =>
  fc.assert(fc.property(amounts, amounts, (a, b) => expect(a.plus(b).minus(b).equals(a)).toBe(true))));

test('rounding twice equals rounding once, and moves by half a unit at most, in every currency', () =>
  fc.assert(
    fc.property(fc.constantFrom(...currencies), amounts, (currency, { amount }) => {
      const exactly = Money.of(amount, currency);
      const rounded = exactly.roundedToMinorUnit();
      expect(rounded.roundedToMinorUnit().equals(rounded)).toBe(true);
      expect(rounded.negated().equals(exactly.negated().roundedToMinorUnit())).toBe(true);
      expect(Money.of(rounded.toMinorFixed(), currency).equals(rounded)).toBe(true);
    }),
  ));
