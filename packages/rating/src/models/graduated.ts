import type { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from '../charge';
import type { Slab } from '../rate-card';
import { priceAt } from '../slab-price';
import { boundedSlabs, boundsOf, described, quantityIn } from '../slabs';

/** Every slab prices what lies in it; a slab that is not reached costs nothing, flat or not. */
export function graduated(slabs: readonly Slab[], quantity: Quantity, currency: string): ChargeStep[] {
  return boundedSlabs(slabs).flatMap((bounded) => {
    const inside = quantityIn(bounded, quantity);
    if (inside.isZero()) return [];
    return [{ ...priceAt(bounded.slab, inside, currency, described(bounded)), slab: boundsOf(bounded) }];
  });
}
