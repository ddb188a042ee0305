import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, decimal, id, revision } from '../values';

const payload = z.object({
  accrualId: id,
  /** Grows with every movement of this accrual's draws. */
  revision,
  subscriptionId: id,
  accountId: id,
  /** Null where the account has no wallet: everything is uncovered. */
  walletId: id.nullable(),
  currency,
  /** The accrual revision that these draws cover. */
  accrualRevision: revision,
  accrualState: z.enum(['OPEN', 'GRACE', 'FINAL']),
  /** Drawn so far for this accrual, by kind of grant; overdraft counts as purchased. */
  drawnPromotional: decimal,
  drawnPurchased: decimal,
  uncovered: decimal,
});

export type DrawRecorded = z.infer<typeof payload>;

/** The ledger holds what an accrual took from which grants. Key: accrual, revision; not newer is ignored. */
export const drawRecorded = defineFact('wallet', 'draw.recorded', payload);
