import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, decimal, id, instant, revision } from '../values';

const payload = z.object({
  walletId: id,
  revision,
  accountId: id,
  currency,
  status: z.enum(['ACTIVE', 'FROZEN']),
  /** What the ledger says. */
  balance: decimal,
  held: decimal,
  /** Accrued, and not yet drawn in the ledger. */
  undrawn: decimal,
  /** balance − undrawn: what the merchant sees move. */
  liveBalance: decimal,
  /** balance + overdraft limit − held − undrawn, not below zero. */
  available: decimal,
  uncovered: decimal,
  overdraftLimit: decimal,
  /** When the newest event behind this change was received; null where no event caused it. */
  lastEventReceivedAt: instant.nullable(),
  changedAt: instant,
});

export type BalanceChanged = z.infer<typeof payload>;

/** A wallet's live balance moved. Key: wallet, revision; not newer is ignored. */
export const balanceChanged = defineFact('wallet', 'balance.changed', payload);
