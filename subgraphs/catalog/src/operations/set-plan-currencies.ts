import { setCurrencies as decide } from '../domain/edit-plan-version';
import { editDraft, type PlanVersionEdit } from './edit-draft';
import type { CatalogPorts } from './ports';

export interface SetPlanCurrenciesRequest extends PlanVersionEdit {
  readonly currencies: readonly string[];
}

/** Sets in which currencies a draft is offered; what it says in a currency that goes, goes with it. */
export function setPlanCurrencies(ports: CatalogPorts, { currencies, ...edit }: SetPlanCurrenciesRequest) {
  return editDraft(ports, edit, (draft, seen) => decide(draft, seen, currencies));
}
