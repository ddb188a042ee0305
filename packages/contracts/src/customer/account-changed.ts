import { z } from 'zod';
import { defineFact } from '../fact';
import { currency, id, instant, paymentMode, revision } from '../values';

const address = z.object({
  line1: z.string(),
  line2: z.string().nullable(),
  city: z.string(),
  /** GST state code of an Indian address, `96` for an overseas one. */
  stateCode: z.string(),
  postalCode: z.string(),
  /** ISO 3166-1 alpha-2. */
  country: z.string(),
});

const payload = z.object({
  accountId: id,
  /** Grows with every change of the account or of what it shows of its customer. */
  revision,
  name: z.string(),
  currency,
  paymentMode,
  timeZone: z.string(),
  netTermsDays: z.number().int().nonnegative(),
  status: z.enum(['ACTIVE', 'ARCHIVED']),
  parentId: id.nullable(),
  payerAccountId: id,
  /** The account's own tags and its customer's: pricing rules ask for them. */
  accountTags: z.array(z.string()).readonly().default([]),
  /** Overrides the grace days of its plans' cycles; null leaves them. */
  graceDays: z.number().int().nonnegative().nullable().default(null),
  /** Who pays from which instant on, the first and what is planned included, so that who comes late knows the past. */
  payers: z
    .array(z.object({ payerAccountId: id, effectiveFrom: instant }))
    .readonly()
    .default([]),
  /** How it pays from which instant on, the first and what is planned included. */
  paymentModes: z
    .array(z.object({ paymentMode, effectiveFrom: instant }))
    .readonly()
    .default([]),
  customer: z.object({
    customerId: id,
    legalName: z.string(),
    displayName: z.string(),
    billingEmail: z.string().nullable(),
    billingAddress: address,
    taxCategory: z.enum(['REGISTERED', 'COMPOSITION', 'UNREGISTERED', 'SEZ', 'OVERSEAS', 'UIN_HOLDER']),
    gstin: z.string().nullable(),
    /** GST state code; `96` is outside India. */
    placeOfSupply: z.string(),
  }),
});

export type AccountChanged = z.infer<typeof payload>;

/** An account was created or changed, with the facts of its customer that billing needs. Key: account, revision. */
export const accountChanged = defineFact('customer', 'account.changed', payload);
