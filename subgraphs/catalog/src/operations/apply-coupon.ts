import { NotFound, Problem } from '@otpless/problem/problem';
import { applyCoupon as decide } from '../domain/apply-coupon';
import type { When } from '../domain/change-day';
import { redeem } from '../domain/coupon';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';

export interface ApplyCouponRequest extends SubscriptionEdit {
  readonly couponId: string;
  readonly when: When;
}

/** Gives a subscription a coupon. */
export function applyCoupon(ports: CatalogPorts, { couponId, when, ...edit }: ApplyCouponRequest) {
  return editSubscription(ports, edit, async (subscription, world) => {
    // Held, so that no more subscriptions get it than it says, however many ask at once.
    const coupon = await world.stores.coupons.getForUpdate(couponId);
    if (coupon === null) return new NotFound('coupon', couponId);
    const decided = decide(subscription, coupon, when, world);
    if (decided instanceof Problem) return decided;
    const redeemed = redeem(coupon, world.today);
    if (redeemed instanceof Problem) return redeemed;
    return { ...decided, also: () => world.stores.coupons.save(redeemed) };
  });
}
