import type { FeeTiming, PricingModel, RateCardKind, SlabModel, SlabPriceType } from '../gql/graphql';

interface Said {
  label: string;
  /** What it is for, in one sentence. */
  about: string;
}

/** What each kind of rate card is called, and what it is for. */
export const kindWords: Record<RateCardKind, Said> = {
  FIXED_FEE: { label: 'Fixed fee', about: 'An amount once, or every so many cycles, whatever is used.' },
  USAGE: { label: 'Usage', about: 'A price for what a meter counts.' },
  LICENCE: { label: 'Licences', about: 'A price for the seats or licences held.' },
  ENTITLEMENT: { label: 'Entitlement', about: 'A feature that may be used, with or without a limit.' },
  OVERAGE: { label: 'Overage', about: 'A price for what is used beyond an entitlement.' },
  CREDIT_GRANT: { label: 'Promotional grant', about: 'Money that the plan puts into the wallet.' },
  MINIMUM_COMMITMENT: {
    label: 'Minimum commitment',
    about: 'What is charged up to when charges come to less, before discounts and tax.',
  },
  CAP: { label: 'Cap', about: 'What charges come to at most in a period.' },
  FLOOR: { label: 'Floor', about: 'What charges come to at least in a period.' },
  DISCOUNT: { label: 'Discount', about: 'A percentage, an amount or free units taken off.' },
};

/** What each way of pricing is called, and how it counts. */
export const modelWords: Record<PricingModel, Said> = {
  FLAT: { label: 'Flat', about: 'One amount as soon as anything is used.' },
  PER_UNIT: { label: 'Per unit', about: 'The same rate for every unit.' },
  GRADUATED: { label: 'Graduated', about: 'Every slab prices only what lies in it.' },
  VOLUME: { label: 'Volume', about: 'The slab that the quantity ends in prices all of it.' },
  PACKAGE: { label: 'Package', about: 'A price for every package begun, after what is free.' },
  STAIR_STEP: { label: 'Stair step', about: 'The flat amount of the slab that the quantity ends in.' },
  PERCENTAGE: { label: 'Percentage', about: 'A percentage of summed money, beyond an allowance.' },
  GRADUATED_PERCENTAGE: {
    label: 'Graduated percentage',
    about: 'A percentage of the summed money that lies in each slab.',
  },
  MATRIX: { label: 'Matrix', about: 'A price for each combination of dimension values, and a default.' },
};

export const timingWords: Record<FeeTiming, string> = {
  IN_ADVANCE: 'In advance, when its period begins',
  IN_ARREARS: 'In arrears, when its period is over',
  PREPAID: 'Prepaid: it holds once it is paid',
};

/** By which models the cards of a kind may be priced. */
export const modelsOfKind: Record<RateCardKind, readonly PricingModel[]> = {
  FIXED_FEE: ['FLAT'],
  USAGE: [
    'PER_UNIT',
    'GRADUATED',
    'VOLUME',
    'PACKAGE',
    'STAIR_STEP',
    'FLAT',
    'PERCENTAGE',
    'GRADUATED_PERCENTAGE',
    'MATRIX',
  ],
  LICENCE: ['PER_UNIT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'STAIR_STEP'],
  OVERAGE: ['PER_UNIT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'STAIR_STEP', 'FLAT'],
  ENTITLEMENT: [],
  CREDIT_GRANT: [],
  MINIMUM_COMMITMENT: [],
  CAP: [],
  FLOOR: [],
  DISCOUNT: [],
};

export const slabModels: readonly SlabModel[] = [
  'PER_UNIT',
  'GRADUATED',
  'VOLUME',
  'PACKAGE',
  'STAIR_STEP',
  'FLAT',
  'PERCENTAGE',
  'GRADUATED_PERCENTAGE',
];

/** How the slabs of a model may be priced, the usual way first. */
export const priceTypesOf: Record<SlabModel, readonly [SlabPriceType, ...SlabPriceType[]]> = {
  FLAT: ['FLAT'],
  PER_UNIT: ['PER_UNIT'],
  PACKAGE: ['PACKAGE'],
  PERCENTAGE: ['PER_UNIT'],
  GRADUATED: ['PER_UNIT', 'FLAT', 'PACKAGE'],
  VOLUME: ['PER_UNIT', 'FLAT', 'PACKAGE'],
  STAIR_STEP: ['FLAT'],
  GRADUATED_PERCENTAGE: ['PER_UNIT', 'FLAT'],
};

/** Whether a model prices by several slabs, or by one. */
export const hasSteps = (model: SlabModel): boolean =>
  model === 'GRADUATED' || model === 'VOLUME' || model === 'STAIR_STEP' || model === 'GRADUATED_PERCENTAGE';

/** Whether the rate of a model is a percentage of money. */
export const isPercentage = (model: SlabModel): boolean => model === 'PERCENTAGE' || model === 'GRADUATED_PERCENTAGE';

export const priceTypeWords: Record<SlabPriceType, string> = {
  PER_UNIT: 'Per unit',
  FLAT: 'Flat',
  PACKAGE: 'Per package',
};

/** The options of a select, from words. */
export const optionsFrom = <Value extends string>(
  values: readonly Value[],
  words: Record<Value, string | Said>,
): { value: Value; label: string }[] =>
  values.map((value) => {
    const said = words[value];
    return { value, label: typeof said === 'string' ? said : said.label };
  });
