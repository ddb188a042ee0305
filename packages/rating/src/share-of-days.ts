import type { Money } from '@otpless/money/money';
import { isWhole, type Proration } from '@otpless/period/proration';

/**
 * What part of a period takes of an amount, at 12 decimals. It is split cumulatively: the share of the days up to the
 * end of the part, less the share of the days before it. The parts of a period so add up to the amount to the last digit.
 */
export function shareOfDays(amount: Money, { numerator, denominator, preceding }: Proration): Money {
  const before = amount.shareAtScale12({ numerator: preceding, denominator });
  return amount.shareAtScale12({ numerator: preceding + numerator, denominator }).minus(before);
}

/** The amount of a card that is prorated or not, and the days in words where it is less than the whole. */
export function amountOfDays(
  amount: Money,
  prorated: boolean,
  proration: Proration,
): { readonly amount: Money; readonly days: string } {
  if (!prorated || isWhole(proration)) return { amount: amount.roundedToScale12(), days: '' };
  return {
    amount: shareOfDays(amount, proration),
    days: `, ${proration.numerator} of ${proration.denominator} days`,
  };
}
