import type { Subscription } from '../domain/subscription';
import type { CatalogPorts } from './ports';
import type { SubscriptionsRequest } from './subscription-ports';

/** The subscriptions that are asked for, each as the calendar of its account has it now; newest first. */
export function findSubscriptions(
  { transact, now }: CatalogPorts,
  request: Omit<SubscriptionsRequest, 'at'>,
): Promise<Subscription[]> {
  return transact(({ subscriptions }) => subscriptions.found({ ...request, at: now() }));
}
