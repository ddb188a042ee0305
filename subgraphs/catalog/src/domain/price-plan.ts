import { InvalidInput } from '@otpless/problem/problem';
import { keyProblems, textProblems } from './naming';

export interface PricePlanDefinition {
  readonly key: string;
  readonly name: string;
}

/** A named offer; what it costs stands in its versions. */
export interface PricePlan extends PricePlanDefinition {
  readonly id: string;
  readonly createdAt: Date;
}

/** Decides a price plan. */
export function createPricePlan(
  definition: PricePlanDefinition,
  identity: Pick<PricePlan, 'id' | 'createdAt'>,
): PricePlan | InvalidInput {
  const problems = [...keyProblems('key', definition.key), ...textProblems('name', definition.name)];
  return problems.length > 0 ? new InvalidInput(problems) : { ...definition, ...identity };
}
