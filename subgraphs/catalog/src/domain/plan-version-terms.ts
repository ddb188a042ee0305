import { isCurrency } from '@otpless/money/currency';
import type { PricingCycle } from '@otpless/period/pricing-cycle';
import type { FieldProblem } from '@otpless/problem/problem';
import { wholeProblems } from './amount-problems';
import { repeated } from './naming';
import type { PricingRule } from './pricing-rule';
import type { RateCard } from './rate-card';
import { onlyIn, ruleOnlyIn } from './rate-card-currencies';

/** What a plan version says: what is compared, cloned and offered. */
export interface PlanVersionTerms {
  readonly cycle: PricingCycle;
  /** How many of a subscription's first days on the version cost nothing. */
  readonly trialDays: number;
  readonly currencies: readonly string[];
  /** In the order people put them; in which order they are charged and adjusted is rating's matter. */
  readonly rateCards: readonly RateCard[];
  /** In the order in which they apply. */
  readonly pricingRules: readonly PricingRule[];
}

/** What the terms say in one of their currencies, as if it were the only one. */
export function inOneCurrency(terms: PlanVersionTerms, currency: string): PlanVersionTerms {
  return {
    cycle: terms.cycle,
    trialDays: terms.trialDays,
    currencies: [currency],
    rateCards: terms.rateCards.map((card) => onlyIn(card, [currency])),
    pricingRules: terms.pricingRules.map((rule) => ruleOnlyIn(rule, [currency])),
  };
}

/** What is wrong with the currencies of a version. */
export function currencyListProblems(currencies: readonly string[]): FieldProblem[] {
  if (currencies.length === 0) return [{ path: 'currencies', message: 'offer the plan in at least one currency' }];
  return [
    ...currencies.flatMap((currency, index) =>
      isCurrency(currency)
        ? []
        : [{ path: `currencies.${index}`, message: `${currency} is not an ISO 4217 currency: use a code such as INR` }],
    ),
    ...repeated(currencies).map((index) => ({
      path: `currencies.${index}`,
      message: `${currencies[index]} is named twice: name it once`,
    })),
  ];
}

const longestTrial = 366;

/** A trial of more than a year is a price of nothing: a plan of its own. */
export function trialProblems(trialDays: number): FieldProblem[] {
  return wholeProblems('trialDays', trialDays, 0, longestTrial, 'the number of trial days');
}
