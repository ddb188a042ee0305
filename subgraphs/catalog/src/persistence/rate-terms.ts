import { slabPriceTypes } from '@otpless/rating/rate-card';
import { allPricingModels, type SlabModel } from '@otpless/rating/pricing';
import { z } from 'zod';

/** How parts of cards and rules stand in jsonb. What does not read so was not written by us. */
const slab = z.object({
  startAfter: z.string(),
  priceType: z.enum(slabPriceTypes),
  rate: z.string(),
  packageSize: z.string().nullable(),
});
const slabModels = allPricingModels.filter((model): model is SlabModel => model !== 'MATRIX');
const slabPricing = { model: z.enum(slabModels), slabs: z.array(slab) };

export const matrix = z.object({
  rows: z.array(z.object({ match: z.record(z.string(), z.string()), ...slabPricing })),
  otherwise: z.object(slabPricing),
});

export const currencyRates = z.object({
  currency: z.string(),
  slabs: z.array(slab),
  matrix: matrix.nullable(),
});

export const matrices = z.array(matrix.extend({ currency: z.string() }));
export const amounts = z.array(z.object({ currency: z.string(), amount: z.string() }));
export const scope = z.array(z.string()).nullable();
