import type { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from '../charge';
import type { Slab } from '../rate-card';
import { priceAt } from '../slab-price';
import { boundedSlabs, boundsOf, described, holds } from '../slabs';

/** The slab the quantity ends in prices all of it. */
export function volume(slabs: readonly Slab[], quantity: Quantity, currency: string): ChargeStep[] {
  const reached = boundedSlabs(slabs).find((bounded) => holds(bounded, quantity));
  if (reached === undefined) return [];
  return [{ ...priceAt(reached.slab, quantity, currency, `all in ${described(reached)}`), slab: boundsOf(reached) }];
}
