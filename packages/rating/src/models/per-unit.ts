import type { Quantity } from '@otpless/money/quantity';
import type { ChargeStep } from '../charge';
import { priceAt } from '../slab-price';
import { onlySlab } from '../only-slab';
import type { Slab } from '../rate-card';

/** Every unit at the same rate. */
export function perUnit(slabs: readonly Slab[], quantity: Quantity, currency: string): ChargeStep[] {
  return quantity.isPositive() ? [priceAt(onlySlab(slabs, 'PER_UNIT'), quantity, currency, '')] : [];
}
