import { boundariesOf } from '@otpless/period/boundaries';
import { laterOf, type LocalDate } from '@otpless/period/local-date';
import { periodContaining } from '@otpless/period/periods';
import { Conflict, InvalidInput } from '@otpless/problem/problem';
import type { CycleOf } from './billing-days';
import { dayOfChange, type Today, type When } from './change-day';
import type { Coupon, CouponDuration } from './coupon';
import { phaseOn, scheduleOf } from './schedule';
import { type AppliedCoupon, type Subscription, termOn } from './subscription';
import { changed, type Decided } from './subscription-change';
import { type MoveNotAllowed, moveRefusal } from './subscription-status';

/**
 * Gives a subscription a coupon for as many cycles as the coupon says. IMMEDIATE is the whole of what is running, so that
 * nothing is cut; the cycle it begins in counts whole.
 */
export function applyCoupon(
  subscription: Subscription,
  coupon: Coupon,
  when: When,
  now: Today,
): Decided | MoveNotAllowed | InvalidInput | Conflict {
  const refusal = moveRefusal(subscription, 'CHANGE_TERMS', now.today);
  if (refusal !== null) return refusal;
  const startsOn = couponDay(subscription, when, now);
  if (startsOn instanceof InvalidInput) return startsOn;
  const decided = given(subscription, coupon, startsOn, now.cycleOf);
  if (decided instanceof InvalidInput) return decided;
  if (subscription.coupons.some(({ couponId }) => couponId === coupon.id))
    return new Conflict(`The subscription has the coupon ${coupon.key} already, or had it.`);
  return decided;
}

/**
 * Gives a new subscription a coupon from the first day that costs something: a trial uses none of it up, and nothing is
 * billed yet of one that began in the past.
 */
export function couponFromTheStart(
  subscription: Subscription,
  coupon: Coupon,
  cycleOf: CycleOf,
): Decided | InvalidInput {
  const charged = scheduleOf(subscription).find(({ state }) => state === 'RUNNING');
  return given(subscription, coupon, charged?.startsOn ?? subscription.startsOn, cycleOf);
}

/** What removing a coupon comes to; `cameToNothing` where no day of it is left, so that its redemption is free again. */
export interface CouponRemoved {
  readonly decided: Decided;
  readonly cameToNothing: boolean;
}

/** Takes a coupon away from a day on. IMMEDIATE is the whole of what is running. */
export function removeCoupon(
  subscription: Subscription,
  couponId: string,
  when: When,
  now: Today,
): CouponRemoved | MoveNotAllowed | InvalidInput {
  const refusal = moveRefusal(subscription, 'CHANGE_TERMS', now.today);
  if (refusal !== null) return refusal;
  const applied = subscription.coupons.find((one) => one.couponId === couponId);
  if (applied === undefined) return InvalidInput.at('couponId', 'the subscription has no such coupon');
  const day = couponDay(subscription, when, now);
  if (day instanceof InvalidInput) return day;
  if (applied.endsOn !== null && day >= applied.endsOn)
    return InvalidInput.at('effectiveOn', `the coupon ends on ${applied.endsOn}: choose an earlier day`);
  const others = subscription.coupons.filter((one) => one !== applied);
  const cameToNothing = day <= applied.startsOn;
  const coupons = cameToNothing
    ? others
    : subscription.coupons.map((one) => (one === applied ? { ...one, endsOn: day } : one));
  const details = {
    kind: 'COUPON_REMOVED',
    couponKey: applied.couponKey,
    of: cameToNothing ? applied.startsOn : null,
  } as const;
  return { decided: changed(subscription, { coupons }, laterOf(day, subscription.startsOn), details), cameToNothing };
}

function couponDay(subscription: Subscription, when: When, now: Today): LocalDate | InvalidInput {
  const day = dayOfChange(subscription, when, now);
  if (day instanceof InvalidInput || when.timing !== 'IMMEDIATE') return day;
  const cycle = now.cycleOf(termOn(subscription, day).planVersionId);
  const { startsOn } = phaseOn(scheduleOf(subscription), day);
  return laterOf(startsOn, periodContaining(cycle, subscription.startsOn, day).startsOn);
}

function given(
  subscription: Subscription,
  { id: couponId, key: couponKey, off, duration }: Coupon,
  startsOn: LocalDate,
  cycleOf: CycleOf,
): Decided | InvalidInput {
  if (off.kind === 'AMOUNT' && !off.amounts.some(({ currency }) => currency === subscription.currency))
    return InvalidInput.at('couponId', `${couponKey} takes nothing off in ${subscription.currency}: choose another`);
  const endsOn = endOf(duration, subscription, startsOn, cycleOf);
  const applied: AppliedCoupon = { couponId, couponKey, startsOn, endsOn };
  const details = { kind: 'COUPON_APPLIED', couponKey, until: endsOn } as const;
  return changed(subscription, { coupons: [...subscription.coupons, applied] }, startsOn, details);
}

function endOf(
  { kind, cycles }: CouponDuration,
  subscription: Subscription,
  startsOn: LocalDate,
  cycleOf: CycleOf,
): LocalDate | null {
  if (kind === 'FOREVER') return null;
  const cycle = cycleOf(termOn(subscription, startsOn).planVersionId);
  const boundaries = boundariesOf(cycle, subscription.startsOn);
  return boundaries.at(boundaries.lastUpTo(startsOn) + (kind === 'ONCE' ? 1 : (cycles ?? 1)));
}
