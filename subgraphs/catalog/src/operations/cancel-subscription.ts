import { cancelSubscription as decide } from '../domain/cancel-subscription';
import type { When } from '../domain/change-day';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';

export interface CancelSubscriptionRequest extends SubscriptionEdit {
  readonly when: When;
}

/** Ends a subscription at the next local midnight, with its period, or on a day to come. */
export function cancelSubscription(ports: CatalogPorts, { when, ...edit }: CancelSubscriptionRequest) {
  return editSubscription(ports, edit, async (subscription, world) => decide(subscription, when, world, world.at));
}
