import type { Quantity } from '@otpless/money/quantity';
import { beyondFree } from '../beyond-free';
import type { ChargeStep } from '../charge';
import { percentOf } from '../percent-of';
import type { Slab } from '../rate-card';

/** A percentage of the money that was summed, beyond the period's allowance, which the slab starts after. */
export function percentage(slabs: readonly Slab[], money: Quantity, currency: string): ChargeStep[] {
  const paid = beyondFree(slabs, 'PER_UNIT', money);
  return paid === null ? [] : [{ ...percentOf(paid.slab, paid.quantity, currency, paid.where), slab: paid.bounds }];
}
