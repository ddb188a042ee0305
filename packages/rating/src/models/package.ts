import type { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from '../charge';
import { onlySlab } from '../only-slab';
import type { Slab } from '../rate-card';
import { priceAt } from '../slab-price';
import { boundedSlabs, boundsOf, quantityIn } from '../slabs';

/** Whole packages, a begun one too, of what is used beyond the free quantity the slab starts after. */
export function packages(slabs: readonly Slab[], quantity: Quantity, currency: string): ChargeStep[] {
  const slab = onlySlab(slabs, 'PACKAGE');
  const [bounded] = boundedSlabs([slab]) as [ReturnType<typeof boundedSlabs>[number]];
  const paid = quantityIn(bounded, quantity);
  if (paid.isZero()) return [];
  const where = bounded.startAfter.isZero() ? '' : `after ${bounded.startAfter.toFixed()} free,`;
  return [{ ...priceAt(slab, paid, currency, where), slab: boundsOf(bounded) }];
}
