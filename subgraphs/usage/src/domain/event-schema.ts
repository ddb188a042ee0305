import type { EventSchema } from '@otpless/metering/event-schema';
import { pseudonymOf } from './pseudonym';
import type { EventPayload } from './usage-event';

export type { EventSchema } from '@otpless/metering/event-schema';

/** The event with its personal dimensions replaced by pseudonyms. */
export function pseudonymised(schema: EventSchema, event: EventPayload, key: Uint8Array): EventPayload {
  const personal = schema.dimensions.filter(({ name, personal: is }) => is && event.dimensions?.[name] !== undefined);
  if (personal.length === 0) return event;
  const hidden = personal.map(({ name }) => [name, pseudonymOf(event.dimensions?.[name] ?? '', key)] as const);
  return { ...event, dimensions: { ...event.dimensions, ...Object.fromEntries(hidden) } };
}
