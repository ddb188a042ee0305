import fc from 'fast-check';
import { computedOf, TooGreat, valueOf } from './compute';
import { attributesOf, type Expression } from './expression';

const amount: Expression = { attribute: 'amount' };
const constant = (value: string): Expression => ({ constant: value });
const cents = { decimals: 2, rounding: 'HALF_UP' } as const;
const percent: Expression = { multiply: [amount, constant('0.02')] };
const percentWithin: Expression = {
  add: [{ min: [{ max: [percent, constant('0.5')] }, constant('10')] }, constant('0.3')],
};

test.each`
  expression                                                                                   | given               | value               | because
  ${percentWithin}                                                                             | ${'10'}             | ${'0.8'}            | ${'2 % is 0.2, the minimum 0.5, the fixed amount 0.3'}
  ${percentWithin}                                                                             | ${'100'}            | ${'2.3'}            | ${'2 % is between minimum and maximum'}
  ${percentWithin}                                                                             | ${'1000'}           | ${'10.3'}           | ${'2 % is 20, the maximum 10'}
  ${{ subtract: [amount, constant('0.1')] }}                                                   | ${'0.3'}            | ${'0.2'}            | ${'decimals are exact'}
  ${{ multiply: [amount, amount] }}                                                            | ${'0.000000000001'} | ${'0'}              | ${'what is beyond the 12 decimals that are kept is rounded'}
  ${{ multiply: [amount, constant('0.5')] }}                                                   | ${'0.000000000001'} | ${'0.000000000001'} | ${'half-up'}
  ${{ divide: [amount, constant('3')], ...cents }}                                             | ${'10'}             | ${'3.33'}           | ${'a quotient is rounded as it says'}
  ${{ divide: [amount, constant('8')], decimals: 2, rounding: 'DOWN' }}                        | ${'1'}              | ${'0.12'}           | ${'by the rounding it names'}
  ${{ divide: [constant('1'), amount], ...cents, ifZero: constant('7') }}                      | ${'0'}              | ${'7'}              | ${'it says what a division by zero is'}
  ${{ round: amount, decimals: 0, rounding: 'HALF_EVEN' }}                                     | ${'2.5'}            | ${'2'}              | ${'bankers round to even'}
  ${{ if: [amount, '<', constant('100')], then: constant('1'), else: percent }}                | ${'99.99'}          | ${'1'}              | ${'it is less'}
  ${{ if: [amount, '<', constant('100')], then: constant('1'), else: percent }}                | ${'100.00'}         | ${'2'}              | ${'it is not less'}
  ${{ if: [amount, '=', constant('5')], then: constant('1'), else: { attribute: 'missing' } }} | ${'5'}              | ${'1'}              | ${'what the other branch needs may be missing'}
  ${{ attribute: 'missing', default: '4' }}                                                    | ${'1'}              | ${'4'}              | ${'it has a default'}
  ${{ add: [amount, { attribute: 'missing' }] }}                                               | ${'1'}              | ${undefined}        | ${'without what it needs it has no value'}
  ${{ divide: [{ attribute: 'missing' }, amount], ...cents, ifZero: constant('0') }}           | ${'1'}              | ${undefined}        | ${'without what it needs it has no value'}
  ${{ subtract: [amount, amount] }}                                                            | ${'-5'}             | ${'0'}              | ${'nothing has no sign'}
`('of $given it is $value because $because', ({ expression, given, value }) => {
  expect(computedOf([{ name: 'fee', expression }], { amount: given })).toEqual(
    value === undefined ? {} : { fee: value },
  );
});

test('what is too great to be kept is said by name', () => {
  const square = { name: 'square', expression: { multiply: [amount, amount] } } as const;
  expect(computedOf([square], { amount: '9'.repeat(13) })).toEqual({ square: '99999999999980000000000001' });
  expect(computedOf([square], { amount: '9'.repeat(14) })).toEqual(new TooGreat('square'));
});

test('the attributes of an expression are those it reads, each once', () => {
  const expression: Expression = {
    if: [{ attribute: 'a' }, '<', { attribute: 'b', default: '0' }],
    then: {
      divide: [{ attribute: 'a' }, { attribute: 'c' }],
      ...cents,
      ifZero: { round: { attribute: 'd' }, ...cents },
    },
    else: { min: [{ max: [{ attribute: 'e' }, constant('1')] }, { subtract: [percent, { attribute: 'e' }] }] },
  };
  expect(attributesOf(expression).sort()).toEqual(['a', 'amount', 'b', 'c', 'd', 'e']);
});

// Whole numbers and the operations that keep them whole: plain BigInt says what must come out.
interface Case {
  readonly expression: Expression;
  readonly value: bigint;
}
const { whole } = fc.letrec<{ whole: Case }>((tie) => {
  const pair = fc.tuple(tie('whole'), tie('whole'));
  return {
    whole: fc.oneof(
      { maxDepth: 4 },
      fc.bigInt({ min: -1000n, max: 1000n }).map((value) => ({ expression: constant(String(value)), value })),
      pair.map(([one, other]): Case => ({
        expression: { add: [one.expression, other.expression] },
        value: one.value + other.value,
      })),
      pair.map(([one, other]): Case => ({
        expression: { subtract: [one.expression, other.expression] },
        value: one.value - other.value,
      })),
      pair.map(([one, other]): Case => ({
        expression: { multiply: [one.expression, other.expression] },
        value: one.value * other.value,
      })),
      pair.map(([one, other]): Case => ({
        expression: { min: [one.expression, other.expression] },
        value: one.value < other.value ? one.value : other.value,
      })),
      pair.map(([one, other]): Case => ({
        expression: { max: [one.expression, other.expression] },
        value: one.value > other.value ? one.value : other.value,
      })),
      pair.map(([one, other]): Case => ({
        expression: { if: [one.expression, '>=', other.expression], then: one.expression, else: other.expression },
        value: one.value >= other.value ? one.value : other.value,
      })),
    ),
  };
});

test('an expression of whole numbers is what plain whole-number arithmetic says', () =>
  fc.assert(
    fc.property(whole, ({ expression, value }) => expect(valueOf(expression, {})?.toFixed()).toBe(String(value))),
  ));
