import { Conflict, InvalidInput, Problem } from '@otpless/problem/problem';
import { type Coupon, type CouponDefinition, createCoupon as decide } from '../domain/coupon';
import type { CatalogPorts } from './ports';

/** Creates a coupon; what it takes off never changes. */
export function createCoupon(
  { transact, now, newId }: CatalogPorts,
  definition: CouponDefinition,
): Promise<Coupon | InvalidInput | Conflict> {
  return transact(async ({ coupons, items }) => {
    const coupon = decide(definition, { id: newId('cpn'), createdAt: now() });
    if (coupon instanceof Problem) return coupon;
    const { itemIds } = coupon;
    const known = itemIds === null ? [] : await items.byIds(itemIds);
    const missing = (itemIds ?? []).flatMap((id, index) =>
      known.some((item) => item.id === id)
        ? []
        : [{ path: `itemIds.${index}`, message: `there is no billable item ${id}: choose another` }],
    );
    if (missing.length > 0) return new InvalidInput(missing);
    if (!(await coupons.add(coupon)))
      return new Conflict(`There is a coupon ${coupon.key} already: choose another key.`);
    return coupon;
  });
}
