import { InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import type { BillableItem } from '../domain/billable-item';
import { parseRateCard } from '../domain/parse-rate-card';
import type { RateCard } from '../domain/rate-card';
import type { RateCardDefinition } from '../domain/rate-card-definition';
import type { CatalogStores } from './ports';

/** A card as people wrote it, read, with the item it is invoiced as. */
export interface RateCardToPut {
  readonly card: RateCard;
  readonly item: BillableItem | null;
}

/** Reads a card, and looks up what it names. */
export async function rateCardToPut(
  stores: Pick<CatalogStores, 'features' | 'items'>,
  definition: RateCardDefinition,
): Promise<RateCardToPut | InvalidInput | NotFound> {
  const counted = await countedByItsFeature(definition, stores);
  const card = counted instanceof Problem ? counted : parseRateCard(counted);
  if (card instanceof Problem) return card;
  const [item = null] = card.itemId === null ? [] : await stores.items.byIds([card.itemId]);
  if (card.itemId !== null && item === null) return new NotFound('billable item', card.itemId);
  return { card, item };
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
  if (feature.archivedAt !== null)
    return InvalidInput.at('entitlement.featureKey', `${feature.key} is archived: choose another feature`);
  return { ...definition, entitlement: { ...entitlement, meterId: feature.meterId } };
}
