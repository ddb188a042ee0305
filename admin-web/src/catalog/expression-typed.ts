/** An expression as it is typed; the graph takes the same, once nothing is missing. */
export type TypedExpression =
  | { constant: string }
  | { attribute: string; default?: string }
  | { add: TypedExpression[] }
  | { subtract: TypedExpression[] }
  | { multiply: TypedExpression[] }
  | { divide: TypedExpression[]; decimals: number; rounding: string; ifZero?: TypedExpression }
  | { min: TypedExpression[] }
  | { max: TypedExpression[] }
  | { round: TypedExpression; decimals: number; rounding: string }
  | { if: [TypedExpression, string, TypedExpression]; then: TypedExpression; else: TypedExpression };

export type ExpressionKind =
  'constant' | 'attribute' | 'add' | 'subtract' | 'multiply' | 'divide' | 'min' | 'max' | 'round' | 'if';

export const expressionKinds: { value: ExpressionKind; label: string }[] = [
  { value: 'attribute', label: 'Attribute' },
  { value: 'constant', label: 'Number' },
  { value: 'add', label: 'Sum of' },
  { value: 'subtract', label: 'Difference of' },
  { value: 'multiply', label: 'Product of' },
  { value: 'divide', label: 'Quotient of' },
  { value: 'min', label: 'Least of' },
  { value: 'max', label: 'Greatest of' },
  { value: 'round', label: 'Rounded' },
  { value: 'if', label: 'If' },
];

export function kindOf(expression: TypedExpression): ExpressionKind {
  return expressionKinds.map(({ value }) => value).find((kind) => kind in expression) ?? 'constant';
}

const attribute = (name: string): TypedExpression => ({ attribute: name });
const constant = (value: string): TypedExpression => ({ constant: value });
const twoDecimals = { decimals: 2, rounding: 'HALF_UP' };

/** What one begins with, of each kind. */
export function begun(kind: ExpressionKind): TypedExpression {
  const pair = [attribute(''), constant('')];
  switch (kind) {
    case 'constant':
      return constant('');
    case 'attribute':
      return attribute('');
    case 'add':
      return { add: pair };
    case 'subtract':
      return { subtract: pair };
    case 'multiply':
      return { multiply: pair };
    case 'divide':
      return { divide: pair, ...twoDecimals, ifZero: constant('0') };
    case 'min':
      return { min: pair };
    case 'max':
      return { max: pair };
    case 'round':
      return { round: attribute(''), ...twoDecimals };
    case 'if':
      return { if: [attribute(''), '<', constant('')], then: constant(''), else: constant('') };
  }
}

/** Percent of an attribute, within a minimum and a maximum, and a fixed part: what gateways charge for a payment. */
export function percentageFee(name: string): TypedExpression {
  const percent: TypedExpression = { multiply: [attribute(name), constant('0.02')] };
  return { add: [{ min: [{ max: [percent, constant('0.5')] }, constant('10')] }, constant('0')] };
}

/** The operands of what is made of a list. */
export function operandsOf(expression: TypedExpression): TypedExpression[] | undefined {
  if ('add' in expression) return expression.add;
  if ('subtract' in expression) return expression.subtract;
  if ('multiply' in expression) return expression.multiply;
  if ('divide' in expression) return expression.divide;
  if ('min' in expression) return expression.min;
  return 'max' in expression ? expression.max : undefined;
}

/** Whether it takes more than two operands. */
export const takesMany = (kind: ExpressionKind): boolean => ['add', 'multiply', 'min', 'max'].includes(kind);
