import { pricingModels, type Slab } from './rate-card';

/** Every way a quantity is priced; README.md says what each does. */
export const allPricingModels = [
  ...pricingModels,
  'STAIR_STEP',
  'PERCENTAGE',
  'GRADUATED_PERCENTAGE',
  'MATRIX',
] as const;
export type AnyPricingModel = (typeof allPricingModels)[number];

/** A model whose price depends on nothing but the quantity. */
export type SlabModel = Exclude<AnyPricingModel, 'MATRIX'>;

/** What a quantity costs by its slabs. Of a percentage model a rate per unit is percent of the money that was summed. */
export interface SlabPricing {
  readonly model: SlabModel;
  readonly slabs: readonly Slab[];
}

/** The value that stands for every value of a dimension. */
export const anyValue = '*';

/** The price of what was used with these dimension values; a dimension that is not named may be anything, or missing. */
export interface MatrixRow extends SlabPricing {
  readonly match: Readonly<Record<string, string>>;
}

/** Prices by dimension values: the most specific row that matches wins, then the default. */
export interface MatrixPricing {
  readonly model: 'MATRIX';
  readonly rows: readonly MatrixRow[];
  readonly otherwise: SlabPricing;
}

/** A price: by the quantity alone, or by dimension values first. */
export type Pricing = SlabPricing | MatrixPricing;
