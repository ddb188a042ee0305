import { z } from 'zod';
import { defineFact } from '../fact';
import { revision } from '../values';

const payload = z.object({
  eventName: z.string(),
  /** The schema's version is its revision. */
  revision,
  attributes: z.array(z.object({ name: z.string(), required: z.boolean() })),
  dimensions: z.array(
    z.object({
      name: z.string(),
      required: z.boolean(),
      /** Pseudonymised at the door by a keyed hash. */
      personal: z.boolean(),
    }),
  ),
});

export type EventSchemaChanged = z.infer<typeof payload>;

/** The attributes (numbers) and dimensions (strings) that an event name may carry. Key: event name, revision. */
export const eventSchemaChanged = defineFact('catalog', 'event-schema.changed', payload);
