import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, decimal, id, instant, localDate, period } from '../values';

const payload = z.object({
  invoiceId: id,
  number: z.string(),
  accountId: id,
  subscriptionId: id,
  currency,
  period,
  issuedAt: instant,
  dueOn: localDate,
  subtotal: decimal,
  total: decimal,
  amountDue: decimal,
  /** What each accrual became on paper: its exact total, and the sum of its lines after rounding. */
  accruals: z.array(z.object({ accrualId: id, accrued: decimal, invoiced: decimal })),
});

export type InvoiceIssued = z.infer<typeof payload>;

/** An invoice was sealed. The wallet trues itself up to the lines by a rounding transfer. Key: invoice. */
export const invoiceIssued = defineFact('invoice', 'invoice.issued', payload);
