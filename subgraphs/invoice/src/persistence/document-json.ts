import { Money } from '@otpless/money/money';
import type { HeadAmount, NetWithTax } from '../domain/advance';
import type { TaxAmount } from '../domain/gst/tax';
import type { SetOff } from '../domain/set-off';
import type { HeadJson, NetWithTaxJson, SetOffJson, TaxJson } from './document.entities';

// Money inside JSON columns is written as plain decimals; its currency is the row's.

export function taxJson({ head, rate, taxable, amount }: TaxAmount): TaxJson {
  return { head, rate, taxable: taxable.toFixed(), amount: amount.toFixed() };
}

export function taxFrom({ head, rate, taxable, amount }: TaxJson, currency: string): TaxAmount {
  return { head, rate, taxable: Money.of(taxable, currency), amount: Money.of(amount, currency) };
}

export function headJson({ head, amount }: HeadAmount): HeadJson {
  return { head, amount: amount.toFixed() };
}

export function headFrom({ head, amount }: HeadJson, currency: string): HeadAmount {
  return { head, amount: Money.of(amount, currency) };
}

export function netWithTaxJson({ net, taxes }: NetWithTax): NetWithTaxJson {
  return { net: net.toFixed(), taxes: taxes.map(headJson) };
}

export function netWithTaxFrom({ net, taxes }: NetWithTaxJson, currency: string): NetWithTax {
  return { net: Money.of(net, currency), taxes: taxes.map((tax) => headFrom(tax, currency)) };
}

export function setOffJson(setOff: SetOff): SetOffJson {
  return {
    ...netWithTaxJson(setOff),
    uses: setOff.uses.map((use) => ({ receiptVoucherId: use.receiptVoucherId, ...netWithTaxJson(use) })),
    ahead: netWithTaxJson(setOff.ahead),
  };
}

export function setOffFrom(json: SetOffJson, currency: string): SetOff {
  return {
    ...netWithTaxFrom(json, currency),
    uses: json.uses.map((use) => ({ receiptVoucherId: use.receiptVoucherId, ...netWithTaxFrom(use, currency) })),
    ahead: netWithTaxFrom(json.ahead, currency),
  };
}
