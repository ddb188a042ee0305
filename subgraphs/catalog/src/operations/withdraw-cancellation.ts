import { withdrawCancellation as decide } from '../domain/cancel-subscription';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';

/** Takes a cancellation back before it holds. */
export function withdrawCancellation(ports: CatalogPorts, edit: SubscriptionEdit) {
  return editSubscription(ports, edit, async (subscription, world) => decide(subscription, world));
}
