import type { PricePlan } from '../domain/price-plan';
import type { CatalogReads } from './ports';

/** Plans by id, as far as they exist. */
export async function plansNamed(
  { plans }: Pick<CatalogReads, 'plans'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PricePlan>> {
  return new Map((await plans.byIds([...new Set(ids)])).map((plan) => [plan.id, plan]));
}
