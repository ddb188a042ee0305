import type {
  AnyRateCardKind,
  CreditGrantCard as RatedGrant,
  DiscountCard as RatedDiscount,
  DiscountOff,
  EntitlementCard as RatedEntitlement,
  LicenceCard as RatedLicence,
  LimitCard as RatedLimit,
  MinimumCommitmentCard as RatedMinimum,
  OverageCard as RatedOverage,
  Recurring,
} from '@otpless/rating/any-rate-card';
import type { AnyPricingModel, MatrixPricing, Pricing, SlabModel } from '@otpless/rating/pricing';
import type { Slab } from '@otpless/rating/rate-card';
import { invariant } from '@otpless/problem/invariant';

/** Prices by dimension values, whose rows are priced by slabs. */
export type Matrix = Omit<MatrixPricing, 'model'>;

/** What a quantity costs in one currency: by slabs, or by a matrix where the card's model is MATRIX. */
export interface CurrencyRates {
  readonly currency: string;
  readonly slabs: readonly Slab[];
  readonly matrix?: Matrix | null;
}

/** An amount of money in one of the currencies of a card. */
export interface CurrencyAmount {
  readonly currency: string;
  readonly amount: string;
}

/** What a card that prices a quantity says beside its rates. */
interface Priced {
  readonly key: string;
  readonly itemId: string;
  readonly model: AnyPricingModel;
  readonly prorated: boolean;
  readonly rates: readonly CurrencyRates[];
}

/** What the rating core says of a kind of card in one currency, in all currencies of the version. */
type InCurrencies<Card> = Omit<Card, 'amount'> & { readonly amounts: readonly CurrencyAmount[] };

export interface FixedFeeCard extends Priced, Recurring {
  readonly kind: 'FIXED_FEE';
}

export interface UsageCard extends Priced {
  readonly kind: 'USAGE';
}

export interface LicenceCard extends Priced, Recurring, Pick<RatedLicence, 'kind' | 'per'> {}

export interface OverageCard extends Priced, Pick<RatedOverage, 'kind' | 'beyond'> {}

/** What an account may use of a feature. It costs nothing by itself: its item, where it names one, says what it is. */
export interface EntitlementCard extends RatedEntitlement {
  readonly itemId: string | null;
}

export interface CreditGrantCard extends InCurrencies<RatedGrant> {
  readonly itemId: null;
}

export interface MinimumCommitmentCard extends InCurrencies<RatedMinimum> {
  /** What the true-up is invoiced as. */
  readonly itemId: string;
}

/** A cap takes from the charges of others, so it is no line of its own. */
export interface CapCard extends InCurrencies<RatedLimit> {
  readonly kind: 'CAP';
  readonly itemId: null;
}

export interface FloorCard extends InCurrencies<RatedLimit> {
  readonly kind: 'FLOOR';
  /** What is charged up to the floor is invoiced as. */
  readonly itemId: string;
}

/** What a discount takes off; an amount of money in every currency. */
export type CatalogDiscountOff =
  Exclude<DiscountOff, { kind: 'AMOUNT' }> | { readonly kind: 'AMOUNT'; readonly amounts: readonly CurrencyAmount[] };

export interface DiscountCard extends Omit<RatedDiscount, 'off'> {
  readonly off: CatalogDiscountOff;
  readonly itemId: null;
}

/** A card that prices a quantity in every currency of its version. */
export type PricedCard = FixedFeeCard | UsageCard | LicenceCard | OverageCard;

/** One thing a plan version says, in all its currencies; its key is its name there. */
export type RateCard =
  PricedCard | EntitlementCard | CreditGrantCard | MinimumCommitmentCard | CapCard | FloorCard | DiscountCard;

const pricedKinds: readonly AnyRateCardKind[] = ['FIXED_FEE', 'USAGE', 'LICENCE', 'OVERAGE'];

/** Whether a card prices a quantity by rates. */
export function isPriced(card: RateCard): card is PricedCard {
  return pricedKinds.includes(card.kind);
}

/** The amounts of money a card names; null where it is not said in money. */
export function amountsOf(card: RateCard): readonly CurrencyAmount[] | null {
  switch (card.kind) {
    case 'CREDIT_GRANT':
    case 'MINIMUM_COMMITMENT':
    case 'CAP':
    case 'FLOOR':
      return card.amounts;
    case 'DISCOUNT':
      return card.off.kind === 'AMOUNT' ? card.off.amounts : null;
    case 'FIXED_FEE':
    case 'USAGE':
    case 'LICENCE':
    case 'OVERAGE':
    case 'ENTITLEMENT':
      return null;
  }
}

/** Rates as the rating core takes them. */
export function pricingOf(model: AnyPricingModel, { slabs, matrix }: Omit<CurrencyRates, 'currency'>): Pricing {
  if (model !== 'MATRIX') return { model, slabs };
  invariant(matrix !== undefined && matrix !== null, 'a matrix card has a matrix in every currency');
  return { model, ...matrix };
}

/** A matrix has rows of slabs, not slabs. */
export function isSlabModel(model: AnyPricingModel): model is SlabModel {
  return model !== 'MATRIX';
}
