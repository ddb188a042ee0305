import { removePricingRule as decide } from '../domain/edit-plan-version';
import { editDraft } from './edit-draft';
import type { CatalogPorts } from './ports';
import type { RemoveRequest } from './remove-rate-card';

/** Takes a pricing rule out of a draft. */
export function removePricingRule(ports: CatalogPorts, { key, ...edit }: RemoveRequest) {
  return editDraft(ports, edit, (draft, seen) => decide(draft, seen, key));
}
