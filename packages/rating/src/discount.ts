import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { prorationOf } from '@otpless/period/proration';
import type { AnyRateCard, ChargingCard, DiscountCard, DiscountOff } from './any-rate-card';
import { priceByRules } from './apply-rules';
import { chargeOf } from './charge';
import type { ContractToRate } from './contract-to-rate';
import type { PricingRule } from './pricing-rule';
import { type AnyCharge, leftToPay, type LeftToPay, reduction, sumOf } from './reduction';
import { amountOfDays } from './share-of-days';

/**
 * In which order discounts are taken off: units first, for they are worth what was charged for them; then percentages, of
 * what is left; then amounts, which no percentage is to shrink. Among their like they keep the order of their cards.
 */
export const discountOrder: readonly DiscountOff['kind'][] = ['UNITS', 'PERCENT', 'AMOUNT'];

/** What a discount takes off the charges in its scope, never more than is left of them. */
export function discount(
  card: DiscountCard,
  charges: readonly AnyCharge[],
  rules: readonly PricingRule[],
  to: ContractToRate,
): AnyCharge[] {
  const from = leftToPay(charges, card.appliesTo, to.currency);
  switch (card.off.kind) {
    case 'PERCENT': {
      const { percent } = card.off;
      const off = sumOf(from, to.currency).times(percent).times('0.01');
      return reduction(card, `${percent} % off`, off, from, to.currency);
    }
    case 'AMOUNT': {
      const whole = Money.of(card.off.amount, to.currency);
      const { amount, days } = amountOfDays(whole, card.prorated === true, prorationOf(to.period));
      return reduction(card, `${card.off.amount} off${days}`, amount, from, to.currency);
    }
    case 'UNITS':
      return unitsOff(card, card.off.units, from, rules, to);
  }
}

/** So many units off, from card to card until none is left: each is charged as if it had counted fewer. */
function unitsOff(
  card: DiscountCard,
  units: string,
  from: readonly LeftToPay[],
  rules: readonly PricingRule[],
  to: ContractToRate,
): AnyCharge[] {
  let left = Quantity.of(units);
  const steps = from.flatMap(({ rateCardKey, amount }) => {
    const counted = to.cards.find(({ key }) => key === rateCardKey);
    if (counted === undefined || !countsUnits(counted)) return [];
    const whole = priceByRules(counted, rules, to);
    const free = Quantity.min(left, whole.quantity);
    if (!free.isPositive()) return [];
    left = left.minus(free);
    const fewer = priceByRules(counted, rules, to, free);
    const saved = amountOf(counted, whole, to).minus(amountOf(counted, fewer, to));
    const off = Money.min(saved, amount);
    // Fewer units of a volume price may cost more than all of them; a discount never makes dearer.
    if (!off.isPositive()) return [];
    return [{ rule: 'units off', on: rateCardKey, quantity: free.toFixed(), rate: '0', amount: off.negated() }];
  });
  return steps.length === 0 ? [] : [chargeOf(card, Quantity.of(units), steps, to.currency)];
}

function amountOf(card: ChargingCard, priced: ReturnType<typeof priceByRules>, { currency }: ContractToRate): Money {
  return chargeOf(card, priced.quantity, priced.steps, currency).amount;
}

function countsUnits(card: AnyRateCard): card is ChargingCard {
  return card.kind === 'USAGE' || card.kind === 'LICENCE' || card.kind === 'OVERAGE';
}
