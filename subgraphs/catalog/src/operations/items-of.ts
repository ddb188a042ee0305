import type { BillableItem } from '../domain/billable-item';
import type { PlanVersion } from '../domain/plan-version';
import { pricedMeterOf } from '../domain/priced-meters';
import type { CatalogReads } from './ports';

/** The billable items that the versions' cards name, by id. */
export async function itemsOf(
  { items }: { readonly items: Pick<CatalogReads['items'], 'byIds'> },
  versions: readonly Pick<PlanVersion, 'rateCards'>[],
): Promise<ReadonlyMap<string, BillableItem>> {
  const ids = new Set(versions.flatMap(({ rateCards }) => rateCards.flatMap(({ itemId }) => itemId ?? [])));
  return new Map((await items.byIds([...ids])).map((item) => [item.id, item]));
}

/** The meters whose use a version's cards charge for. */
export function metersUsedBy(
  { rateCards }: Pick<PlanVersion, 'rateCards'>,
  items: ReadonlyMap<string, BillableItem>,
): string[] {
  return rateCards.flatMap((card) => pricedMeterOf(card, rateCards, items) ?? []);
}
