import type { Expression } from './expression';

/** An expression as people read it: `max(amount × 0.02, 0.5)`. */
export function expressionText(expression: Expression): string {
  if ('constant' in expression) return expression.constant;
  if ('attribute' in expression)
    return expression.default === undefined
      ? expression.attribute
      : `(${expression.attribute} or else ${expression.default})`;
  if ('add' in expression) return expression.add.map(operand).join(' + ');
  if ('subtract' in expression) return expression.subtract.map(operand).join(' − ');
  if ('multiply' in expression) return expression.multiply.map(operand).join(' × ');
  if ('divide' in expression) {
    const { divide, decimals, rounding, ifZero } = expression;
    const otherwise = ifZero === undefined ? '' : `, ${expressionText(ifZero)} where it divides by zero`;
    return `${divide.map(operand).join(' ÷ ')} ${roundedTo(decimals, rounding)}${otherwise}`;
  }
  if ('min' in expression) return `the least of (${expression.min.map(expressionText).join(', ')})`;
  if ('max' in expression) return `the greatest of (${expression.max.map(expressionText).join(', ')})`;
  if ('round' in expression)
    return `${operand(expression.round)} ${roundedTo(expression.decimals, expression.rounding)}`;
  const [one, comparison, other] = expression.if;
  return `if ${operand(one)} ${comparison} ${operand(other)} then ${operand(expression.then)} else ${operand(expression.else)}`;
}

function operand(expression: Expression): string {
  const isWhole = ['constant', 'attribute', 'min', 'max'].some((kind) => kind in expression);
  return isWhole ? expressionText(expression) : `(${expressionText(expression)})`;
}

function roundedTo(decimals: number, rounding: string): string {
  return `rounded to ${decimals} decimals (${rounding.toLowerCase().replace('_', ' ')})`;
}
