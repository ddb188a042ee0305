import type { Money } from '@otpless/money/money';
import { invariant } from '@otpless/problem/invariant';
import { InvalidInput, Problem } from '@otpless/problem/problem';
import type { Invoice } from './invoice';
import { maySucceed } from './invoice-status';

/** Only what is due can be paid. */
export class InvoiceNotDue extends Problem {
  readonly typeName = 'InvoiceNotDue';
  constructor(
    readonly invoiceId: string,
    readonly status: string,
  ) {
    super(`Invoice ${invoiceId} is ${status}; only an invoice that is due can be paid.`);
  }
}

/** What is still to be paid on an issued invoice. */
export function outstandingOf({ amountDue, paid }: Pick<Invoice, 'amountDue' | 'paid'>): Money {
  return amountDue.minus(paid);
}

/** Takes a payment on an invoice. Part payments are taken, more than is outstanding is not. */
export function payInvoice(invoice: Invoice, amount: Money): Invoice | InvoiceNotDue | InvalidInput {
  if (invoice.status !== 'DUE') return new InvoiceNotDue(invoice.id, invoice.status);
  const outstanding = outstandingOf(invoice);
  if (!amount.isPositive()) return InvalidInput.at('amount', 'a payment is more than nothing');
  if (!amount.equals(amount.roundedToMinorUnit()))
    return InvalidInput.at('amount', `${amount.currency} has no smaller unit than ${amount.toMinorFixed()} shows`);
  if (amount.compare(outstanding) > 0)
    return InvalidInput.at('amount', `only ${outstanding.toMinorFixed()} is outstanding`);
  const paid = invoice.paid.plus(amount);
  const status = paid.equals(invoice.amountDue) ? 'PAID' : 'DUE';
  invariant(status === invoice.status || maySucceed(invoice.status, status), 'a due invoice may be paid');
  return { ...invoice, paid, status, version: invoice.version + 1 };
}
