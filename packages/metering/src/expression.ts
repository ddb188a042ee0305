import type { Rounding } from '@otpless/money/named-rounding';

export const comparisons = ['=', '!=', '<', '<=', '>', '>='] as const;
export type Comparison = (typeof comparisons)[number];

/**
 * How a computed attribute is reckoned from the others: exact decimals, no loops, no names of its own. It has a value
 * for every event, or none where an attribute it needs is missing.
 */
export type Expression =
  | { readonly constant: string }
  /** Without the attribute, the default; without that, there is no value. */
  | { readonly attribute: string; readonly default?: string }
  | { readonly add: readonly Expression[] }
  | { readonly subtract: readonly [Expression, Expression] }
  | { readonly multiply: readonly Expression[] }
  | {
      readonly divide: readonly [Expression, Expression];
      readonly decimals: number;
      readonly rounding: Rounding;
      /** What the quotient is where the divisor is zero; needed unless it is a constant. */
      readonly ifZero?: Expression;
    }
  | { readonly min: readonly Expression[] }
  | { readonly max: readonly Expression[] }
  | { readonly round: Expression; readonly decimals: number; readonly rounding: Rounding }
  | {
      readonly if: readonly [Expression, Comparison, Expression];
      readonly then: Expression;
      readonly else: Expression;
    };

/** The attributes an expression reads, each once. */
export function attributesOf(expression: Expression): string[] {
  return [...new Set(namesIn(expression))];
}

function namesIn(expression: Expression): string[] {
  if ('constant' in expression) return [];
  if ('attribute' in expression) return [expression.attribute];
  return operandsOf(expression).flatMap(namesIn);
}

type Operation = Exclude<Expression, { readonly constant: string } | { readonly attribute: string }>;

function operandsOf(expression: Operation): readonly Expression[] {
  if ('add' in expression) return expression.add;
  if ('subtract' in expression) return expression.subtract;
  if ('multiply' in expression) return expression.multiply;
  if ('divide' in expression)
    return expression.ifZero === undefined ? expression.divide : [...expression.divide, expression.ifZero];
  if ('min' in expression) return expression.min;
  if ('max' in expression) return expression.max;
  if ('round' in expression) return [expression.round];
  return [expression.if[0], expression.if[2], expression.then, expression.else];
}
