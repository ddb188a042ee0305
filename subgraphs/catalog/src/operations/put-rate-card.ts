import { Problem } from '@otpless/problem/problem';
import { putRateCard as decide } from '../domain/edit-plan-version';
import type { RateCardDefinition } from '../domain/rate-card-definition';
import { editDraft, type PlanVersionEdit } from './edit-draft';
import type { CatalogPorts } from './ports';
import { rateCardToPut } from './rate-card-to-put';

export interface PutRateCardRequest extends PlanVersionEdit {
  readonly card: RateCardDefinition;
}

/** Adds a rate card to a draft, or replaces the one of the same key. */
export function putRateCard(ports: CatalogPorts, { card: definition, ...edit }: PutRateCardRequest) {
  return editDraft(ports, edit, async (draft, seen, stores) => {
    const put = await rateCardToPut(stores, definition);
    return put instanceof Problem ? put : decide(draft, seen, put.card, put.item);
  });
}
