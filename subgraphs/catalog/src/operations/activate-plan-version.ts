import { type Conflict, NotFound, Problem } from '@otpless/problem/problem';
import { activatePlanVersion as decide, type PlanVersion, replacedBy } from '../domain/plan-version';
import type { Editor } from '../domain/edit';
import type { PlanVersionIncomplete, PlanVersionNotDraft } from '../domain/plan-version-refusals';
import { editOf, happened, seenBy } from './edit-draft';
import type { CatalogPorts, CatalogStores } from './ports';
import { sayPricingTerms } from './say-pricing-terms';
import { thingsNamedBy } from './things-named-by';

export interface PlanVersionChange {
  readonly id: string;
  readonly expectedVersion: number;
  readonly by: Editor;
}

/**
 * Offers a draft in place of the plan's present version. Nothing is said to the other subgraphs: whoever subscribed
 * before stays on what they subscribed to.
 */
export function activatePlanVersion(
  { transact, now }: CatalogPorts,
  { id, expectedVersion, by }: PlanVersionChange,
): Promise<PlanVersion | NotFound | PlanVersionNotDraft | Conflict | PlanVersionIncomplete> {
  return transact(async (stores) => {
    const draft = await planAndVersionForUpdate(stores, id);
    if (draft === null) return new NotFound('plan version', id);
    const at = now();
    const seen = await seenBy(stores, draft, expectedVersion);
    const activated = decide(draft, seen, await thingsNamedBy(stores, [draft]), at);
    if (activated instanceof Problem) return activated;
    const present = await activeVersionForUpdate(stores, draft.planId);
    if (present !== null) {
      const replaced = replacedBy(present, at);
      await stores.planVersions.save(replaced);
      await sayPricingTerms(stores, [replaced]);
      await stores.edits.add(
        editOf(
          replaced,
          'ARCHIVED',
          happened('status', 'ACTIVE', 'ARCHIVED', `replaced by version ${draft.number}`),
          by,
          at,
        ),
      );
    }
    await stores.planVersions.save(activated);
    await sayPricingTerms(stores, [activated]);
    await stores.edits.add(
      editOf(
        activated,
        'ACTIVATED',
        happened('status', 'DRAFT', 'ACTIVE', `version ${draft.number} activated`),
        by,
        at,
      ),
    );
    return activated;
  });
}

/** The plan is held first: two drafts of it must not both become its ACTIVE version. */
async function planAndVersionForUpdate(
  { plans, planVersions }: CatalogStores,
  id: string,
): Promise<PlanVersion | null> {
  const [version] = await planVersions.byIds([id]);
  if (version === undefined) return null;
  await plans.getForUpdate(version.planId);
  return planVersions.getForUpdate(id);
}

async function activeVersionForUpdate({ planVersions }: CatalogStores, planId: string): Promise<PlanVersion | null> {
  const active = (await planVersions.ofPlans([planId])).find(({ status }) => status === 'ACTIVE');
  if (active === undefined) return null;
  const held = await planVersions.getForUpdate(active.id);
  return held?.status === 'ACTIVE' ? held : null; // it may have been archived while we waited for it
}
