import { orderRateCards as decide } from '../domain/edit-plan-version';
import { editDraft, type PlanVersionEdit } from './edit-draft';
import type { CatalogPorts } from './ports';

export interface OrderRequest extends PlanVersionEdit {
  /** Each key once. */
  readonly keys: readonly string[];
}

/** Puts the rate cards of a draft into another order. */
export function orderRateCards(ports: CatalogPorts, { keys, ...edit }: OrderRequest) {
  return editDraft(ports, edit, (draft, seen) => decide(draft, seen, keys));
}
