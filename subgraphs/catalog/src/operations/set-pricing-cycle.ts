import { Problem } from '@otpless/problem/problem';
import { setPricingCycle as decide } from '../domain/edit-plan-version';
import { parsePricingCycle, type PricingCycleDefinition } from '../domain/pricing-cycle';
import { editDraft, type PlanVersionEdit } from './edit-draft';
import type { CatalogPorts } from './ports';

export interface SetPricingCycleRequest extends PlanVersionEdit {
  readonly cycle: PricingCycleDefinition;
  /** As they are where it is null. */
  readonly trialDays: number | null;
}

/** Sets by which cycle a draft is billed and how long it is tried for nothing. */
export function setPricingCycle(
  ports: CatalogPorts,
  { cycle: definition, trialDays, ...edit }: SetPricingCycleRequest,
) {
  return editDraft(ports, edit, (draft, seen) => {
    const cycle = parsePricingCycle(definition);
    return cycle instanceof Problem ? cycle : decide(draft, seen, cycle, trialDays ?? draft.trialDays);
  });
}
