import type { AnyPricingModel } from '@otpless/rating/pricing';
import type { PricingRule as RatedRule, RuleEffect as RatedEffect } from '@otpless/rating/pricing-rule';
import type { CurrencyRates } from './rate-card';

/** What a rule does to a card; the price it puts in place of the card's is said in all currencies of the version. */
export type RuleEffect =
  | Exclude<RatedEffect, { kind: 'REPLACE' }>
  | { readonly kind: 'REPLACE'; readonly model: AnyPricingModel; readonly rates: readonly CurrencyRates[] };

export const ruleEffectKinds = ['SCALE', 'REPLACE', 'SKIP'] as const satisfies readonly RuleEffect['kind'][];

/** Where all its conditions hold, the cards in scope are priced otherwise. Rules apply in the order they stand. */
export interface PricingRule extends Omit<RatedRule, 'effect'> {
  readonly effect: RuleEffect;
}
