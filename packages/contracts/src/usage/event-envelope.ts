import { z } from 'zod';

/**
 * What the doors publish on `usage.events.p.<partition>.<source>`: many events of one partition in one message.
 * A producer on NATS may instead publish one bare event, an array of them, or `{ "events": [...] }` to
 * `usage.events.in.<source>`, which the stream stores as `usage.events.p.<partition>.<source>.in`. The source is always
 * the subject's word, never the payload's.
 */
export interface EventEnvelope {
  readonly requestId?: string;
  /** When the door received them; without it the broker's time is taken. */
  readonly receivedAt?: string;
  /** Set only by the door, for callers with the permission to back-fill. */
  readonly backfill?: boolean;
  /** Not yet validated: each event is judged by itself. */
  readonly events: readonly unknown[];
}

const envelope = z.object({
  requestId: z.string().optional(),
  receivedAt: z.iso.datetime({ offset: true }).optional(),
  backfill: z.boolean().optional(),
  events: z.array(z.unknown()),
});

/** Reads a message's JSON in any of the allowed forms; null where it is none of them. */
export function readEnvelope(json: unknown): EventEnvelope | null {
  if (Array.isArray(json)) return { events: json };
  const parsed = envelope.safeParse(json);
  if (parsed.success) return parsed.data;
  return json !== null && typeof json === 'object' ? { events: [json] } : null;
}

/** How many partitions `USAGE_EVENTS` has; the broker's mapping of `usage.events.in.*` uses the same number. */
export const USAGE_PARTITIONS = 4;
