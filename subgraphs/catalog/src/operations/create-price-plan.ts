import { Conflict, type InvalidInput, Problem } from '@otpless/problem/problem';
import { createPricePlan as decide, type PricePlan, type PricePlanDefinition } from '../domain/price-plan';
import type { CatalogPorts } from './ports';

/** Creates a price plan without versions. */
export function createPricePlan(
  { transact, now, newId }: CatalogPorts,
  definition: PricePlanDefinition,
): Promise<PricePlan | InvalidInput | Conflict> {
  return transact(async ({ plans }) => {
    const plan = decide(definition, { id: newId('pln'), createdAt: now() });
    if (plan instanceof Problem) return plan;
    if (!(await plans.add(plan))) return new Conflict(`There is a price plan ${plan.key} already: choose another key.`);
    return plan;
  });
}
