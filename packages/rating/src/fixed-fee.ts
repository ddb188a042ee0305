import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { isWhole, type Proration } from '@otpless/period/proration';
import type { ChargeStep } from './charge';
import { onlySlab } from './only-slab';
import type { FixedFeeCard } from './rate-card';
import { shareOfDays } from './share-of-days';

/** A fixed fee is one, however long the part of the period. */
export const once = Quantity.of('1');

/** The fee of a period, or the share of its days where the card is prorated. */
export function fixedFee(card: FixedFeeCard, proration: Proration, currency: string): ChargeStep[] {
  const fee = Money.of(onlySlab(card.slabs, 'FLAT').rate, currency);
  const step = { quantity: once.toFixed(), rate: fee.toFixed() };
  if (!card.prorated || isWhole(proration)) return [{ ...step, rule: 'fixed fee', amount: fee.roundedToScale12() }];
  if (proration.numerator === 0) return [];
  const rule = `fixed fee, ${proration.numerator} of ${proration.denominator} days`;
  return [{ ...step, rule, amount: shareOfDays(fee, proration) }];
}
