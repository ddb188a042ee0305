import { NotFound, Problem, type InvalidInput } from '@otpless/problem/problem';
import type { LocalDate } from '@otpless/period/local-date';
import { couponFromTheStart } from '../domain/apply-coupon';
import { type Coupon, type CouponNotRedeemable, redeem } from '../domain/coupon';
import type { Subscription } from '../domain/subscription';
import type { Decided } from '../domain/subscription-change';
import { cyclesOf } from './edit-subscription';
import type { CatalogStores } from './ports';

/** A coupon that comes with a new subscription: what changes by it, and the coupon as it is redeemed then. */
export interface CouponAtStart {
  readonly decided: Decided;
  readonly redeemed: Coupon;
}

/** Decides the coupon that comes with a new subscription; held, so that no more get it than it says. */
export async function couponAtStart(
  stores: CatalogStores,
  couponId: string | null,
  subscription: Subscription,
  today: LocalDate,
): Promise<CouponAtStart | null | NotFound | InvalidInput | CouponNotRedeemable> {
  if (couponId === null) return null;
  const coupon = await stores.coupons.getForUpdate(couponId);
  if (coupon === null) return new NotFound('coupon', couponId);
  const decided = couponFromTheStart(subscription, coupon, await cyclesOf(stores, subscription));
  if (decided instanceof Problem) return decided;
  const redeemed = redeem(coupon, today);
  return redeemed instanceof Problem ? redeemed : { decided, redeemed };
}
