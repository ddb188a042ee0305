import { orderPricingRules as decide } from '../domain/edit-plan-version';
import { editDraft } from './edit-draft';
import type { OrderRequest } from './order-rate-cards';
import type { CatalogPorts } from './ports';

/** Puts the pricing rules of a draft into another order. */
export function orderPricingRules(ports: CatalogPorts, { keys, ...edit }: OrderRequest) {
  return editDraft(ports, edit, (draft, seen) => decide(draft, seen, keys));
}
