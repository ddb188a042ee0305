import BigNumber from 'bignumber.js';

/** A plan of one graduated card and one monthly fee, as the specs make them. */
export interface RoadPlan {
  readonly monthlyFee: string;
  /** From nothing upwards; the last one goes on for ever. */
  readonly slabs: readonly { readonly startAfter: string; readonly rate: string }[];
}

/**
 * What so many units of use in one period must cost before tax, worked out a second time: slab by slab, with nothing of the
 * rating package, so that a mistake of the one is not a mistake of the other.
 */
export function ratedTotal({ monthlyFee, slabs }: RoadPlan, units: number): BigNumber {
  return usageCharge(slabs, units).plus(monthlyFee);
}

/** The graduated part: a slab holds what is above its start and not above the next one's. */
export function usageCharge(slabs: RoadPlan['slabs'], units: number): BigNumber {
  let charge = new BigNumber(0);
  for (let at = 0; at < slabs.length; at += 1) {
    const from = new BigNumber(slabs[at]!.startAfter);
    const to = at + 1 < slabs.length ? BigNumber.min(units, slabs[at + 1]!.startAfter) : new BigNumber(units);
    if (to.gt(from)) charge = charge.plus(to.minus(from).times(slabs[at]!.rate));
  }
  return charge.decimalPlaces(12, BigNumber.ROUND_HALF_UP);
}

/** Half-up to paise, as a line or a tax head of an invoice is rounded once. */
export function inPaise(amount: BigNumber.Value): BigNumber {
  return new BigNumber(amount).decimalPlaces(2, BigNumber.ROUND_HALF_UP);
}
