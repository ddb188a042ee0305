export const rateCardKinds = ['FIXED_FEE', 'USAGE'] as const;
export type RateCardKind = (typeof rateCardKinds)[number];

export const pricingModels = ['FLAT', 'PER_UNIT', 'GRADUATED', 'VOLUME', 'PACKAGE'] as const;
export type PricingModel = (typeof pricingModels)[number];

/** What the rate of a slab is for: each unit in it, all of it, or each package of it that is begun. */
export const slabPriceTypes = ['PER_UNIT', 'FLAT', 'PACKAGE'] as const;
export type SlabPriceType = (typeof slabPriceTypes)[number];

/** When a fee is due: with the first day of what it is for, once the last is over, or at once and granting only once paid. */
export const feeTimings = ['IN_ADVANCE', 'IN_ARREARS', 'PREPAID'] as const;
export type FeeTiming = (typeof feeTimings)[number];

/**
 * One step of a rate card: it holds the quantity above `startAfter`, up to and with the next slab's `startAfter`.
 * Decimals are plain strings, so that a card travels in facts as it is.
 */
export interface Slab {
  readonly startAfter: string;
  readonly priceType: SlabPriceType;
  /** Per unit, once for the whole slab, or per begun package. */
  readonly rate: string;
  /** How much a package holds; of a PACKAGE slab only. */
  readonly packageSize?: string | null;
}

/** What every card says, in the one currency it is rated in, overrides applied. */
interface PricedCard {
  /** Its name in the plan version, and on every charge it makes. */
  readonly key: string;
  readonly model: PricingModel;
  readonly slabs: readonly Slab[];
  /** Whether part of a period costs, and allows, only its share of days. */
  readonly prorated: boolean;
}

/** A fee that recurs once every period, whatever is used. */
export interface FixedFeeCard extends PricedCard {
  readonly kind: 'FIXED_FEE';
  /** Due when its period begins (the default; PREPAID also grants only once it is paid), or when it has ended. */
  readonly timing?: FeeTiming;
}

/** The price of what a meter counts. */
export interface UsageCard extends PricedCard {
  readonly kind: 'USAGE';
  readonly meterId: string | null;
}

/** How one billable item is priced. */
export type RateCard = FixedFeeCard | UsageCard;
