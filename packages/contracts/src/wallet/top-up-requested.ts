import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, decimal, id, localDate } from '../values';

const payload = z.object({
  topUpId: id,
  walletId: id,
  accountId: id,
  /** What was paid, tax included. */
  gross: decimal,
  currency,
  payment: z.object({
    method: z.enum(['BANK_TRANSFER', 'CASH', 'CHEQUE', 'OTHER']),
    reference: z.string(),
    receivedOn: localDate,
  }),
});

export type TopUpRequested = z.infer<typeof payload>;

/** Money for a wallet was received and is to be receipted and taxed. Key: top-up. */
export const topUpRequested = defineFact('wallet', 'top-up.requested', payload);
