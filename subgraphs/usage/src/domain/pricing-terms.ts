import type { PricingCycle } from '@otpless/period/pricing-cycle';
import type { PricingRule } from '@otpless/rating/pricing-rule';
import { type ContractedCard, metersOf } from './contract';
import { dimensionsPriced } from './meter-count';

/** What pricing terms say in one of their currencies. */
export interface TermsInCurrency {
  readonly currency: string;
  readonly cards: readonly ContractedCard[];
  readonly rules: readonly PricingRule[];
}

/** What a plan version says, or a proposal that was made from one: it can be priced, whether or not anybody is on it. */
export interface PricingTerms {
  readonly id: string;
  readonly revision: number;
  readonly status: 'DRAFT' | 'ACTIVE' | 'ARCHIVED' | 'PROPOSAL';
  readonly planId: string;
  readonly planName: string;
  /** Of a proposal, the one it was made from. */
  readonly planVersionId: string;
  readonly planVersionNumber: number;
  readonly cycle: PricingCycle;
  /** Those in which all of it can be priced. */
  readonly currencies: readonly TermsInCurrency[];
  readonly problems: readonly string[];
}

/** What the terms say in the currency; null where they cannot be priced in it. */
export function termsIn({ currencies }: Pick<PricingTerms, 'currencies'>, currency: string): TermsInCurrency | null {
  return currencies.find((one) => one.currency === currency) ?? null;
}

/** A meter that the terms look at, and the dimensions they tell apart of it. */
export interface TermsMeter {
  readonly meterId: string;
  readonly dimensions: readonly string[];
}

/** Every meter that cards and rules look at, whichever currency says so. */
export function metersOfTerms({ currencies }: Pick<PricingTerms, 'currencies'>): TermsMeter[] {
  const meterIds = [...new Set(currencies.flatMap(metersOf))];
  return meterIds.map((meterId) => ({
    meterId,
    dimensions: [...new Set(currencies.flatMap((said) => dimensionsPriced(meterId, said)))].sort(),
  }));
}

/** The cards that are priced by how many licences are held. */
export function licenceCardsOf({ currencies }: Pick<PricingTerms, 'currencies'>): ContractedCard[] {
  return (currencies[0]?.cards ?? []).filter(({ kind }) => kind === 'LICENCE');
}
