import { exact } from '@otpless/money/decimal';
import { minorUnitOf } from '@otpless/money/currency';
import { Money } from '@otpless/money/money';
import { quotientHalfUp } from '@otpless/money/rounding';
import type { TaxTreatment } from './supply';
import { headRate, type TaxAmount, totalTax } from './tax';

export interface AdvanceSplit {
  readonly gross: Money;
  readonly net: Money;
  readonly taxes: readonly TaxAmount[];
}

/**
 * Takes the tax out of an advance that includes it (CGST Rule 35): each head is gross × rate ÷ (100 + whole rate),
 * half-up to the minor unit, and what remains is the net, so that net and tax always add up to what was paid.
 */
export function splitAdvance(gross: Money, treatment: TaxTreatment, ratePercent: string): AdvanceSplit {
  const rate = headRate(treatment, ratePercent);
  const divisor = exact('100').plus(exact(ratePercent));
  const amounts = treatment.heads.map((head) => {
    const share = quotientHalfUp(gross.amount.times(exact(rate)), divisor, minorUnitOf(gross.currency));
    return { head, amount: Money.of(share, gross.currency) };
  });
  const net = gross.minus(totalTax(amounts, gross.currency));
  return { gross, net, taxes: amounts.map(({ head, amount }) => ({ head, rate, taxable: net, amount })) };
}
