import { Problem } from '@otpless/problem/problem';
import { putPricingRule as decide } from '../domain/edit-plan-version';
import { parsePricingRule, type PricingRuleDefinition } from '../domain/pricing-rule-definition';
import { editDraft, type PlanVersionEdit } from './edit-draft';
import type { CatalogPorts } from './ports';

export interface PutPricingRuleRequest extends PlanVersionEdit {
  readonly rule: PricingRuleDefinition;
}

/** Adds a pricing rule to a draft, as the last one, or replaces the one of the same key. */
export function putPricingRule(ports: CatalogPorts, { rule: definition, ...edit }: PutPricingRuleRequest) {
  return editDraft(ports, edit, (draft, seen) => {
    const rule = parsePricingRule(definition);
    return rule instanceof Problem ? rule : decide(draft, seen, rule);
  });
}
