import type { Expression } from '@otpless/metering/expression';
import { parseExpression } from '@otpless/metering/parse-expression';
import { z } from 'zod';
import { defineFact } from '../fact';
import { read, revision } from '../values';

const payload = z.object({
  eventName: z.string(),
  /** The schema's version is its revision. */
  revision,
  attributes: z.array(
    z.object({ name: z.string(), type: z.enum(['DECIMAL', 'INTEGER']).default('DECIMAL'), required: z.boolean() }),
  ),
  dimensions: z.array(
    z.object({
      name: z.string(),
      required: z.boolean(),
      /** Pseudonymised at the door by a keyed hash. */
      personal: z.boolean(),
      /** Null where any text will do. */
      allowedValues: z.array(z.string()).nullable().default(null),
    }),
  ),
  /** Reckoned from the attributes when an event is received, and kept with them. */
  computed: z
    .array(
      z.object({ name: z.string(), expression: read<Expression>((value) => parseExpression(value, 'expression')) }),
    )
    .default([]),
});

export type EventSchemaChanged = z.infer<typeof payload>;

/** The attributes (numbers) and dimensions (strings) that an event name may carry. Key: event name, revision. */
export const eventSchemaChanged = defineFact('catalog', 'event-schema.changed', payload);
