import { isLocalDate } from '@otpless/period/local-date';
import { NotADecimal } from '@otpless/money/decimal';
import { Money } from '@otpless/money/money';
import { type IdempotencyConflict, InvalidInput, NotFound, Problem } from '@otpless/problem/problem';
import { type InvoiceNotDue, payInvoice } from '../domain/invoice-payment';
import type { PaymentMethod, Stores, Tools } from './ports';

export interface RecordPaymentRequest {
  readonly invoiceId: string;
  readonly amount: string;
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly receivedOn: string;
  readonly idempotencyKey: string;
}

export type PaymentRefusal = InvalidInput | NotFound | InvoiceNotDue | IdempotencyConflict;

/**
 * Records money that was received for an invoice, in whole or in part; more than is outstanding is refused. Answers the
 * invoice's id. Key: the idempotency key.
 */
export function recordPayment(
  tools: Tools,
  request: RecordPaymentRequest,
  actor: string,
): Promise<{ invoiceId: string } | PaymentRefusal> {
  const { idempotencyKey, ...asked } = request;
  const wrong = inputProblem(request);
  if (wrong !== null) return Promise.resolve(wrong);
  return tools.transact((stores) =>
    stores.once<{ invoiceId: string } | PaymentRefusal>(
      { operation: 'recordPayment', key: idempotencyKey, request: asked },
      () => pay(tools, stores, request, actor),
    ),
  );
}

async function pay({ clock, newId }: Tools, stores: Stores, request: RecordPaymentRequest, actor: string) {
  const invoice = await stores.invoices.getForUpdate(request.invoiceId);
  if (invoice === null) return new NotFound('issued invoice', request.invoiceId);
  const amount = Money.parse(request.amount, invoice.currency);
  if (!(amount instanceof Money)) return InvalidInput.at('amount', amount.message);
  const paid = payInvoice(invoice, amount);
  if (paid instanceof Problem) return paid;
  const at = clock.now();
  const { method, reference, receivedOn } = request;
  await stores.invoices.savePaid(paid);
  await stores.payments.add({
    id: newId('pay'),
    accountId: invoice.accountId,
    purpose: { invoiceId: invoice.id },
    amount,
    method,
    reference: reference.trim(),
    receivedOn,
    recordedAt: at,
    recordedBy: actor,
  });
  const change = `${amount.currency} ${amount.toMinorFixed()} received by ${method}, reference ${reference.trim()}`;
  await stores.invoices.recordChange(invoice.id, {
    at,
    actor,
    change: paid.status === 'PAID' ? `${change}; paid` : change,
  });
  return { invoiceId: invoice.id };
}

function inputProblem({ amount, reference, receivedOn, idempotencyKey }: RecordPaymentRequest): InvalidInput | null {
  const fields = [
    reference.trim() === '' && { path: 'reference', message: 'say how the payment can be found again' },
    !isLocalDate(receivedOn) && { path: 'receivedOn', message: 'must be a date of the calendar' },
    idempotencyKey.trim() === '' && { path: 'idempotencyKey', message: 'must not be empty' },
    Money.parse(amount, 'INR') instanceof NotADecimal && { path: 'amount', message: 'must be a decimal' },
  ].filter((problem) => problem !== false);
  return fields.length === 0 ? null : new InvalidInput(fields);
}
