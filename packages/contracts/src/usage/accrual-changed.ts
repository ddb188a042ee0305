import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, decimal, id, instant, paymentMode, period, revision } from '../values';

export const chargeStep = z.object({
  /** The rule that applied, in words: "slab (0, 1000] per unit". */
  rule: z.string(),
  quantity: decimal.nullable(),
  rate: decimal.nullable(),
  amount: decimal,
});

export const charge = z.object({
  rateCardKey: z.string(),
  kind: z.enum(['FIXED_FEE', 'USAGE']),
  item: z.object({ id, key: z.string(), description: z.string(), sacCode: z.string() }),
  meterId: id.nullable(),
  quantity: decimal.nullable(),
  /** Exact, 12 decimals at most; equals the sum of its working. */
  amount: decimal,
  working: z.array(chargeStep),
});

const payload = z.object({
  accrualId: id,
  revision,
  subscriptionId: id,
  accountId: id,
  payerAccountId: id,
  paymentMode,
  planVersionId: id,
  planName: z.string(),
  planVersionNumber: z.number().int(),
  currency,
  period,
  timeZone: z.string(),
  /** When GRACE ends: local midnight after the grace days. */
  graceEndsAt: instant,
  state: z.enum(['OPEN', 'GRACE', 'FINAL']),
  total: decimal,
  charges: z.array(charge),
  ratedAt: instant,
  /** When the newest event in it was received; null where it holds no usage. */
  lastEventReceivedAt: instant.nullable(),
});

export type AccrualChanged = z.infer<typeof payload>;
export type AccruedCharge = z.infer<typeof charge>;

/** All charges of a subscription's period so far. Totals may fall. Key: accrual, revision; not newer is ignored. */
export const accrualChanged = defineFact('usage', 'accrual.changed', payload);
