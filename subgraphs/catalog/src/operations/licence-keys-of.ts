import type { LicenceKeysOn } from '../domain/licence-quantity';
import { phaseOn, scheduleOf } from '../domain/schedule';
import type { Subscription } from '../domain/subscription';
import type { CatalogStores } from './ports';

/** The licence cards of a subscription, by day. */
export async function licenceKeysOf(
  { planVersions }: Pick<CatalogStores, 'planVersions'>,
  subscription: Subscription,
): Promise<LicenceKeysOn> {
  const phases = scheduleOf(subscription);
  const versions = await planVersions.byIds([...new Set(phases.map(({ planVersionId }) => planVersionId))]);
  return (date) => {
    const { planVersionId } = phaseOn(phases, date);
    const version = versions.find(({ id }) => id === planVersionId);
    return (version?.rateCards ?? []).filter(({ kind }) => kind === 'LICENCE').map(({ key }) => key);
  };
}
