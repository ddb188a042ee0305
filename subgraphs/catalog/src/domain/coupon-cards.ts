import type { Coupon } from './coupon';
import type { DiscountCard, RateCard } from './rate-card';

/**
 * What coupons take off, as cards beside those of a phase. An amount is for a whole period, so it is prorated: the parts
 * of a period take no more than it. A coupon about nothing in the phase is no card.
 */
export function couponCards(coupons: readonly Coupon[], cards: readonly RateCard[]): DiscountCard[] {
  const taken = new Set(cards.map(({ key }) => key));
  return coupons.flatMap((coupon) => {
    const appliesTo = scopeIn(coupon, cards);
    if (appliesTo !== null && appliesTo.length === 0) return [];
    const key = couponCardKey(coupon, taken);
    return [{ key, kind: 'DISCOUNT', itemId: null, off: coupon.off, appliesTo, prorated: true }];
  });
}

/** Both scopes are one: what either names. */
function scopeIn({ itemIds, rateCardKeys }: Coupon, cards: readonly RateCard[]): string[] | null {
  if (itemIds === null && rateCardKeys === null) return null;
  return cards
    .filter(({ kind }) => kind !== 'DISCOUNT' && kind !== 'CAP')
    .filter(({ key, itemId }) => rateCardKeys?.includes(key) || (itemId !== null && itemIds?.includes(itemId)))
    .map(({ key }) => key);
}

function couponCardKey({ key, id }: Coupon, taken: ReadonlySet<string>): string {
  return taken.has(`coupon.${key}`) ? `coupon.${key}.${id}` : `coupon.${key}`;
}
