import type { ComputedAttribute } from '@otpless/metering/event-schema';
import { parseExpression } from '@otpless/metering/parse-expression';
import { type FieldProblem, InvalidInput, Problem } from '@otpless/problem/problem';

/** A computed attribute as it comes from outside. */
export interface ComputedAttributeInput {
  readonly name: string;
  readonly expression: unknown;
}

/** Reads the expressions of computed attributes; everything that is wrong with any of them is said at once. */
export function parseComputed(inputs: readonly ComputedAttributeInput[]): ComputedAttribute[] | InvalidInput {
  const problems: FieldProblem[] = [];
  const computed = inputs.flatMap(({ name, expression: value }, index): ComputedAttribute[] => {
    const expression = parseExpression(value, `computed.${index}.expression`);
    if (!(expression instanceof Problem)) return [{ name, expression }];
    problems.push(...expression.fields);
    return [];
  });
  return problems.length > 0 ? new InvalidInput(problems) : computed;
}
