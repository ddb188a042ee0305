import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { isWhole, type Proration } from '@otpless/period/proration';
import type { ChargeStep } from './charge';
import { onlySlab } from './only-slab';
import type { FixedFeeCard } from './rate-card';

/** A fixed fee is one, however long the part of the period. */
export const once = Quantity.of('1');

/**
 * The fee of a period, or of a part of it. A prorated fee is split cumulatively: the share of the days up to the end of
 * the part, less the share of the days before it. The parts of a period so add up to the fee to the last digit.
 */
export function fixedFee(card: FixedFeeCard, proration: Proration, currency: string): ChargeStep[] {
  const fee = Money.of(onlySlab(card.slabs, 'FLAT').rate, currency);
  const step = { quantity: once.toFixed(), rate: fee.toFixed() };
  if (!card.prorated || isWhole(proration)) return [{ ...step, rule: 'fixed fee', amount: fee.roundedToScale12() }];
  const { numerator, denominator, preceding } = proration;
  if (numerator === 0) return [];
  const before = fee.shareAtScale12({ numerator: preceding, denominator });
  const upToItsEnd = fee.shareAtScale12({ numerator: preceding + numerator, denominator });
  const rule = `fixed fee, ${numerator} of ${denominator} days`;
  return [{ ...step, rule, amount: upToItsEnd.minus(before) }];
}
