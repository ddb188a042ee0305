import { Money } from '@otpless/money/money';
import type { ChargeStep } from './charge';
import { type AnyCharge, isReduction } from './reduction';

/**
 * The same charges with every cap and discount put into the charges it takes from: none is below zero, each still equals
 * the sum of its working, and the total stays. An invoice line is made of such a charge.
 */
export function netCharges(charges: readonly AnyCharge[], currency: string): AnyCharge[] {
  const taken = charges
    .filter(isReduction)
    .flatMap(({ rateCardKey, working }) =>
      working.map((step): ChargeStep => ({ ...step, rule: `${rateCardKey}: ${step.rule}` })),
    );
  return charges
    .filter((charge) => !isReduction(charge))
    .map((charge) => {
      const steps = taken.filter(({ on }) => on === charge.rateCardKey);
      const off = Money.sum(
        steps.map(({ amount }) => amount),
        currency,
      );
      return { ...charge, amount: charge.amount.plus(off), working: [...charge.working, ...steps] };
    });
}
