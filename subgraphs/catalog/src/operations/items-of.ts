import type { BillableItem } from '../domain/billable-item';
import type { PlanVersion } from '../domain/plan-version';
import type { CatalogStores } from './ports';

/** The billable items that the versions' cards price, by id. */
export async function itemsOf(
  { items }: Pick<CatalogStores, 'items'>,
  versions: readonly PlanVersion[],
): Promise<ReadonlyMap<string, BillableItem>> {
  const ids = new Set(versions.flatMap(({ rateCards }) => rateCards.map(({ itemId }) => itemId)));
  return new Map((await items.byIds([...ids])).map((item) => [item.id, item]));
}

/** The meters that a version's cards count by. */
export function metersUsedBy(version: PlanVersion, items: ReadonlyMap<string, BillableItem>): string[] {
  return version.rateCards.flatMap(({ itemId }) => items.get(itemId)?.meterId ?? []);
}
