import { type Conflict, NotFound, Problem } from '@otpless/problem/problem';
import { archivePlanVersion as decide, type PlanVersion } from '../domain/plan-version';
import type { PlanVersionChange } from './activate-plan-version';
import { editOf, happened, seenBy } from './edit-draft';
import type { CatalogPorts } from './ports';
import { sayPricingTerms } from './say-pricing-terms';

/** Withdraws an offer or gives a draft up; existing subscriptions stay. */
export function archivePlanVersion(
  { transact, now }: CatalogPorts,
  { id, expectedVersion, by }: PlanVersionChange,
): Promise<PlanVersion | NotFound | Conflict> {
  return transact(async (stores) => {
    const version = await stores.planVersions.getForUpdate(id);
    if (version === null) return new NotFound('plan version', id);
    const at = now();
    const archived = decide(version, await seenBy(stores, version, expectedVersion), at);
    if (archived instanceof Problem) return archived;
    await stores.planVersions.save(archived);
    await sayPricingTerms(stores, [archived]);
    const done = `version ${version.number} ${version.status === 'DRAFT' ? 'given up' : 'withdrawn'}`;
    const changes = happened('status', version.status, 'ARCHIVED', done);
    await stores.edits.add(editOf(archived, 'ARCHIVED', changes, by, at));
    return archived;
  });
}
