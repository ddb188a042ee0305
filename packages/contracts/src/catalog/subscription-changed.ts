import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, decimal, id, localDate, revision } from '../values';
import { contractedRule } from './pricing-rule';
import { contractedCard } from './rate-card';

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

const phase = z.object({
  startsOn: localDate,
  endsOn: localDate.nullable(),
  /**
   * RUNNING is charged. A TRIAL counts what is used and entitles, but costs and grants nothing; what its plan version
   * costs once begins after it. While PAUSED nothing is charged, granted or entitled either, and the plan version's
   * term goes on: what is due once is not due again.
   */
  state: z.enum(['RUNNING', 'TRIAL', 'PAUSED']).default('RUNNING'),
  planVersionId: id,
  planName: z.string(),
  planVersionNumber: z.number().int(),
  cycle: pricingCycle,
  /** In the order they stand in the plan version; their keys differ. */
  cards: z.array(contractedCard).readonly(),
  /** In the order they apply. */
  rules: z.array(contractedRule).readonly().default([]),
});

const payload = z.object({
  subscriptionId: id,
  revision,
  accountId: id,
  /** Further accounts whose usage is priced together with its own; the account itself pays. */
  memberAccountIds: z.array(id).readonly().default([]),
  currency,
  status: z.enum(['ACTIVE', 'CANCELLED']),
  startsOn: localDate,
  /** Exclusive; null while it goes on. */
  endsOn: localDate.nullable(),
  /**
   * Consecutive, without gaps; the last may be open-ended. A change within a period is a new phase: it closes the
   * accrual of the one before, and slabs, packages and allowances restart.
   */
  phases: z.array(phase).min(1),
  /** How many licences are held from which day on, by the key of their card. */
  licences: z
    .record(z.string(), z.array(z.object({ effectiveOn: localDate, quantity: decimal })).readonly())
    .default({}),
});

export type SubscriptionChanged = z.infer<typeof payload>;
export type ContractPhase = SubscriptionChanged['phases'][number];

/** The whole contract of a subscription, as rating needs it. Key: subscription, revision. */
export const subscriptionChanged = defineFact('catalog', 'subscription.changed', payload);
