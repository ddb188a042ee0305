import { earlierOf, type LocalDate } from '@otpless/period/local-date';
import { invariant } from '@otpless/problem/invariant';
import { InvalidInput } from '@otpless/problem/problem';
import { earliestChangeOn } from './billing-days';
import { type Today, type When, whenDay } from './change-day';
import type { PlanVersion } from './plan-version';
import type { PlanVersionNotActive } from './plan-version-refusals';
import { type AppliedCoupon, nextTermNumber, type Pause, type Subscription, type Term } from './subscription';
import { changed, type Decided } from './subscription-change';
import { type MoveNotAllowed, moveRefusal } from './subscription-status';
import { versionRefusal } from './version-refusal';

export interface ReactivateRequest {
  readonly version: PlanVersion;
  readonly when: When;
  /** The first day without it; null while it goes on. */
  readonly endsOn: LocalDate | null;
}

/**
 * Takes up a subscription that has ended, by a new term. The days between are not charged; its cycles stay aligned. What
 * was to change only after the end is gone; what held when it ended, of licences and coupons, goes on by its own days.
 */
export function reactivateSubscription(
  subscription: Subscription,
  { version, when, endsOn }: ReactivateRequest,
  now: Today,
): Decided | MoveNotAllowed | PlanVersionNotActive | InvalidInput {
  const refusal =
    moveRefusal(subscription, 'REACTIVATE', now.today) ?? versionRefusal(version, subscription, 'planVersionId');
  if (refusal !== null) return refusal;
  const { endsOn: endedOn } = subscription;
  invariant(endedOn !== null, 'what has ended has an end');
  const day = whenDay(when, now.today, () => now.today);
  if (day instanceof InvalidInput) return day;
  const earliest = earliestChangeOn(subscription, now.today, now.cycleOf);
  if (day < endedOn || day < earliest)
    return InvalidInput.at(
      'effectiveOn',
      `it can begin again on ${earliest < endedOn ? endedOn : earliest} at the earliest`,
    );
  if (endsOn !== null && endsOn <= day) return InvalidInput.at('endsOn', `the first day without it lies after ${day}`);
  const number = nextTermNumber(subscription);
  const term: Term = { number, startsOn: day, planVersionId: version.id, trialEndsOn: null, replacedBy: null };
  const held = termsThatHeld(subscription, endedOn).map((one) =>
    one.replacedBy === null && one.startsOn >= day ? { ...one, replacedBy: number } : one,
  );
  const overrides = subscription.overrides.filter(
    ({ term: of, effectiveOn }) => effectiveOn < endedOn && held.some(({ number: kept }) => kept === of),
  );
  const licences = subscription.licences.filter(
    ({ effectiveOn }) => effectiveOn < endedOn || effectiveOn === subscription.startsOn,
  );
  const never = couponsThatNeverHeld(subscription);
  const coupons = subscription.coupons.filter((coupon) => !never.includes(coupon));
  const pauses = [...endedWith(subscription.pauses, endedOn), ...gap(endedOn, day)];
  const details = { kind: 'REACTIVATED', term: number, planVersionId: version.id, until: endsOn } as const;
  const changes = { terms: [...held, term], overrides, licences, coupons, pauses };
  const parts = { ...changes, endsOn, agreedEndsOn: endsOn, cancelledAt: null };
  return changed(subscription, parts, day, details);
}

/** The coupons of an ended subscription that were to hold only after its end: nothing was taken off by them. */
export function couponsThatNeverHeld({ coupons, endsOn }: Pick<Subscription, 'coupons' | 'endsOn'>): AppliedCoupon[] {
  return coupons.filter(({ startsOn }) => endsOn !== null && startsOn >= endsOn);
}

/**
 * Terms that were to begin after the end never will: kept, they could stand again on days long gone. The first stays, for
 * the days before the next one are its own.
 */
function termsThatHeld({ terms, startsOn }: Subscription, endedOn: LocalDate): Term[] {
  return terms.filter((term) => term.startsOn < endedOn || term.startsOn === startsOn);
}

/** A pause without an end was over when the subscription was. */
function endedWith(pauses: readonly Pause[], endedOn: LocalDate): Pause[] {
  return pauses
    .filter(({ startsOn }) => startsOn < endedOn)
    .map((pause) => ({ ...pause, endsOn: pause.endsOn === null ? endedOn : earlierOf(pause.endsOn, endedOn) }));
}

function gap(endedOn: LocalDate, beginsOn: LocalDate): Pause[] {
  return endedOn === beginsOn ? [] : [{ startsOn: endedOn, endsOn: beginsOn, because: 'ENDED' }];
}
