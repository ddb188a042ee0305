import { invariant } from '@otpless/problem/invariant';
import { type MeterCollision, meterCollision, type MetersOf, meterUsesOf } from '../domain/meter-collision';
import { accountsOf, type Subscription } from '../domain/subscription';
import { itemsOf, metersUsedBy } from './items-of';
import type { CatalogStores } from './ports';

/**
 * The first meter that a subscription, as it is to be, would count by beside another one of the same accounts; null where
 * there is none. The accounts are held by the caller.
 */
export async function collisionOf(stores: CatalogStores, subscription: Subscription): Promise<MeterCollision | null> {
  const all = await stores.subscriptions.pricing(accountsOf(subscription));
  const others = all.filter(({ id }) => id !== subscription.id);
  if (others.length === 0) return null;
  const metersOf = await metersOfPhases(stores, [subscription, ...others]);
  return meterCollision(
    meterUsesOf(subscription, metersOf),
    others.flatMap((other) => meterUsesOf(other, metersOf)),
  );
}

async function metersOfPhases(stores: CatalogStores, subscriptions: readonly Subscription[]): Promise<MetersOf> {
  const ids = subscriptions.flatMap(({ terms }) => terms.map(({ planVersionId }) => planVersionId));
  const versions = await stores.planVersions.byIds([...new Set(ids)]);
  const items = await itemsOf(stores, versions);
  const meters = new Map(versions.map((version) => [version.id, metersUsedBy(version, items)]));
  return ({ planVersionId }) => {
    const found = meters.get(planVersionId);
    invariant(found !== undefined, 'the plan version of a phase exists');
    return found;
  };
}
