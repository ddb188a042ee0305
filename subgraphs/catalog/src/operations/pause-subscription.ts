import type { LocalDate } from '@otpless/period/local-date';
import type { When } from '../domain/change-day';
import { pauseSubscription as decide } from '../domain/pause-subscription';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';

export interface PauseSubscriptionRequest extends SubscriptionEdit {
  readonly when: When;
  /** The day it goes on; null until it is resumed. */
  readonly until: LocalDate | null;
}

/** Charges nothing from a day to come on. */
export function pauseSubscription(ports: CatalogPorts, { when, until, ...edit }: PauseSubscriptionRequest) {
  return editSubscription(ports, edit, async (subscription, world) => decide(subscription, when, until, world));
}
