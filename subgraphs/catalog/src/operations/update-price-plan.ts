import { type Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { pricePlanChanges } from '../domain/description-changes';
import type { Editor } from '../domain/edit';
import { type PricePlan, type PricePlanDescription, updatePricePlan as decide } from '../domain/price-plan';
import { editOf, seenBy } from './edit-draft';
import type { CatalogPorts } from './ports';

export interface UpdatePricePlanRequest extends PricePlanDescription {
  readonly id: string;
  readonly expectedVersion: number;
  readonly by: Editor;
}

/** Says otherwise what a plan is. */
export function updatePricePlan(
  { transact, now }: CatalogPorts,
  { id, expectedVersion, by, ...description }: UpdatePricePlanRequest,
): Promise<PricePlan | NotFound | InvalidInput | Conflict> {
  return transact(async (stores) => {
    const plan = await stores.plans.getForUpdate(id);
    if (plan === null) return new NotFound('price plan', id);
    const updated = decide(plan, await seenBy(stores, plan, expectedVersion), description);
    if (updated instanceof Problem) return updated;
    await stores.plans.save(updated);
    await stores.edits.add(editOf(updated, 'EDITED', pricePlanChanges(plan, updated), by, now()));
    return updated;
  });
}
