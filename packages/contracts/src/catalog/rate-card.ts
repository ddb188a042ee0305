import { z } from 'zod';
import { decimal, id } from '../values';
import { byMatrix, bySlabs } from './pricing';

/** What stands on the invoice for a card. */
export const chargedItem = z.object({ id, key: z.string(), description: z.string(), sacCode: z.string() });

/** Every cycle unless it says otherwise; the first time `offset` cycles after the one its term begins in. */
const recurring = {
  timing: z.enum(['IN_ADVANCE', 'IN_ARREARS', 'PREPAID']).optional(),
  recurrence: z
    .object({
      cycles: z.union([z.number().int().positive(), z.literal('ONCE')]),
      offset: z.number().int().nonnegative().optional(),
    })
    .optional(),
};

const key = z.string().min(1);
const prorated = z.boolean();
/** The keys of the cards it is about; null for all of them. */
const appliesTo = z.array(z.string()).readonly().nullable();

const fixedFee = bySlabs.extend({ key, kind: z.literal('FIXED_FEE'), item: chargedItem, prorated, ...recurring });

const usage = {
  key,
  kind: z.literal('USAGE'),
  item: chargedItem,
  prorated,
  /** Null only where a draft is looked at: what is rated names its meter. */
  meterId: id.nullable(),
};

const licence = bySlabs.extend({
  key,
  kind: z.literal('LICENCE'),
  item: chargedItem,
  prorated,
  per: z.enum(['PERIOD', 'DAY']).optional(),
  ...recurring,
});

const entitlement = z.object({
  key,
  kind: z.literal('ENTITLEMENT'),
  featureKey: z.string(),
  meterId: id.nullable(),
  /** Null for no limit. */
  allowance: decimal.nullable(),
  prorated,
  timing: recurring.timing,
});

const overage = bySlabs.extend({
  key,
  kind: z.literal('OVERAGE'),
  item: chargedItem,
  prorated,
  /** The key of the entitlement. */
  beyond: z.string(),
});

const creditGrant = z.object({
  key,
  kind: z.literal('CREDIT_GRANT'),
  amount: decimal,
  expiry: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('NEVER') }),
    z.object({ kind: z.literal('AFTER_DAYS'), days: z.number().int().positive() }),
    z.object({ kind: z.literal('WITH_THE_SPAN') }),
  ]),
  priority: z.number().int(),
  /** The keys of the billable items it may pay for; null for all. */
  scope: z.array(z.string()).readonly().nullable(),
  ...recurring,
});

const minimumCommitment = z.object({
  key,
  kind: z.literal('MINIMUM_COMMITMENT'),
  item: chargedItem,
  amount: decimal,
  prorated,
  appliesTo,
  recurrence: recurring.recurrence,
});

const floor = z.object({ key, kind: z.literal('FLOOR'), item: chargedItem, amount: decimal, prorated, appliesTo });
const cap = z.object({ key, kind: z.literal('CAP'), amount: decimal, prorated, appliesTo });

const discount = z.object({
  key,
  kind: z.literal('DISCOUNT'),
  off: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('PERCENT'), percent: decimal }),
    z.object({ kind: z.literal('AMOUNT'), amount: decimal }),
    z.object({ kind: z.literal('UNITS'), units: decimal }),
  ]),
  /** Whether part of a period takes only its share of days of an amount. */
  prorated: z.boolean().optional(),
  appliesTo,
});

/**
 * Everything a plan version can say, in the subscription's currency, overrides applied. Whatever can become an invoice
 * line carries its item; a cap and a discount take from the lines of others, an entitlement and a grant are none.
 */
export const contractedCard = z.discriminatedUnion('kind', [
  fixedFee,
  z.discriminatedUnion('model', [bySlabs.extend(usage), byMatrix.extend(usage)]),
  licence,
  entitlement,
  overage,
  creditGrant,
  minimumCommitment,
  floor,
  cap,
  discount,
]);

export type ContractedCard = z.infer<typeof contractedCard>;
export type ContractedItem = z.infer<typeof chargedItem>;
