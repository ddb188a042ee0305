import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, decimal, id, localDate, revision } from '../values';

export const slab = z.object({
  startAfter: decimal,
  priceType: z.enum(['PER_UNIT', 'FLAT', 'PACKAGE']),
  rate: decimal,
  packageSize: decimal.optional(),
});

export const pricingCycle = z.object({
  interval: z.enum(['WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'ANNUAL']),
  start: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('ANNIVERSARY') }),
    z.object({
      kind: z.literal('FIXED'),
      weekday: z.number().int().min(1).max(7).optional(),
      day: z.union([z.number().int().min(1).max(31), z.literal('LAST')]).optional(),
      monthOffset: z.number().int().min(0).max(11).optional(),
    }),
  ]),
  graceDays: z.number().int().min(0),
});

/** One rate card of the subscription's phase, in the subscription's currency, overrides applied. */
export const contractedCard = z.object({
  key: z.string(),
  kind: z.enum(['FIXED_FEE', 'USAGE']),
  model: z.enum(['FLAT', 'PER_UNIT', 'GRADUATED', 'VOLUME', 'PACKAGE']),
  /** FLAT takes its price from the one slab's rate. */
  slabs: z.array(slab).min(1),
  prorated: z.boolean(),
  item: z.object({ id, key: z.string(), description: z.string(), sacCode: z.string() }),
  /** The meter of a USAGE card, else null. */
  meterId: id.nullable(),
});

const payload = z.object({
  subscriptionId: id,
  revision,
  accountId: id,
  currency,
  status: z.enum(['ACTIVE', 'CANCELLED']),
  startsOn: localDate,
  /** Exclusive; null while it goes on. */
  endsOn: localDate.nullable(),
  /** Consecutive, without gaps; the last may be open-ended. */
  phases: z
    .array(
      z.object({
        startsOn: localDate,
        endsOn: localDate.nullable(),
        planVersionId: id,
        planName: z.string(),
        planVersionNumber: z.number().int(),
        cycle: pricingCycle,
        cards: z.array(contractedCard),
      }),
    )
    .min(1),
});

export type SubscriptionChanged = z.infer<typeof payload>;
export type ContractedCard = z.infer<typeof contractedCard>;
export type ContractPhase = SubscriptionChanged['phases'][number];

/** The whole contract of a subscription, as rating needs it. Key: subscription, revision. */
export const subscriptionChanged = defineFact('catalog', 'subscription.changed', payload);
