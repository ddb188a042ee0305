import { InvalidInput } from '@otpless/problem/problem';
import { expressionText } from './expression-text';
import type { Expression } from './expression';
import { parseExpression } from './parse-expression';

const amount = { attribute: 'amount' };
const two = { constant: '2' };
const cents = { decimals: 2, rounding: 'HALF_UP' };

test.each`
  value                                                                    | text
  ${{ constant: '2.50' }}                                                  | ${'2.5'}
  ${amount}                                                                | ${'amount'}
  ${{ attribute: 'amount', default: '0' }}                                 | ${'(amount or else 0)'}
  ${{ add: [amount, two, two] }}                                           | ${'amount + 2 + 2'}
  ${{ subtract: [amount, { add: [two, two] }] }}                           | ${'amount − (2 + 2)'}
  ${{ multiply: [amount, { constant: '0.02' }] }}                          | ${'amount × 0.02'}
  ${{ divide: [amount, two], ...cents }}                                   | ${'amount ÷ 2 rounded to 2 decimals (half up)'}
  ${{ divide: [two, amount], ...cents, ifZero: { constant: '0' } }}        | ${'2 ÷ amount rounded to 2 decimals (half up), 0 where it divides by zero'}
  ${{ min: [amount, two] }}                                                | ${'the least of (amount, 2)'}
  ${{ max: [{ multiply: [amount, two] }, two] }}                           | ${'the greatest of (amount × 2, 2)'}
  ${{ round: { multiply: [amount, two] }, decimals: 0, rounding: 'DOWN' }} | ${'(amount × 2) rounded to 0 decimals (down)'}
  ${{ if: [amount, '<', two], then: two, else: { add: [amount, two] } }}   | ${'if amount < 2 then 2 else (amount + 2)'}
`('$text', ({ value, text }) => {
  expect(expressionText(parseExpression(value, 'expression') as Expression)).toBe(text);
});

const deep = (depth: number): unknown => (depth === 0 ? amount : { add: [two, deep(depth - 1)] });

test.each`
  value                                                       | paths                         | because
  ${'amount * 2'}                                             | ${['e']}                      | ${'an expression is an object'}
  ${{}}                                                       | ${['e']}                      | ${'nothing says what to reckon'}
  ${{ power: [amount, two] }}                                 | ${['e']}                      | ${'there is no such operation'}
  ${{ add: [amount, two], min: [amount, two] }}               | ${['e']}                      | ${'which of the two?'}
  ${{ constant: 2 }}                                          | ${['e.constant']}             | ${'a JSON number has lost its exactness'}
  ${{ constant: '1e3' }}                                      | ${['e.constant']}             | ${'decimals have no exponent'}
  ${{ constant: '2', default: '0' }}                          | ${['e.default']}              | ${'a constant is never missing'}
  ${{ attribute: 2 }}                                         | ${['e.attribute']}            | ${'names are texts'}
  ${{ attribute: 'amount', default: 0 }}                      | ${['e.default']}              | ${'a JSON number has lost its exactness'}
  ${{ add: [amount] }}                                        | ${['e.add']}                  | ${'a sum is of two'}
  ${{ add: [amount, 1, { min: two }] }}                       | ${['e.add.1', 'e.add.2.min']} | ${'all that is wrong is said at once'}
  ${{ subtract: [amount, two, two] }}                         | ${['e.subtract']}             | ${'a difference is of exactly two'}
  ${{ divide: [amount, two], decimals: 13, rounding: 'UP' }}  | ${['e.decimals']}             | ${'12 decimals are kept'}
  ${{ divide: [amount, two], decimals: 2.5, rounding: 'UP' }} | ${['e.decimals']}             | ${'decimals are counted'}
  ${{ divide: [amount, two], decimals: 2 }}                   | ${['e.rounding']}             | ${'roundings are named'}
  ${{ divide: [two, amount], ...cents }}                      | ${['e.ifZero']}               | ${'the amount may be zero'}
  ${{ divide: [two, { constant: '-0.0' }], ...cents }}        | ${['e.ifZero']}               | ${'that is zero'}
  ${{ round: amount, decimals: 2, rounding: 'NEAREST' }}      | ${['e.rounding']}             | ${'there is no such rounding'}
  ${{ if: [amount, '<'], then: two, else: two }}              | ${['e.if']}                   | ${'a comparison has two sides'}
  ${{ if: [amount, '~', two], then: two, else: two }}         | ${['e.if']}                   | ${'there is no such comparison'}
  ${{ if: [amount, '<', two], then: two }}                    | ${['e.else']}                 | ${'it must have a value either way'}
  ${{ if: [1, '<', 2], then: two, else: two }}                | ${['e.if.0', 'e.if.2']}       | ${'both sides are expressions'}
  ${deep(30)}                                                 | ${['e']}                      | ${'nobody reads that deep'}
  ${{ add: Array(201).fill(two) }}                            | ${['e']}                      | ${'nobody reads that much'}
`('$paths are wrong because $because', ({ value, paths }) => {
  const refused = parseExpression(value, 'e');
  expect(refused instanceof InvalidInput && refused.fields.map(({ path }) => path)).toEqual(paths);
});
