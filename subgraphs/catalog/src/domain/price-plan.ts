import { type Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { type Seen, staleRefusal } from './edit';
import { keyProblems, longTextProblems, textProblems } from './naming';

/** What people say of a plan, and may say otherwise later. */
export interface PricePlanDescription {
  readonly name: string;
  readonly description: string | null;
}

export interface PricePlanDefinition extends PricePlanDescription {
  readonly key: string;
  /** The one account that a custom contract is made for; null where everybody may subscribe. It never changes. */
  readonly forAccountId: string | null;
}

/** A named offer; what it costs stands in its versions. */
export interface PricePlan extends PricePlanDefinition {
  readonly id: string;
  /** Grows with every edit; who edits says which one they saw. */
  readonly version: number;
  readonly createdAt: Date;
}

/** Decides a price plan; whether its account exists is asked by the operation. */
export function createPricePlan(
  definition: PricePlanDefinition,
  identity: Pick<PricePlan, 'id' | 'createdAt'>,
): PricePlan | InvalidInput {
  const problems = [...keyProblems('key', definition.key), ...descriptionProblems(definition)];
  return problems.length > 0 ? new InvalidInput(problems) : { ...definition, ...identity, version: 1 };
}

/** Says otherwise what a plan is; its key, by which others know it, stays. */
export function updatePricePlan(
  plan: PricePlan,
  seen: Seen,
  { name, description }: PricePlanDescription,
): PricePlan | InvalidInput | Conflict {
  const refusal = staleRefusal(plan.name, plan.version, seen);
  if (refusal !== null) return refusal;
  const problems = descriptionProblems({ name, description });
  return problems.length > 0 ? new InvalidInput(problems) : { ...plan, name, description, version: plan.version + 1 };
}

/** What is wrong with how a plan, or a catalogue, is described. */
export function descriptionProblems({ name, description }: PricePlanDescription): FieldProblem[] {
  return [...textProblems('name', name), ...(description === null ? [] : longTextProblems('description', description))];
}
