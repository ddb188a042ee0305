import { type Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { type PlanVersion, removeRateCard as decide } from '../domain/plan-version';
import type { PlanVersionNotDraft } from '../domain/plan-version-refusals';
import type { CatalogPorts } from './ports';

export interface RemoveRateCardRequest {
  readonly planVersionId: string;
  readonly expectedVersion: number;
  readonly key: string;
}

/** Takes a rate card out of a draft. */
export function removeRateCard(
  { transact }: CatalogPorts,
  { planVersionId, expectedVersion, key }: RemoveRateCardRequest,
): Promise<PlanVersion | NotFound | PlanVersionNotDraft | Conflict | InvalidInput> {
  return transact(async ({ planVersions }) => {
    const draft = await planVersions.getForUpdate(planVersionId);
    if (draft === null) return new NotFound('plan version', planVersionId);
    const edited = decide(draft, expectedVersion, key);
    if (edited instanceof Problem) return edited;
    await planVersions.save(edited);
    return edited;
  });
}
