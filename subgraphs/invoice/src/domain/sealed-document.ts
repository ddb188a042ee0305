import { createHash } from 'node:crypto';
import type { Money } from '@otpless/money/money';
import stringify from 'safe-stable-stringify';
import type { HeadAmount } from './advance';
import type { TaxAmount } from './gst/tax';
import type { Invoice } from './invoice';
import type { InvoiceLine } from './invoice-line';

/** The parts of an invoice that its hash seals: everything the buyer is told, and nothing that may change later. */
export type SealedInvoice = Omit<Invoice, 'status' | 'documentHash' | 'paid' | 'version'>;

/** The SHA-256 of the document's canonical text: the same document always has the same hash, wherever it is read. */
export function hashOfDocument(invoice: SealedInvoice): string {
  return createHash('sha256').update(canonicalText(invoice)).digest('hex');
}

/** The document as JSON with sorted keys and plain decimals. */
export function canonicalText(invoice: SealedInvoice): string {
  const text = stringify({
    id: invoice.id,
    number: invoice.number,
    accountId: invoice.accountId,
    subscriptionId: invoice.subscriptionId,
    accrualId: invoice.accrualId,
    accrualRevision: invoice.accrualRevision,
    currency: invoice.currency,
    period: invoice.period,
    issuedAt: invoice.issuedAt.toISOString(),
    issuedOn: invoice.issuedOn,
    dueOn: invoice.dueOn,
    seller: invoice.seller,
    buyer: invoice.buyer,
    lines: invoice.lines.map(lineJson),
    subtotal: plain(invoice.subtotal),
    discounts: plain(invoice.discounts),
    taxes: invoice.taxes.map(taxJson),
    total: plain(invoice.total),
    setOff: { net: plain(invoice.setOff.net), taxes: invoice.setOff.taxes.map(headJson) },
    amountDue: plain(invoice.amountDue),
  });
  return text ?? '';
}

function lineJson(line: InvoiceLine): object {
  return {
    position: line.position,
    description: line.description,
    sacCode: line.sacCode,
    quantity: line.quantity,
    unitAmount: line.unitAmount,
    amount: plain(line.amount),
    discount: plain(line.discount),
    taxable: plain(line.taxable),
    taxes: line.taxes.map(taxJson),
    origin: line.origin,
  };
}

function taxJson({ head, rate, taxable, amount }: TaxAmount): object {
  return { head, rate, taxable: plain(taxable), amount: plain(amount) };
}

function headJson({ head, amount }: HeadAmount): object {
  return { head, amount: plain(amount) };
}

function plain(money: Money): string {
  return money.toFixed();
}
