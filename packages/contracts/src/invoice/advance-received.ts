import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, decimal, id, instant } from '../values';

const payload = z.object({
  topUpId: id,
  walletId: id,
  accountId: id,
  paymentId: id,
  receiptVoucherId: id,
  receiptNumber: z.string(),
  currency,
  /** gross = net + tax, to the minor unit. */
  gross: decimal,
  net: decimal,
  tax: decimal,
  receivedAt: instant,
});

export type AdvanceReceived = z.infer<typeof payload>;

/** An advance was receipted: its net is the wallet's, its tax is owed to the government. Key: top-up. */
export const advanceReceived = defineFact('invoice', 'advance.received', payload);
