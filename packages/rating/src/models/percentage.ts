import type { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from '../charge';
import { onlySlab } from '../only-slab';
import { percentOf } from '../percent-of';
import type { Slab } from '../rate-card';
import { boundedSlabs, boundsOf, quantityIn } from '../slabs';

/** A percentage of the money that was summed, beyond the period's allowance, which the slab starts after. */
export function percentage(slabs: readonly Slab[], money: Quantity, currency: string): ChargeStep[] {
  const slab = onlySlab(slabs, 'PER_UNIT');
  const [bounded] = boundedSlabs([slab]) as [ReturnType<typeof boundedSlabs>[number]];
  const beyond = quantityIn(bounded, money);
  if (beyond.isZero()) return [];
  const where = bounded.startAfter.isZero() ? '' : `after ${bounded.startAfter.toFixed()} free,`;
  return [{ ...percentOf(slab, beyond, currency, where), slab: boundsOf(bounded) }];
}
