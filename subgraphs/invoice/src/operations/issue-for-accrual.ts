import { createHash } from 'node:crypto';
import { invoiceIssued } from '@otpless/contracts/invoice/invoice-issued';
import { add } from '../domain/advance';
import { documentNumber } from '../domain/document-number';
import { financialYearOf, issueDateOf } from '../domain/financial-year';
import type { Invoice } from '../domain/invoice';
import { issueInvoice } from '../domain/issue-invoice';
import { draftForFinal, NotBillable } from './draft-for-accrual';
import type { InvoiceDocument, PrintInvoice, ProjectedAccrual, Stores } from './ports';

export interface Issuing {
  readonly at: Date;
  readonly actor: string;
  readonly printInvoice: PrintInvoice;
}

/**
 * Makes and issues the invoice of a final accrual inside the caller's transaction. The accrual's row is locked first,
 * the number is taken last, so that two runs never bill it twice and a failure leaves no gap.
 */
export async function issueForAccrual(
  stores: Stores,
  accrualId: string,
  { at, actor, printInvoice }: Issuing,
): Promise<Invoice | NotBillable> {
  const accrual = await stores.accruals.getForUpdate(accrualId);
  if (accrual === null || accrual.state !== 'FINAL') return new NotBillable('It is not final.');
  if (accrual.invoiced) return new NotBillable('Another run has invoiced it meanwhile.');
  const { advances, invoices, numbers } = stores;
  // Locked before the advances are read, whether or not there are any: another invoice may be about to use them.
  const ahead = await advances.aheadForUpdate(accrual.accountId, accrual.total.currency);
  const draft = await draftForFinal(stores, accrual, (...key) => advances.getForUpdate(...key));
  if (draft instanceof NotBillable) return draft;
  const year = financialYearOf(issueDateOf(at));
  const ordinal = await numbers.next(draft.seller.gstin, year, 'INVOICE');
  const invoice = issueInvoice(draft, documentNumber('INVOICE', year, ordinal), at);
  await invoices.add(invoice);
  await invoices.addDocument(printed(invoice, printInvoice));
  await invoices.recordChange(invoice.id, {
    at,
    actor,
    change: `Issued as ${invoice.number}, ${invoice.status.toLowerCase()}`,
  });
  await advances.use(invoice.id, invoice.setOff.uses);
  await advances.saveAhead(invoice.accountId, add(ahead, invoice.setOff.ahead));
  await stores.accruals.markInvoiced(accrualId);
  await sayIssued(stores, invoice, accrual);
  return invoice;
}

function printed(invoice: Invoice, printInvoice: PrintInvoice): InvoiceDocument {
  const content = printInvoice(invoice);
  const sha256 = createHash('sha256').update(content).digest('hex');
  return { invoiceId: invoice.id, mediaType: 'application/pdf', sha256, content };
}

function sayIssued({ outbox }: Stores, invoice: Invoice, accrual: ProjectedAccrual): Promise<void> {
  return outbox.append(invoiceIssued, {
    invoiceId: invoice.id,
    number: invoice.number,
    accountId: invoice.accountId,
    subscriptionId: invoice.subscriptionId,
    currency: invoice.currency,
    period: invoice.period,
    issuedAt: invoice.issuedAt.toISOString(),
    dueOn: invoice.dueOn,
    subtotal: invoice.subtotal.toFixed(),
    total: invoice.total.toFixed(),
    amountDue: invoice.amountDue.toFixed(),
    accruals: [{ accrualId: accrual.id, accrued: accrual.total.toFixed(), invoiced: invoice.subtotal.toFixed() }],
  });
}
