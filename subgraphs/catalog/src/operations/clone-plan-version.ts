import { NotFound, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import { clonePlanVersion as decide, type PlanVersion } from '../domain/plan-version';
import { nextVersionOf } from './draft-plan-version';
import { editOf, happened } from './edit-draft';
import type { CatalogPorts } from './ports';
import { sayPricingTerms } from './say-pricing-terms';

export interface ClonePlanVersionRequest {
  readonly id: string;
  /** The plan that gets the draft: the version's own, or another, such as a custom contract. */
  readonly planId: string | null;
  readonly by: Editor;
}

/** Begins the next version of a plan as a draft that says what another version says, whatever its status. */
export function clonePlanVersion(
  ports: CatalogPorts,
  { id, planId, by }: ClonePlanVersionRequest,
): Promise<PlanVersion | NotFound> {
  return ports.transact(async (stores) => {
    const [original] = await stores.planVersions.byIds([id]);
    if (original === undefined) return new NotFound('plan version', id);
    const next = await nextVersionOf(ports, stores, planId ?? original.planId);
    if (next instanceof Problem) return next;
    const [plan] = await stores.plans.byIds([original.planId]);
    const draft = decide(original, next);
    await stores.planVersions.add(draft);
    await sayPricingTerms(stores, [draft]);
    const cloned = `cloned from version ${original.number} of ${plan?.name ?? original.planId}`;
    const changes = happened('status', null, 'DRAFT', cloned);
    await stores.edits.add(editOf(draft, 'CLONED', changes, by, draft.createdAt));
    return draft;
  });
}
