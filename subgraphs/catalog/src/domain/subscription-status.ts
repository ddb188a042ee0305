import type { LocalDate } from '@otpless/period/local-date';
import type { Subscription } from './subscription';

export const subscriptionStatuses = ['SCHEDULED', 'ACTIVE', 'CANCELLED', 'ENDED'] as const;
export type SubscriptionStatus = (typeof subscriptionStatuses)[number];

/**
 * Where a subscription stands on a local day of its account. Nothing is stored: the calendar moves it on. One that was
 * cancelled for a later day stays ACTIVE until then; one cancelled before it began never was.
 */
export function subscriptionStatus(
  { startsOn, endsOn, cancelledAt }: Pick<Subscription, 'startsOn' | 'endsOn' | 'cancelledAt'>,
  today: LocalDate,
): SubscriptionStatus {
  if (endsOn !== null && (endsOn <= today || endsOn <= startsOn)) return cancelledAt === null ? 'ENDED' : 'CANCELLED';
  return today < startsOn ? 'SCHEDULED' : 'ACTIVE';
}
