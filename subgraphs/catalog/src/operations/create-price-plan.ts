import { Conflict, type InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { Editor } from '../domain/edit';
import { createPricePlan as decide, type PricePlan, type PricePlanDefinition } from '../domain/price-plan';
import { editOf, happened } from './edit-draft';
import type { CatalogPorts } from './ports';

export interface CreatePricePlanRequest extends PricePlanDefinition {
  readonly by: Editor;
}

/** Creates a price plan without versions, for everybody or as a custom contract of one account. */
export function createPricePlan(
  { transact, now, newId }: CatalogPorts,
  { by, ...definition }: CreatePricePlanRequest,
): Promise<PricePlan | InvalidInput | NotFound | Conflict> {
  return transact(async ({ plans, accounts, edits }) => {
    const plan = decide(definition, { id: newId('pln'), createdAt: now() });
    if (plan instanceof Problem) return plan;
    const { forAccountId } = plan;
    if (forAccountId !== null && (await accounts.byIds([forAccountId])).length === 0)
      return new NotFound('account', forAccountId);
    if (!(await plans.add(plan))) return new Conflict(`There is a price plan ${plan.key} already: choose another key.`);
    const changes = happened('name', null, plan.name, `price plan ${plan.name} created`);
    await edits.add(editOf(plan, 'CREATED', changes, by, plan.createdAt));
    return plan;
  });
}
