import { z } from 'zod';

/** A decimal that arrives as a JSON number or string; numbers are taken by their shortest decimal form. */
const attribute = z.union([
  z.string().regex(/^-?\d{1,26}(\.\d{1,12})?$/, 'an attribute is a decimal number'),
  z.number().refine((value) => /^-?\d{1,26}(\.\d{1,12})?$/.test(String(value)), 'an attribute is a decimal number'),
]);

/** One fact of use as a producer sends it. Sizes are limits of the platform, refusals name the field. */
export const usageEvent = z.strictObject({
  id: z.string().min(1).max(128),
  eventName: z
    .string()
    .min(1)
    .max(64)
    .regex(/^[a-z0-9_.-]+$/, 'an event name is lower-case letters, digits, . _ or -'),
  /** An account id or an alias. */
  subject: z.string().min(1).max(128),
  occurredAt: z.iso.datetime({ offset: true }),
  attributes: z.record(z.string().max(64), attribute).optional(),
  dimensions: z.record(z.string().max(64), z.string().max(256)).optional(),
});

export type UsageEventInput = z.infer<typeof usageEvent>;
