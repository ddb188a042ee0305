import { z } from 'zod';
import { decimal } from '../values';

export const slab = z.object({
  startAfter: decimal,
  priceType: z.enum(['PER_UNIT', 'FLAT', 'PACKAGE']),
  rate: decimal,
  packageSize: decimal.nullish(),
});

const slabs = z.array(slab).min(1).readonly();

/** FLAT takes its price from the one slab's rate; of a percentage a rate per unit is percent of the summed money. */
const slabPricing = {
  model: z.enum([
    'FLAT',
    'PER_UNIT',
    'GRADUATED',
    'VOLUME',
    'PACKAGE',
    'STAIR_STEP',
    'PERCENTAGE',
    'GRADUATED_PERCENTAGE',
  ]),
  slabs,
};

/** Prices by dimension values: the most specific row that matches wins (`*` stands for any value), then `otherwise`. */
const matrixPricing = {
  model: z.literal('MATRIX'),
  rows: z.array(z.object({ match: z.record(z.string(), z.string()), ...slabPricing })).readonly(),
  otherwise: z.object(slabPricing),
};

export const bySlabs = z.object(slabPricing);
export const byMatrix = z.object(matrixPricing);
export const pricing = z.discriminatedUnion('model', [bySlabs, byMatrix]);
