import type { LicenceKeysOn } from '../domain/licence-quantity';
import { phaseOn, scheduleOf } from '../domain/schedule';
import type { Subscription } from '../domain/subscription';
import type { CatalogStores } from './ports';
import { termsOf } from './terms-of';

/** The licence cards of a subscription, by day. */
export async function licenceKeysOf(
  stores: Pick<CatalogStores, 'planVersions' | 'items' | 'coupons'>,
  subscription: Subscription,
): Promise<LicenceKeysOn> {
  const phases = scheduleOf(subscription);
  const { cardsOf } = await termsOf(stores, [subscription]);
  return (date) =>
    cardsOf(phaseOn(phases, date))
      .filter(({ kind }) => kind === 'LICENCE')
      .map(({ key }) => key);
}
