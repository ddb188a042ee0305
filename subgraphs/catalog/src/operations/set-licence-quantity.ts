import type { When } from '../domain/change-day';
import { setLicenceQuantity as decide } from '../domain/licence-quantity';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import { licenceKeysOf } from './licence-keys-of';
import type { CatalogPorts } from './ports';

export interface SetLicenceQuantityRequest extends SubscriptionEdit {
  readonly rateCardKey: string;
  readonly quantity: string;
  readonly when: When;
}

/** Says how many licences of a card are held from a day on. */
export function setLicenceQuantity(
  ports: CatalogPorts,
  { rateCardKey, quantity, when, ...edit }: SetLicenceQuantityRequest,
) {
  return editSubscription(ports, edit, async (subscription, world) => {
    const keysOn = await licenceKeysOf(world.stores, subscription);
    return decide(subscription, { rateCardKey, quantity, when }, keysOn, world);
  });
}
