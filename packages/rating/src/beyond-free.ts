import type { Quantity } from '@otpless/money/quantity';
import type { SlabBounds } from './charge';
import { onlySlab } from './only-slab';
import type { Slab, SlabPriceType } from './rate-card';
import { boundedSlabs, boundsOf, quantityIn } from './slabs';

/** What a model with one slab charges for: the quantity beyond what is free, which its slab starts after. */
export interface BeyondFree {
  readonly slab: Slab;
  readonly bounds: SlabBounds;
  /** More than nothing. */
  readonly quantity: Quantity;
  /** Begins the rule in words; empty where nothing is free. */
  readonly where: string;
}

/** The quantity beyond what is free; null where there is none. */
export function beyondFree(slabs: readonly Slab[], priceType: SlabPriceType, quantity: Quantity): BeyondFree | null {
  const slab = onlySlab(slabs, priceType);
  const bounded = boundedSlabs([slab])[0]!;
  const beyond = quantityIn(bounded, quantity);
  if (beyond.isZero()) return null;
  const where = bounded.startAfter.isZero() ? '' : `after ${bounded.startAfter.toFixed()} free,`;
  return { slab, bounds: boundsOf(bounded), quantity: beyond, where };
}
