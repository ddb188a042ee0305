import { allocate } from '@otpless/money/allocation';
import { Money } from '@otpless/money/money';
import type { AnyRateCardKind, CardScope } from './any-rate-card';
import { type Charge, chargeOf, type ChargeStep } from './charge';
import { once } from './fixed-fee';

/** A charge of a card of any kind; below zero where it is a cap or a discount. */
export type AnyCharge = Charge<AnyRateCardKind>;

/** What is still to pay of a charge, after the caps and discounts that took from it. */
export interface LeftToPay {
  readonly rateCardKey: string;
  readonly amount: Money;
}

/** What is left to pay of every charge in scope that is not a reduction itself, in their order. */
export function leftToPay(charges: readonly AnyCharge[], scope: CardScope, currency: string): LeftToPay[] {
  const reductions = charges.filter(isReduction).flatMap(({ working }) => working);
  return charges
    .filter((charge) => !isReduction(charge) && (scope === null || scope.includes(charge.rateCardKey)))
    .map(({ rateCardKey, amount }) => {
      const taken = reductions.filter(({ on }) => on === rateCardKey).map((step) => step.amount);
      return { rateCardKey, amount: amount.plus(Money.sum(taken, currency)) };
    });
}

/** Whether the charge takes from others. */
export function isReduction({ kind }: AnyCharge): boolean {
  return kind === 'CAP' || kind === 'DISCOUNT';
}

/** What is left to pay of all of them. */
export function sumOf(parts: readonly LeftToPay[], currency: string): Money {
  return Money.sum(
    parts.map(({ amount }) => amount),
    currency,
  );
}

/**
 * The charge, below zero, that takes the amount off these charges, each its share of what is left of it. No more is
 * taken than is left; where nothing is, there is no charge.
 */
export function reduction(
  card: { readonly key: string; readonly kind: 'CAP' | 'DISCOUNT' },
  rule: string,
  amount: Money,
  from: readonly LeftToPay[],
  currency: string,
): AnyCharge[] {
  const whole = sumOf(from, currency);
  const off = Money.min(amount, whole).roundedToScale12();
  if (!off.isPositive()) return [];
  const shares = allocate(
    off,
    from.map((part) => part.amount.amount),
    'SCALE_12',
  );
  const steps = from.map((part, at): ChargeStep => ({
    rule,
    on: part.rateCardKey,
    quantity: '1',
    rate: part.amount.toFixed(),
    amount: shares[at]!.negated(),
  }));
  const moving = steps.filter((step) => !step.amount.isZero());
  return [chargeOf(card, once, moving, currency)];
}
