import type { When } from '../domain/change-day';
import { resumeSubscription as decide } from '../domain/pause-subscription';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';

export interface ResumeSubscriptionRequest extends SubscriptionEdit {
  readonly when: When;
}

/** Ends a pause, or takes one back that has not begun. */
export function resumeSubscription(ports: CatalogPorts, { when, ...edit }: ResumeSubscriptionRequest) {
  return editSubscription(ports, edit, async (subscription, world) => decide(subscription, when, world));
}
