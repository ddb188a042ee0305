import type { Quantity } from '@otpless/money/quantity';
import { beyondFree } from '../beyond-free';
import type { ChargeStep } from '../charge';
import type { Slab } from '../rate-card';
import { priceAt } from '../slab-price';

/** Whole packages, a begun one too, of what is used beyond the free quantity the slab starts after. */
export function packages(slabs: readonly Slab[], quantity: Quantity, currency: string): ChargeStep[] {
  const paid = beyondFree(slabs, 'PACKAGE', quantity);
  return paid === null ? [] : [{ ...priceAt(paid.slab, paid.quantity, currency, paid.where), slab: paid.bounds }];
}
