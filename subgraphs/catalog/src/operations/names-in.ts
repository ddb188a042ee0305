import type { Names } from '../domain/card-facts';
import type { PlanVersionTerms } from '../domain/plan-version-terms';
import { type NamedReads, thingsNamedBy } from './things-named-by';

/** What the items and meters that versions name are called: people read keys, not ids. */
export async function namesIn(stores: NamedReads, versions: readonly PlanVersionTerms[]): Promise<Names> {
  const { items, meters } = await thingsNamedBy(stores, versions);
  return new Map([...items.values(), ...meters.values()].map(({ id, key }) => [id, key]));
}
