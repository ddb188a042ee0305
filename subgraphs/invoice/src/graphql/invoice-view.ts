import type { Money } from '@otpless/money/money';
import { type MoneyType, moneyOf } from '@otpless/service/graphql/money.type';
import { grossOf } from '../domain/advance';
import { amountInWords } from '../domain/amount-in-words';
import type { TaxAmount } from '../domain/gst/tax';
import { lineIdOf } from '../domain/invoice-id';
import type { InvoiceLine } from '../domain/invoice-line';
import { outstandingOf } from '../domain/invoice-payment';
import type { ShownInvoice } from '../operations/shown-invoice';
import { InvoiceStatusEnum, TaxHeadEnum } from './enums';
import { InvoiceType, type InvoiceLineType, type TaxAmountType } from './invoice.type';

export function invoiceView(invoice: ShownInvoice): InvoiceType {
  const { id, number, period, issuedAt, dueOn, seller, buyer, documentHash, version } = invoice;
  return Object.assign(new InvoiceType(), {
    ...{ id, number, period, issuedAt, dueOn, seller, buyer, documentHash, version },
    status: InvoiceStatusEnum[invoice.status],
    account: { id: invoice.accountId },
    subscription: { id: invoice.subscriptionId },
    lines: invoice.lines.map((line) => lineView(id, line)),
    subtotal: moneyView(invoice.subtotal),
    discounts: moneyView(invoice.discounts),
    taxes: invoice.taxes.map(taxView),
    total: moneyView(invoice.total),
    setOff: moneyView(grossOf(invoice.setOff)),
    amountDue: moneyView(invoice.amountDue),
    paid: moneyView(invoice.paid),
    outstanding: moneyView(outstandingOf(invoice)),
    totalInWords: amountInWords(invoice.total),
  });
}

/** Amounts of documents are shown with all decimals of their minor unit. */
export function moneyView(money: Money): MoneyType {
  return moneyOf(money.toMinorFixed(), money.currency);
}

export function taxView({ head, rate, taxable, amount }: TaxAmount): TaxAmountType {
  return { head: TaxHeadEnum[head], rate, taxable: moneyView(taxable), amount: moneyView(amount) };
}

function lineView(invoiceId: string, line: InvoiceLine): InvoiceLineType {
  const { position, description, sacCode, quantity, unitAmount, origin } = line;
  return {
    ...{ description, sacCode, quantity, unitAmount },
    id: lineIdOf(invoiceId, position),
    amount: moneyView(line.amount),
    discount: moneyView(line.discount),
    taxable: moneyView(line.taxable),
    taxes: line.taxes.map(taxView),
    origin: { ...origin, working: [...origin.working] },
  };
}
