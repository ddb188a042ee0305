import type { PricingRule } from './pricing-rule';
import { isPriced, type RateCard } from './rate-card';

interface InCurrency {
  readonly currency: string;
}

/** The card with what it says in each currency in the order of its version's currencies. */
export function inCurrencyOrder(card: RateCard, currencies: readonly string[]): RateCard {
  return withEach(card, (list) =>
    [...list].sort((one, other) => currencies.indexOf(one.currency) - currencies.indexOf(other.currency)),
  );
}

/** The card without what it says in other currencies. */
export function onlyIn(card: RateCard, currencies: readonly string[]): RateCard {
  return withEach(card, (list) => list.filter(({ currency }) => currencies.includes(currency)));
}

/** The rule without what it says in other currencies. */
export function ruleOnlyIn(rule: PricingRule, currencies: readonly string[]): PricingRule {
  if (rule.effect.kind !== 'REPLACE') return rule;
  const rates = rule.effect.rates.filter(({ currency }) => currencies.includes(currency));
  return { ...rule, effect: { ...rule.effect, rates } };
}

function withEach(card: RateCard, change: <One extends InCurrency>(list: readonly One[]) => readonly One[]): RateCard {
  if (isPriced(card)) return { ...card, rates: change(card.rates) };
  if (card.kind === 'ENTITLEMENT') return card;
  if (card.kind !== 'DISCOUNT') return { ...card, amounts: change(card.amounts) };
  return card.off.kind === 'AMOUNT' ? { ...card, off: { ...card.off, amounts: change(card.off.amounts) } } : card;
}
