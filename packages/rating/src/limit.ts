import { Money } from '@otpless/money/money';
import { prorationOf } from '@otpless/period/proration';
import type { LimitCard } from './any-rate-card';
import { chargeOf } from './charge';
import { type ContractToRate, hasEnded } from './contract-to-rate';
import { once } from './fixed-fee';
import { type AnyCharge, leftToPay, reduction, sumOf } from './reduction';
import { amountOfDays } from './share-of-days';

/** What the cards in scope cost above the cap is taken off them. */
export function cap(card: LimitCard & { readonly kind: 'CAP' }, charges: readonly AnyCharge[], to: ContractToRate) {
  const { most, rule } = limitOf(card, 'at most', to);
  const from = leftToPay(charges, card.appliesTo, to.currency);
  return reduction(card, rule, sumOf(from, to.currency).minus(most), from, to.currency);
}

/** What the cards in scope cost less than the floor is charged once the period has ended. */
export function floor(card: LimitCard & { readonly kind: 'FLOOR' }, charges: readonly AnyCharge[], to: ContractToRate) {
  if (!hasEnded(to)) return [];
  const { most, rule } = limitOf(card, 'at least', to);
  return trueUp(card, rule, most, sumOf(leftToPay(charges, card.appliesTo, to.currency), to.currency), to.currency);
}

/** What is missing to the least that is charged; where nothing is, there is no charge. */
export function trueUp(
  card: { readonly key: string; readonly kind: 'FLOOR' | 'MINIMUM_COMMITMENT' },
  rule: string,
  least: Money,
  charged: Money,
  currency: string,
): AnyCharge[] {
  if (least.compare(charged) <= 0) return [];
  const step = (how: string, amount: Money) => ({ rule: how, quantity: '1', rate: amount.toFixed(), amount });
  const steps = [step(rule, least), step('less what was charged before discounts', charged.negated())];
  return [chargeOf(card, once, charged.isZero() ? steps.slice(0, 1) : steps, currency)];
}

function limitOf(card: LimitCard, how: string, { period, currency }: ContractToRate) {
  const { amount, days } = amountOfDays(Money.of(card.amount, currency), card.prorated, prorationOf(period));
  return { most: amount, rule: `${how} ${card.amount}${days}` };
}
