import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import type { TaxHead, TaxTreatment } from './supply';

/** One head's tax on one taxable value. */
export interface TaxAmount {
  readonly head: TaxHead;
  /** Per cent, of this head alone. */
  readonly rate: string;
  readonly taxable: Money;
  readonly amount: Money;
}

/** What every head takes of a taxable value: each is rounded half-up to the minor unit by itself. */
export function taxesOn(taxable: Money, treatment: TaxTreatment, ratePercent: string): TaxAmount[] {
  const rate = headRate(treatment, ratePercent);
  return treatment.heads.map((head) => ({ head, rate, taxable, amount: taxAt(taxable, rate) }));
}

/** A rate applied to a value, half-up to the minor unit. */
export function taxAt(taxable: Money, ratePercent: string): Money {
  return taxable.times(ratePercent).times('0.01').roundedToMinorUnit();
}

/** The rate of each head: the heads of an intra-state supply take half each. */
export function headRate(treatment: TaxTreatment, ratePercent: string): string {
  return treatment.kind === 'INTRA_STATE'
    ? Quantity.of(Quantity.of(ratePercent).value.times('0.5')).toFixed()
    : ratePercent;
}

/** Taxes of many lines summed by head and rate, in the order in which they first appear. */
export function sumByHead(taxes: readonly TaxAmount[]): TaxAmount[] {
  const sums = new Map<string, TaxAmount>();
  for (const tax of taxes) {
    const key = `${tax.head} ${tax.rate}`;
    const sum = sums.get(key);
    sums.set(key, sum === undefined ? tax : plus(sum, tax));
  }
  return [...sums.values()];
}

/** What all heads take together. */
export function totalTax(taxes: readonly { readonly amount: Money }[], currency: string): Money {
  return Money.sum(
    taxes.map(({ amount }) => amount),
    currency,
  );
}

function plus(sum: TaxAmount, tax: TaxAmount): TaxAmount {
  return { ...sum, taxable: sum.taxable.plus(tax.taxable), amount: sum.amount.plus(tax.amount) };
}
