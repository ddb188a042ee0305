import { InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { putRateCard as decide } from '../domain/edit-plan-version';
import { parseRateCard } from '../domain/parse-rate-card';
import type { RateCardDefinition } from '../domain/rate-card-definition';
import { editDraft, type PlanVersionEdit } from './edit-draft';
import type { CatalogPorts, CatalogStores } from './ports';

export interface PutRateCardRequest extends PlanVersionEdit {
  readonly card: RateCardDefinition;
}

/** Adds a rate card to a draft, or replaces the one of the same key. */
export function putRateCard(ports: CatalogPorts, { card: definition, ...edit }: PutRateCardRequest) {
  return editDraft(ports, edit, async (draft, seen, stores) => {
    const counted = await countedByItsFeature(definition, stores);
    const card = counted instanceof Problem ? counted : parseRateCard(counted);
    if (card instanceof Problem) return card;
    const [item = null] = card.itemId === null ? [] : await stores.items.byIds([card.itemId]);
    if (card.itemId !== null && item === null) return new NotFound('billable item', card.itemId);
    return decide(draft, seen, card, item);
  });
}

/** The use of a feature is counted by the feature's meter; neither ever changes. */
async function countedByItsFeature(
  definition: RateCardDefinition,
  { features }: Pick<CatalogStores, 'features'>,
): Promise<RateCardDefinition | InvalidInput> {
  const { entitlement } = definition;
  if (entitlement === null) return definition;
  const [feature] = await features.byKeys([entitlement.featureKey]);
  if (feature === undefined)
    return InvalidInput.at('entitlement.featureKey', `there is no feature ${entitlement.featureKey}: create it first`);
  return { ...definition, entitlement: { ...entitlement, meterId: feature.meterId } };
}
