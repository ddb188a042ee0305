import { Decimal, exact, plain, storedDecimal } from '@otpless/money/decimal';
import { quotientBy, roundedBy } from '@otpless/money/named-rounding';
import type BigNumber from 'bignumber.js';
import { comparing } from './compare';
import { type ComputedAttribute, own } from './event-schema';
import type { Expression } from './expression';

type Numbers = Readonly<Record<string, string>>;

/** A computed attribute came out greater than anything that can be kept. */
export class TooGreat {
  constructor(readonly name: string) {}
}

const greatest = new Decimal(10).pow(storedDecimal.integerDigits);

/**
 * The computed attributes of an event that has these attributes, each rounded half-up to the decimals that are kept.
 * One that lacks an attribute it needs is left out.
 */
export function computedOf(
  computed: readonly ComputedAttribute[],
  attributes: Numbers,
): Record<string, string> | TooGreat {
  const values: Record<string, string> = {};
  for (const { name, expression } of computed) {
    const value = valueOf(expression, attributes);
    if (value === null) continue;
    const kept = roundedBy(value, storedDecimal.fractionDigits, 'HALF_UP');
    if (kept.abs().isGreaterThanOrEqualTo(greatest)) return new TooGreat(name);
    values[name] = plain(kept);
  }
  return values;
}

/** The exact value; null where an attribute that it needs is missing. */
export function valueOf(expression: Expression, attributes: Numbers): BigNumber | null {
  if ('constant' in expression) return exact(expression.constant);
  if ('attribute' in expression) {
    const given = own(attributes, expression.attribute) ?? expression.default;
    return given === undefined ? null : exact(given);
  }
  if ('add' in expression) return folded(expression.add, attributes, (sum, next) => sum.plus(next));
  if ('subtract' in expression) return folded(expression.subtract, attributes, (one, other) => one.minus(other));
  if ('multiply' in expression) return folded(expression.multiply, attributes, (product, next) => product.times(next));
  if ('divide' in expression) return quotient(expression, attributes);
  if ('min' in expression) return folded(expression.min, attributes, (least, next) => Decimal.min(least, next));
  if ('max' in expression) return folded(expression.max, attributes, (most, next) => Decimal.max(most, next));
  if ('round' in expression) {
    const value = valueOf(expression.round, attributes);
    return value === null ? null : roundedBy(value, expression.decimals, expression.rounding);
  }
  return chosen(expression, attributes);
}

function folded(
  operands: readonly Expression[],
  attributes: Numbers,
  step: (before: BigNumber, next: BigNumber) => BigNumber,
): BigNumber | null {
  let result: BigNumber | null = null;
  for (const operand of operands) {
    const value = valueOf(operand, attributes);
    if (value === null) return null;
    result = result === null ? value : step(result, value);
  }
  return result;
}

function quotient(
  { divide: [dividend, divisor], decimals, rounding, ifZero }: Extract<Expression, { readonly divide: unknown }>,
  attributes: Numbers,
): BigNumber | null {
  const by = valueOf(divisor, attributes);
  if (by === null) return null;
  if (by.isZero()) return ifZero === undefined ? null : valueOf(ifZero, attributes);
  const value = valueOf(dividend, attributes);
  return value === null ? null : quotientBy(value, by, decimals, rounding);
}

/** Only the branch that is taken is reckoned, so what the other needs may be missing. */
function chosen(
  { if: [one, comparison, other], then, else: otherwise }: Extract<Expression, { readonly if: unknown }>,
  attributes: Numbers,
): BigNumber | null {
  const [left, right] = [valueOf(one, attributes), valueOf(other, attributes)];
  if (left === null || right === null) return null;
  return valueOf(comparing(comparison)(left, right) ? then : otherwise, attributes);
}
