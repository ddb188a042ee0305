import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, decimal, id, instant } from '../values';

const payload = z.object({
  alertId: id,
  ruleId: id,
  kind: z.enum(['BALANCE_BELOW']),
  accountId: id,
  walletId: id,
  currency,
  threshold: decimal,
  value: decimal,
  message: z.string(),
  raisedAt: instant,
});

export type AlertRaised = z.infer<typeof payload>;

/** A rule's line was crossed; said once per crossing. Key: alert. */
export const alertRaised = defineFact('usage', 'alert.raised', payload);
