import { InvalidInput } from '@otpless/problem/problem';
import { couponCards } from './coupon-cards';
import type { Coupon } from './coupon';
import { cardsInForce } from './override';
import type { PlanVersion } from './plan-version';
import { planVersionProblems, type ThingsNamed } from './plan-version-problems';
import type { PlanVersionTerms } from './plan-version-terms';
import type { RateCard } from './rate-card';
import { onlyIn, ruleOnlyIn } from './rate-card-currencies';
import type { Phase } from './schedule';

/** The cards of a phase: those of its plan version with its overrides, and what its coupons take off. */
export function cardsOfPhase(
  { overrides, coupons }: Phase,
  version: PlanVersion,
  known: readonly Coupon[],
): RateCard[] {
  const cards = cardsInForce(version.rateCards, overrides);
  const applied = coupons.flatMap(({ couponId }) => known.filter(({ id }) => id === couponId));
  return [...cards, ...couponCards(applied, cards)];
}

/** What a phase says, as if it were a plan version of its own, in the currency of its subscription. */
export function termsOfPhase(phase: Phase, version: PlanVersion, currency: string): PlanVersionTerms {
  return {
    cycle: version.cycle,
    trialDays: 0,
    currencies: [currency],
    rateCards: cardsInForce(version.rateCards, phase.overrides).map((card) => onlyIn(card, [currency])),
    pricingRules: version.pricingRules.map((rule) => ruleOnlyIn(rule, [currency])),
  };
}

/**
 * What keeps overridden phases from being rated, by the rules that plan versions are offered by. Only phases with overrides
 * are asked about: a plan version was judged when it was offered.
 */
export function overrideProblems(
  phases: readonly { readonly phase: Phase; readonly terms: PlanVersionTerms }[],
  things: ThingsNamed,
): InvalidInput | null {
  for (const { phase, terms } of phases) {
    if (phase.overrides.length === 0) continue;
    const problems = planVersionProblems(terms, things);
    if (problems.length === 0) continue;
    return new InvalidInput(
      problems.map(({ path, message }) => ({ path, message: `from ${phase.startsOn} on: ${message}` })),
    );
  }
  return null;
}
