import { allocate } from '@otpless/money/allocation';
import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import { invariant } from '@otpless/problem/invariant';
import type { Accrual, AccruedCharge, ChargeStep } from './accrued-charge';
import { gstRateOf } from './gst/rates';
import type { TaxTreatment } from './gst/supply';
import { type TaxAmount, taxesOn } from './gst/tax';

/** Where a line came from, so that it can be explained as long as the books are kept. */
export interface ChargeOrigin {
  readonly accrualId: string;
  readonly rateCardKey: string;
  readonly planName: string;
  readonly planVersionNumber: number;
  readonly working: readonly ChargeStep[];
}

export interface InvoiceLine {
  /** Counted from one. */
  readonly position: number;
  readonly description: string;
  readonly sacCode: string;
  readonly quantity: string | null;
  readonly unitAmount: string | null;
  readonly amount: Money;
  readonly discount: Money;
  /** amount − discount. */
  readonly taxable: Money;
  readonly taxes: readonly TaxAmount[];
  readonly origin: ChargeOrigin;
}

/** A charge rounded once, half-up to the minor unit; what happens to it next is split, never rounded again. */
export interface RoundedCharge {
  readonly charge: AccruedCharge;
  readonly amount: Money;
}

/** Rounds each charge once. What was not used makes no line, unless nothing at all was used. */
export function roundCharges(accrual: Accrual): RoundedCharge[] {
  const used = accrual.charges.filter(({ amount }) => !amount.isZero());
  return (used.length === 0 ? accrual.charges : used).map((charge) => ({
    charge,
    amount: charge.amount.roundedToMinorUnit(),
  }));
}

/** Makes the lines: the discount is shared out by largest remainder before tax, each line is taxed by itself. */
export function linesOf(
  accrual: Accrual,
  charges: readonly RoundedCharge[],
  discount: Money,
  treatment: TaxTreatment,
): InvoiceLine[] {
  const discounts = shareOut(
    discount,
    charges.map(({ amount }) => amount),
  );
  return charges.map(({ charge, amount }, at) => {
    const lineDiscount = discounts[at]!;
    const taxable = amount.minus(lineDiscount);
    return {
      position: at + 1,
      description: charge.description,
      sacCode: charge.sacCode,
      quantity: charge.quantity,
      unitAmount: unitAmountOf(charge),
      amount,
      discount: lineDiscount,
      taxable,
      taxes: taxesOn(taxable, treatment, gstRateOf(charge.sacCode)),
      origin: originOf(accrual, charge),
    };
  });
}

/** Shares an amount over others in proportion, never more to one than it has; nothing is shared as nothing. */
export function shareOut(total: Money, over: readonly Money[]): Money[] {
  if (total.isZero()) return over.map(() => total);
  const parts = allocate(
    total,
    over.map(({ amount }) => amount),
  );
  invariant(
    parts.every((part, at) => part.compare(over[at]!) <= 0),
    'a part is never more than what it is taken from',
  );
  return parts;
}

/**
 * The price of one unit where there is a single one, so that it times the quantity is the amount. Slabs, packages, shares of
 * days and what was taken off are shown by their working.
 */
function unitAmountOf({ quantity, amount, working }: AccruedCharge): string | null {
  const [step, ...others] = working;
  const rate = step?.rate ?? null;
  if (others.length > 0 || rate === null || quantity === null) return null;
  const isPriceOfOne = Money.of(rate, amount.currency).times(quantity).equals(amount);
  return isPriceOfOne ? Quantity.of(rate).toFixed() : null;
}

function originOf({ id, planName, planVersionNumber }: Accrual, { rateCardKey, working }: AccruedCharge): ChargeOrigin {
  return { accrualId: id, rateCardKey, planName, planVersionNumber, working };
}
