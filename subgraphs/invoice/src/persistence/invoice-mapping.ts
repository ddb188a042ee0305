import type { RequiredEntityData } from '@mikro-orm/core';
import { exact, plain } from '@otpless/money/decimal';
import { Money } from '@otpless/money/money';
import { grossOf } from '../domain/advance';
import type { Invoice } from '../domain/invoice';
import type { InvoiceLine } from '../domain/invoice-line';
import type { InvoiceLineRow, InvoiceRow } from './document.entities';
import { setOffFrom, setOffJson, taxFrom, taxJson } from './document-json';

/** An invoice's row; what is read back by `invoiceFrom` has the same document hash. */
export function invoiceRow(invoice: Invoice): RequiredEntityData<InvoiceRow> {
  const { id, number, status, accountId, subscriptionId, accrualId, accrualRevision, currency, issuedAt, issuedOn } =
    invoice;
  const { dueOn, seller, buyer, documentHash, version } = invoice;
  return {
    ...{ id, number, status, accountId, subscriptionId, accrualId, accrualRevision, currency, issuedAt, issuedOn },
    ...{ dueOn, seller, buyer, documentHash, version },
    startsOn: invoice.period.startsOn,
    endsOn: invoice.period.endsOn,
    sellerGstin: seller.gstin,
    subtotal: invoice.subtotal.amount,
    discounts: invoice.discounts.amount,
    taxes: invoice.taxes.map(taxJson),
    total: invoice.total.amount,
    setOff: setOffJson(invoice.setOff),
    setOffTotal: grossOf(invoice.setOff).amount,
    amountDue: invoice.amountDue.amount,
    paid: invoice.paid.amount,
  };
}

export function lineRow(invoiceId: string, line: InvoiceLine): RequiredEntityData<InvoiceLineRow> {
  const { position, description, sacCode, origin } = line;
  return {
    ...{ invoiceId, position, description, sacCode, origin },
    quantity: line.quantity === null ? null : exact(line.quantity),
    unitAmount: line.unitAmount === null ? null : exact(line.unitAmount),
    amount: line.amount.amount,
    discount: line.discount.amount,
    taxable: line.taxable.amount,
    taxes: line.taxes.map(taxJson),
  };
}

export function invoiceFrom(row: InvoiceRow, lines: readonly InvoiceLineRow[]): Invoice {
  const { id, number, status, accountId, subscriptionId, accrualId, accrualRevision, currency, issuedAt, issuedOn } =
    row;
  const { dueOn, seller, buyer, documentHash, version, startsOn, endsOn } = row;
  return {
    ...{ id, number, status, accountId, subscriptionId, accrualId, accrualRevision, currency, issuedAt, issuedOn },
    ...{ dueOn, seller, buyer, documentHash, version, period: { startsOn, endsOn } },
    lines: lines.map((line) => lineFrom(line, currency)),
    subtotal: Money.of(row.subtotal, currency),
    discounts: Money.of(row.discounts, currency),
    taxes: row.taxes.map((tax) => taxFrom(tax, currency)),
    total: Money.of(row.total, currency),
    setOff: setOffFrom(row.setOff, currency),
    amountDue: Money.of(row.amountDue, currency),
    paid: Money.of(row.paid, currency),
  };
}

function lineFrom(row: InvoiceLineRow, currency: string): InvoiceLine {
  const { position, description, sacCode, origin } = row;
  return {
    ...{ position, description, sacCode, origin },
    quantity: row.quantity === null ? null : plain(row.quantity),
    unitAmount: row.unitAmount === null ? null : plain(row.unitAmount),
    amount: Money.of(row.amount, currency),
    discount: Money.of(row.discount, currency),
    taxable: Money.of(row.taxable, currency),
    taxes: row.taxes.map((tax) => taxFrom(tax, currency)),
  };
}
