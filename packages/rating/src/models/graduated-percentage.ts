import type { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from '../charge';
import { percentOf } from '../percent-of';
import type { Slab } from '../rate-card';
import { priceAt } from '../slab-price';
import { boundedSlabs, boundsOf, described, quantityIn } from '../slabs';

/** Every slab takes its percentage, or its flat price, of the money that lies in it. */
export function graduatedPercentage(slabs: readonly Slab[], money: Quantity, currency: string): ChargeStep[] {
  return boundedSlabs(slabs).flatMap((bounded) => {
    const inside = quantityIn(bounded, money);
    if (inside.isZero()) return [];
    const price = bounded.slab.priceType === 'PER_UNIT' ? percentOf : priceAt;
    return [{ ...price(bounded.slab, inside, currency, described(bounded)), slab: boundsOf(bounded) }];
  });
}
