import { removeRateCard as decide } from '../domain/edit-plan-version';
import { editDraft, type PlanVersionEdit } from './edit-draft';
import type { CatalogPorts } from './ports';

export interface RemoveRequest extends PlanVersionEdit {
  readonly key: string;
}

/** Takes a rate card out of a draft. */
export function removeRateCard(ports: CatalogPorts, { key, ...edit }: RemoveRequest) {
  return editDraft(ports, edit, (draft, seen) => decide(draft, seen, key));
}
