import { type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import { draftPlanVersion as decide, type NewVersion, type PlanVersion } from '../domain/plan-version';
import { parsePricingCycle, type PricingCycleDefinition } from '../domain/pricing-cycle';
import { editOf, happened } from './edit-draft';
import type { CatalogPorts, CatalogStores } from './ports';
import { sayPricingTerms } from './say-pricing-terms';

export interface DraftPlanVersionRequest {
  readonly planId: string;
  readonly cycle: PricingCycleDefinition;
  readonly trialDays: number;
  readonly currencies: readonly string[];
  readonly by: Editor;
}

/** Begins the next version of a plan, as an empty draft. */
export function draftPlanVersion(
  ports: CatalogPorts,
  { planId, cycle: definition, trialDays, currencies, by }: DraftPlanVersionRequest,
): Promise<PlanVersion | NotFound | InvalidInput> {
  return ports.transact(async (stores) => {
    const next = await nextVersionOf(ports, stores, planId);
    if (next instanceof Problem) return next;
    const cycle = parsePricingCycle(definition);
    if (cycle instanceof Problem) return cycle;
    const draft = decide(next, { cycle, trialDays, currencies });
    if (draft instanceof Problem) return draft;
    await stores.planVersions.add(draft);
    await sayPricingTerms(stores, [draft]);
    await stores.edits.add(
      editOf(
        draft,
        'CREATED',
        happened('status', null, 'DRAFT', `version ${draft.number} drafted`),
        by,
        draft.createdAt,
      ),
    );
    return draft;
  });
}

/** What the next version of a plan is known by; the plan is held, so that its versions are numbered one at a time. */
export async function nextVersionOf(
  { now, newId }: CatalogPorts,
  { plans, planVersions }: CatalogStores,
  planId: string,
): Promise<NewVersion | NotFound> {
  const plan = await plans.getForUpdate(planId);
  if (plan === null) return new NotFound('price plan', planId);
  const [newest] = await planVersions.ofPlans([planId]);
  const number = (newest?.number ?? 0) + 1;
  return { id: newId('plv'), planId, forAccountId: plan.forAccountId, number, createdAt: now() };
}
