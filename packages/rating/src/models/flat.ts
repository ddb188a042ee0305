import type { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from '../charge';
import { priceAt } from '../slab-price';
import { onlySlab } from '../only-slab';
import type { Slab } from '../rate-card';

/** One amount as soon as anything is used; nothing where nothing is. */
export function flat(slabs: readonly Slab[], quantity: Quantity, currency: string): ChargeStep[] {
  return quantity.isPositive() ? [priceAt(onlySlab(slabs, 'FLAT'), quantity, currency, '')] : [];
}
