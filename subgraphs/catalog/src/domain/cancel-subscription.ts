import { Conflict, InvalidInput } from '@otpless/problem/problem';
import { firstDayWithout, type Today, type When } from './change-day';
import { changed, type Decided } from './subscription-change';
import type { Subscription } from './subscription';
import { type MoveNotAllowed, moveRefusal } from './subscription-status';

/**
 * Ends a subscription on a day to come, the first it no longer holds. What was agreed is kept, so that the cancellation
 * can be taken back. Null where it ends on that day by a cancellation already.
 */
export function cancelSubscription(
  subscription: Subscription,
  when: When,
  now: Today,
  at: Date,
): Decided | null | MoveNotAllowed | InvalidInput {
  const refusal = moveRefusal(subscription, 'CANCEL', now.today);
  if (refusal !== null) return refusal;
  const endsOn = firstDayWithout(subscription, when, now);
  if (endsOn instanceof InvalidInput) return endsOn;
  const { agreedEndsOn, cancelledAt } = subscription;
  if (agreedEndsOn !== null && endsOn > agreedEndsOn)
    return InvalidInput.at('effectiveOn', `it ends on ${agreedEndsOn} already: choose that day or an earlier one`);
  if (cancelledAt !== null && subscription.endsOn === endsOn) return null;
  const insteadOf = cancelledAt === null ? null : subscription.endsOn;
  return changed(subscription, { endsOn, cancelledAt: at }, endsOn, { kind: 'CANCELLED', insteadOf });
}

/** Takes a cancellation back before it holds: the end is again the one that was agreed on. */
export function withdrawCancellation(
  subscription: Subscription,
  { today }: Today,
): Decided | MoveNotAllowed | Conflict {
  const refusal = moveRefusal(subscription, 'WITHDRAW_CANCELLATION', today);
  if (refusal !== null) return refusal;
  const { agreedEndsOn, endsOn } = subscription;
  if (endsOn === null) return new Conflict('The subscription is not cancelled.');
  return changed(subscription, { endsOn: agreedEndsOn, cancelledAt: null }, today, {
    kind: 'CANCELLATION_WITHDRAWN',
    of: endsOn,
  });
}
