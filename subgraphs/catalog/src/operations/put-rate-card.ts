import { type Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { type PlanVersion, putRateCard as decide } from '../domain/plan-version';
import type { PlanVersionNotDraft, SlabsOverlap } from '../domain/plan-version-refusals';
import type { RateCard } from '../domain/rate-card';
import type { CatalogPorts } from './ports';

export interface PutRateCardRequest {
  readonly planVersionId: string;
  readonly expectedVersion: number;
  readonly card: RateCard;
}

/** Adds a rate card to a draft, or replaces the one of the same key. */
export function putRateCard(
  { transact }: CatalogPorts,
  { planVersionId, expectedVersion, card }: PutRateCardRequest,
): Promise<PlanVersion | NotFound | PlanVersionNotDraft | Conflict | InvalidInput | SlabsOverlap> {
  return transact(async ({ planVersions, items }) => {
    const draft = await planVersions.getForUpdate(planVersionId);
    if (draft === null) return new NotFound('plan version', planVersionId);
    const [item] = await items.byIds([card.itemId]);
    if (item === undefined) return new NotFound('billable item', card.itemId);
    const edited = decide(draft, expectedVersion, card, item);
    if (edited instanceof Problem) return edited;
    await planVersions.save(edited);
    return edited;
  });
}
