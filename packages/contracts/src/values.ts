import { Problem } from '@otpless/problem/problem';
import { z } from 'zod';

/** An exact decimal as a plain string: optional minus, digits, optional fraction. */
export const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'an exact decimal');
export const currency = z.string().regex(/^[A-Z]{3}$/, 'an ISO 4217 code');
export const instant = z.iso.datetime({ offset: true });
export const localDate = z.iso.date();
export const revision = z.number().int().positive();
export const id = z.string().regex(/^[a-z]{3}_[0-9a-hjkmnp-tv-z]{26}$/, 'a prefixed id');
export const paymentMode = z.enum(['PREPAID', 'POSTPAID']);

/** Half-open local dates `[startsOn, endsOn)` in the account's time zone. */
export const period = z.object({ startsOn: localDate, endsOn: localDate });

/** A value that a pure package reads, older forms of it too; what it refuses is no such fact. */
export function read<Value>(parse: (value: unknown) => Value | Problem): z.ZodType<Value> {
  return z.unknown().transform((value, context): Value => {
    const parsed = parse(value);
    if (!(parsed instanceof Problem)) return parsed;
    context.addIssue({ code: 'custom', message: parsed.message });
    return z.NEVER;
  });
}

export const dimensions = z.record(z.string(), z.string());
