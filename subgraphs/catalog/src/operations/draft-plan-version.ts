import { type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { draftPlanVersion as decide, type PlanVersion } from '../domain/plan-version';
import { parsePricingCycle, type PricingCycleDefinition } from '../domain/pricing-cycle';
import type { CatalogPorts } from './ports';

export interface DraftPlanVersionRequest {
  readonly planId: string;
  readonly cycle: PricingCycleDefinition;
  readonly currencies: readonly string[];
}

/** Begins the next version of a plan, as an empty draft. */
export function draftPlanVersion(
  { transact, now, newId }: CatalogPorts,
  { planId, cycle: definition, currencies }: DraftPlanVersionRequest,
): Promise<PlanVersion | NotFound | InvalidInput> {
  return transact(async ({ plans, planVersions }) => {
    if ((await plans.getForUpdate(planId)) === null) return new NotFound('price plan', planId);
    const cycle = parsePricingCycle(definition);
    if (cycle instanceof Problem) return cycle;
    const [newest] = await planVersions.ofPlans([planId]);
    const number = (newest?.number ?? 0) + 1;
    const draft = decide({ id: newId('plv'), planId, number, createdAt: now() }, cycle, currencies);
    if (draft instanceof Problem) return draft;
    await planVersions.add(draft);
    return draft;
  });
}
