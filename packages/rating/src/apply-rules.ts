import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import type { ChargingCard } from './any-rate-card';
import type { ChargeStep } from './charge';
import type { ContractToRate } from './contract-to-rate';
import { priceCard } from './price-card';
import type { PricedQuantity } from './priced-quantity';
import type { PricingRule } from './pricing-rule';
import { repriced, scaled } from './repriced';

/**
 * What a card costs after the rules that are about it, one after the other: each applies to the price the ones before it
 * left, so a later rule has the last word. The working keeps a step for every rule that moved the amount.
 */
export function priceByRules(
  card: ChargingCard,
  rules: readonly PricingRule[],
  to: ContractToRate,
  free = Quantity.zero,
): PricedQuantity {
  const about = rules.filter(({ appliesTo }) => appliesTo === null || appliesTo.includes(card.key));
  const start = { card, ...priceCard(card, to, free) };
  return about.reduce((before, rule) => applied(rule, before, to, free), start);
}

interface PricedCard extends PricedQuantity {
  readonly card: ChargingCard;
}

function applied({ key, effect }: PricingRule, before: PricedCard, to: ContractToRate, free: Quantity): PricedCard {
  switch (effect.kind) {
    case 'REPLACE': {
      const card = repriced(before.card, effect.pricing);
      const { quantity, steps } = priceCard(card, to, free);
      return { card, quantity, steps: steps.map((step) => ({ ...step, rule: `by rule ${key}: ${step.rule}` })) };
    }
    case 'SCALE':
      return scaledBy(effect.factor, `rule ${key}: every rate times ${effect.factor}`, before, to, free);
    case 'SKIP':
      return scaledBy('0', `rule ${key}: skipped`, before, to, free);
  }
}

/** A step of the difference that scaled rates make; where nothing is charged there is nothing to scale. */
function scaledBy(factor: string, rule: string, before: PricedCard, to: ContractToRate, free: Quantity): PricedCard {
  const card = scaled(before.card, factor);
  if (before.steps.length === 0) return { ...before, card };
  const { currency } = to;
  const moved = totalOf(priceCard(card, to, free).steps, currency).minus(totalOf(before.steps, currency));
  const step: ChargeStep = { rule, quantity: '1', rate: moved.toFixed(), amount: moved };
  return { card, quantity: before.quantity, steps: [...before.steps, step] };
}

function totalOf(steps: readonly ChargeStep[], currency: string): Money {
  return Money.sum(
    steps.map(({ amount }) => amount),
    currency,
  );
}
