import { Money } from '@otpless/money/money';
import { addDays, localDate } from '@otpless/period/local-date';
import { invariant } from '@otpless/problem/invariant';
import { issueDateOf } from './financial-year';
import type { Invoice, InvoiceDraft } from './invoice';
import { maySucceed } from './invoice-status';

import { hashOfDocument } from './sealed-document';

/** Seals a draft under its number. Where nothing is left to be paid it is paid from the start. */
export function issueInvoice(draft: InvoiceDraft, number: string, issuedAt: Date): Invoice {
  const status = draft.amountDue.isZero() ? 'PAID' : 'DUE';
  invariant(maySucceed('DRAFT', status), 'a draft may be issued');
  invariant(draft.subtotal.isPositive(), 'an invoice is about something');
  const { netTermsDays, ...document } = draft;
  const issuedOn = issueDateOf(issuedAt);
  const sealed = { ...document, number, issuedAt, issuedOn, dueOn: addDays(localDate(issuedOn), netTermsDays) };
  return { ...sealed, status, documentHash: hashOfDocument(sealed), paid: Money.zero(draft.currency), version: 1 };
}
