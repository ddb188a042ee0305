import type { Quantity } from '@otpless/money/quantity';
import { invariant } from '@otpless/problem/invariant';
import type { ChargeStep } from '../charge';
import type { Slab } from '../rate-card';
import { priceAt } from '../slab-price';
import { boundedSlabs, boundsOf, described, holds } from '../slabs';

/** The flat price of the slab the quantity falls in, and of no other. */
export function stairStep(slabs: readonly Slab[], quantity: Quantity, currency: string): ChargeStep[] {
  const reached = boundedSlabs(slabs).find((bounded) => holds(bounded, quantity));
  if (reached === undefined) return [];
  invariant(reached.slab.priceType === 'FLAT', 'the slabs of this model are priced FLAT');
  return [{ ...priceAt(reached.slab, quantity, currency, described(reached)), slab: boundsOf(reached) }];
}
