import { invariant } from '@otpless/problem/invariant';
import type { Slab, SlabPriceType } from './rate-card';

/** The one slab of a model that has no steps. */
export function onlySlab(slabs: readonly Slab[], priceType: SlabPriceType): Slab {
  const [slab] = slabs;
  invariant(slab !== undefined && slabs.length === 1, 'this model has one slab');
  invariant(slab.priceType === priceType, `the slab of this model is priced ${priceType}`);
  return slab;
}
