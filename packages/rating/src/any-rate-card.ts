import type { Recurrence } from '@otpless/period/recurrence';
import { type AnyPricingModel, allPricingModels, type Pricing, type SlabPricing } from './pricing';
import { type FeeTiming, type FixedFeeCard, rateCardKinds } from './rate-card';

/** Everything a card of a plan version may be. */
export const allRateCardKinds = [
  ...rateCardKinds,
  'LICENCE',
  'ENTITLEMENT',
  'OVERAGE',
  'CREDIT_GRANT',
  'MINIMUM_COMMITMENT',
  'CAP',
  'FLOOR',
  'DISCOUNT',
] as const;
export type AnyRateCardKind = (typeof allRateCardKinds)[number];

/** By which models the cards of a kind may be priced; a kind without any is no price of a quantity. */
export const modelsOfKind: Readonly<Record<AnyRateCardKind, readonly AnyPricingModel[]>> = {
  FIXED_FEE: ['FLAT'],
  USAGE: allPricingModels,
  LICENCE: ['PER_UNIT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'STAIR_STEP'],
  OVERAGE: ['FLAT', 'PER_UNIT', 'GRADUATED', 'VOLUME', 'PACKAGE', 'STAIR_STEP'],
  ENTITLEMENT: [],
  CREDIT_GRANT: [],
  MINIMUM_COMMITMENT: [],
  CAP: [],
  FLOOR: [],
  DISCOUNT: [],
};

/** What every card says. */
interface KeyedCard {
  /** Its name in the plan version, and on every charge it makes. */
  readonly key: string;
}

/** When something that recurs is due: every cycle and IN_ADVANCE unless it says otherwise. */
export interface Recurring {
  readonly timing?: FeeTiming;
  readonly recurrence?: Recurrence;
}

/** The cards whose charges a cap, a floor, a minimum or a discount is about; null for all of them. */
export type CardScope = readonly string[] | null;

/** A fee that recurs every so many cycles, or is due once, whatever is used. */
export interface RecurringFeeCard extends FixedFeeCard, Recurring {}

/** The price of what a meter counts. */
export type MeteredCard = KeyedCard &
  Pricing & { readonly kind: 'USAGE'; readonly meterId: string | null; readonly prorated: boolean };

/**
 * The price of the licences held. A licence is priced by the period: by its days where it is prorated, else whole for
 * the highest number held in it; or by the DAY: every day begun for the number held on it.
 */
export interface LicenceCard extends KeyedCard, SlabPricing, Recurring {
  readonly kind: 'LICENCE';
  readonly per?: 'PERIOD' | 'DAY';
  readonly prorated: boolean;
}

/** What an account may use of a feature: a limit by its meter where there is one, null for no limit. */
export interface EntitlementCard extends KeyedCard, Pick<Recurring, 'timing'> {
  readonly kind: 'ENTITLEMENT';
  readonly featureKey: string;
  readonly meterId: string | null;
  readonly allowance: string | null;
  readonly prorated: boolean;
}

/** The price of what is used beyond the allowance of an entitlement. */
export interface OverageCard extends KeyedCard, SlabPricing {
  readonly kind: 'OVERAGE';
  /** The key of the entitlement. */
  readonly beyond: string;
  readonly prorated: boolean;
}

/** How long money of a grant can be drawn: so many days from the one it is granted on, or as long as what it recurs by. */
export type GrantExpiry =
  | { readonly kind: 'NEVER' }
  | { readonly kind: 'AFTER_DAYS'; readonly days: number }
  | { readonly kind: 'WITH_THE_SPAN' };

/** A promotional grant the plan gives away. */
export interface CreditGrantCard extends KeyedCard, Recurring {
  readonly kind: 'CREDIT_GRANT';
  readonly amount: string;
  readonly expiry: GrantExpiry;
  /** Lower is drawn first. */
  readonly priority: number;
  /** The billable items it may pay for; null for all. */
  readonly scope: readonly string[] | null;
}

/** What the cards in scope cost at least, over the cycles it spans. */
export interface MinimumCommitmentCard extends KeyedCard, Pick<Recurring, 'recurrence'> {
  readonly kind: 'MINIMUM_COMMITMENT';
  readonly amount: string;
  readonly prorated: boolean;
  readonly appliesTo: CardScope;
}

/** What the cards in scope cost at most, or at least, in a period. */
export interface LimitCard extends KeyedCard {
  readonly kind: 'CAP' | 'FLOOR';
  readonly amount: string;
  readonly prorated: boolean;
  readonly appliesTo: CardScope;
}

/** A percentage, an amount of money a period, or so many units of usage that are free of charge. */
export type DiscountOff =
  | { readonly kind: 'PERCENT'; readonly percent: string }
  | { readonly kind: 'AMOUNT'; readonly amount: string }
  | { readonly kind: 'UNITS'; readonly units: string };

/** What is taken off the cards in scope, before tax; `discountOrder` says in which order several are. */
export interface DiscountCard extends KeyedCard {
  readonly kind: 'DISCOUNT';
  readonly off: DiscountOff;
  /** Whether part of a period takes only its share of days of an amount; not, unless it says so. */
  readonly prorated?: boolean;
  readonly appliesTo: CardScope;
}

/** A card that charges for something by itself. */
export type ChargingCard = RecurringFeeCard | MeteredCard | LicenceCard | OverageCard;

/** Everything a plan version can say, in the one currency it is rated in, overrides applied. */
export type AnyRateCard =
  ChargingCard | EntitlementCard | CreditGrantCard | MinimumCommitmentCard | LimitCard | DiscountCard;
