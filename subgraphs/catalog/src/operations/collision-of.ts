import { type MeterCollision, meterCollision, type MetersOf, meterUsesOf } from '../domain/meter-collision';
import { accountsOf, type Subscription } from '../domain/subscription';
import { metersUsedBy } from './items-of';
import type { CatalogStores } from './ports';
import { termsOf } from './terms-of';

/**
 * The first meter that a subscription, as it is to be, would count by beside another one of the same accounts; null where
 * there is none. The accounts are held by the caller.
 */
export async function collisionOf(stores: CatalogStores, subscription: Subscription): Promise<MeterCollision | null> {
  const all = await stores.subscriptions.pricing(accountsOf(subscription));
  const others = all.filter(({ id }) => id !== subscription.id);
  if (others.length === 0) return null;
  const { cardsOf, items } = await termsOf(stores, [subscription, ...others]);
  const metersOf: MetersOf = (phase) => metersUsedBy({ rateCards: cardsOf(phase) }, items);
  return meterCollision(
    meterUsesOf(subscription, metersOf),
    others.flatMap((other) => meterUsesOf(other, metersOf)),
  );
}
