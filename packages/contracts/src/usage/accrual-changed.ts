import { z } from 'zod';
import { defineFact } from '../fact';
import { chargedItem } from '../catalog/rate-card';
import { currency, decimal, dimensions, id, instant, localDate, paymentMode, period, revision } from '../values';

export const chargeStep = z.object({
  /** The rule that applied, in words: "slab above 0 up to 1000 per unit". */
  rule: z.string(),
  /** The part of the quantity it is about: above `startAfter`, up to and with `upTo`; null where it has no end. */
  slab: z.object({ startAfter: decimal, upTo: decimal.nullable() }).optional(),
  /** The dimension values of the matrix row that priced it; `*` stands for any value. */
  dimensions: dimensions.optional(),
  /** The card whose charge the step of a cap or a discount takes from. */
  on: z.string().optional(),
  quantity: decimal.nullable(),
  rate: decimal.nullable(),
  amount: decimal,
});

export const charge = z.object({
  rateCardKey: z.string(),
  kind: z.enum(['FIXED_FEE', 'USAGE', 'LICENCE', 'OVERAGE', 'MINIMUM_COMMITMENT', 'FLOOR']),
  item: chargedItem,
  meterId: id.nullable(),
  quantity: decimal.nullable(),
  /** Exact, 12 decimals at most, never below zero; equals the sum of its working. */
  amount: decimal,
  working: z.array(chargeStep),
});

/** A promotional grant that the contract gives away. The same reference, however often it is told, is one grant. */
export const grantDue = z.object({
  rateCardKey: z.string(),
  /** The same for the same grant of the subscription. */
  reference: z.string(),
  amount: decimal,
  /** Lower is drawn first. */
  priority: z.number().int(),
  grantedOn: localDate,
  /** The first day it can no longer be drawn; null where it never ends. */
  expiresOn: localDate.nullable(),
  /** The keys of the billable items it may pay for; null for all. */
  scope: z.array(z.string()).readonly().nullable(),
  /** Whether it is granted only once the invoice of its accrual is paid. */
  oncePaid: z.boolean(),
});

/** What the account may use of a feature in the period, what it has used, and what is left; null is no limit. */
export const entitlement = z.object({
  rateCardKey: z.string(),
  featureKey: z.string(),
  limit: decimal.nullable(),
  used: decimal,
  balance: decimal.nullable(),
  oncePaid: z.boolean(),
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
  /** The sum of the charges. */
  total: decimal,
  /** What can stand on invoice lines: caps and discounts are steps in the working of the charges they take from. */
  charges: z.array(charge),
  grants: z.array(grantDue).default([]),
  entitlements: z.array(entitlement).default([]),
  ratedAt: instant,
  /** When the newest event in it was received; null where it holds no usage. */
  lastEventReceivedAt: instant.nullable(),
});

export type AccrualChanged = z.infer<typeof payload>;
export type AccruedCharge = z.infer<typeof charge>;
export type GrantDue = z.infer<typeof grantDue>;
export type AccruedEntitlement = z.infer<typeof entitlement>;

/** All charges of a subscription's period so far. Totals may fall. Key: accrual, revision; not newer is ignored. */
export const accrualChanged = defineFact('usage', 'accrual.changed', payload);
