import { invariant } from '@otpless/problem/invariant';
import { Problem } from '@otpless/problem/problem';
import { removeCoupon as decide } from '../domain/apply-coupon';
import type { When } from '../domain/change-day';
import { returned } from '../domain/coupon';
import { editSubscription, type SubscriptionEdit } from './edit-subscription';
import type { CatalogPorts } from './ports';

export interface RemoveCouponRequest extends SubscriptionEdit {
  readonly couponId: string;
  readonly when: When;
}

/** Takes a coupon away from a day on; one that took nothing off can be redeemed again. */
export function removeCoupon(ports: CatalogPorts, { couponId, when, ...edit }: RemoveCouponRequest) {
  return editSubscription(ports, edit, async (subscription, { stores, ...now }) => {
    const removed = decide(subscription, couponId, when, now);
    if (removed instanceof Problem) return removed;
    if (!removed.cameToNothing) return removed.decided;
    const coupon = await stores.coupons.getForUpdate(couponId);
    invariant(coupon !== null, 'an applied coupon exists');
    return { ...removed.decided, also: () => stores.coupons.save(returned(coupon)) };
  });
}
