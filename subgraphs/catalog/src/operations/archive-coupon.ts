import { NotFound } from '@otpless/problem/problem';
import { archiveCoupon as decide, type Coupon } from '../domain/coupon';
import type { CatalogPorts } from './ports';

/** Gives a coupon to no further subscriptions. */
export function archiveCoupon({ transact, now }: CatalogPorts, id: string): Promise<Coupon | NotFound> {
  return transact(async ({ coupons }) => {
    const coupon = await coupons.getForUpdate(id);
    if (coupon === null) return new NotFound('coupon', id);
    const archived = decide(coupon, now());
    await coupons.save(archived);
    return archived;
  });
}
