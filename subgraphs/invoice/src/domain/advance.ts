import { Money } from '@otpless/money/money';
import type { TaxHead } from './gst/supply';

export interface HeadAmount {
  readonly head: TaxHead;
  readonly amount: Money;
}

/** Money received before its supply, with the tax that was paid on it. */
export interface NetWithTax {
  readonly net: Money;
  readonly taxes: readonly HeadAmount[];
}

/** What is left of one receipted advance. */
export interface Advance extends NetWithTax {
  readonly receiptVoucherId: string;
}

/** What an invoice takes from one advance. */
export interface AdvanceUse extends NetWithTax {
  readonly receiptVoucherId: string;
}

/** The amount of one head; nothing where the head is absent. */
export function amountOfHead({ net, taxes }: NetWithTax, head: TaxHead): Money {
  return taxes.find((tax) => tax.head === head)?.amount ?? Money.zero(net.currency);
}

/** Both together, head by head. */
export function add(one: NetWithTax, other: NetWithTax): NetWithTax {
  const heads = new Set([...one.taxes, ...other.taxes].map(({ head }) => head));
  return {
    net: one.net.plus(other.net),
    taxes: [...heads].map((head) => ({ head, amount: amountOfHead(one, head).plus(amountOfHead(other, head)) })),
  };
}

/** What is left of one after taking the other from it, head by head. */
export function subtract(one: NetWithTax, other: NetWithTax): NetWithTax {
  return add(one, {
    net: other.net.negated(),
    taxes: other.taxes.map(({ head, amount }) => ({ head, amount: amount.negated() })),
  });
}

/** The smaller of both, for the net and for each head of the first. */
export function smallerOf(one: NetWithTax, other: NetWithTax): NetWithTax {
  return {
    net: Money.min(one.net, other.net),
    taxes: one.taxes.map(({ head, amount }) => ({ head, amount: Money.min(amount, amountOfHead(other, head)) })),
  };
}

/** Net and all heads. */
export function grossOf({ net, taxes }: NetWithTax): Money {
  return Money.sum([net, ...taxes.map(({ amount }) => amount)], net.currency);
}

export function nothing(currency: string): NetWithTax {
  return { net: Money.zero(currency), taxes: [] };
}
