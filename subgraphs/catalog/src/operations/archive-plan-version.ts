import { type Conflict, NotFound, Problem } from '@otpless/problem/problem';
import { archivePlanVersion as decide, type PlanVersion } from '../domain/plan-version';
import type { PlanVersionChange } from './activate-plan-version';
import type { CatalogPorts } from './ports';

/** Withdraws an offer or gives a draft up; existing subscriptions stay. */
export function archivePlanVersion(
  { transact, now }: CatalogPorts,
  { id, expectedVersion }: PlanVersionChange,
): Promise<PlanVersion | NotFound | Conflict> {
  return transact(async ({ planVersions }) => {
    const version = await planVersions.getForUpdate(id);
    if (version === null) return new NotFound('plan version', id);
    const archived = decide(version, expectedVersion, now());
    if (archived instanceof Problem) return archived;
    await planVersions.save(archived);
    return archived;
  });
}
