import type { Money } from '@otpless/money/money';
import type { Quantity } from '@otpless/money/quantity';
import type { LocalDate } from '@otpless/period/local-date';
import type { Period } from '@otpless/period/periods';
import type { Term } from '@otpless/period/recurrence';
import type { AnyRateCard } from './any-rate-card';
import type { LicenceChange } from './licence-history';
import type { PricingRule } from './pricing-rule';
import type { MeterTotal } from './rate';

/** Everything the charges of one period, or of a segment of it, follow from. */
export interface ContractToRate {
  /** In the order they stand in the plan version; so do the charges. */
  readonly cards: readonly AnyRateCard[];
  /** In the order they apply. */
  readonly rules?: readonly PricingRule[];
  readonly currency: string;
  readonly period: Period;
  /** The days the plan version holds for, and the cycle it is billed by. */
  readonly term: Term;
  /** By its key, the days of the term that a card stands in the contract, where it was added or removed within the term. */
  readonly termsOfCards?: Readonly<Record<string, Term>>;
  /** The local day it is now: what is due in arrears is due once the period has ended. */
  readonly asOf: LocalDate;
  /** What the meters counted, of all accounts that are priced together. */
  readonly usage: readonly MeterTotal[];
  /**
   * By its id, what a meter says of everything it counted, where that is not the sum of its totals: the highest value,
   * the newest, an average. Only a matrix looks at the totals by their dimension values.
   */
  readonly overall?: Readonly<Record<string, Quantity | string>>;
  /** How many licences were held, by the key of their card. */
  readonly licences?: Readonly<Record<string, readonly LicenceChange[]>>;
  readonly accountTags?: readonly string[];
  /** By the key of a minimum commitment: what its scope was charged in earlier accruals of the span it closes. */
  readonly chargedBefore?: Readonly<Record<string, Money>>;
}

/** The days a card holds for. */
export function termOfCard(key: string | undefined, to: Pick<ContractToRate, 'term' | 'termsOfCards'>): Term {
  return (key === undefined ? undefined : to.termsOfCards?.[key]) ?? to.term;
}

/** Whether the last day of the period is over. */
export function hasEnded({ asOf, period }: Pick<ContractToRate, 'asOf' | 'period'>): boolean {
  return asOf >= period.endsOn;
}
