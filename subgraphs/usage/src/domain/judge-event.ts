import { computedOf, TooGreat } from '@otpless/metering/compute';
import { type EventSchema, pseudonymised } from './event-schema';
import type { Knowledge } from './knowledge';
import { refused, type Refusal, type UnprocessedCode } from './refusal';
import {
  type CountedEvent,
  type EventPayload,
  type Place,
  type ReceivedEvent,
  type UsageEvent,
  usageEventOf,
} from './usage-event';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** How far a sender's clock may run ahead of ours. */
export const FUTURE_LIMIT_MS = 60 * MINUTE_MS;
/** How long after it was received an event's id is remembered, and how late an event may come. */
export const DEDUPE_WINDOW_MS = 45 * DAY_MS;

export type Verdict =
  | { readonly kind: 'COUNTED'; readonly event: CountedEvent }
  | {
      readonly kind: 'UNPROCESSED';
      readonly event: UsageEvent;
      readonly code: UnprocessedCode;
      readonly reason: string;
    }
  | { readonly kind: 'REJECTED'; readonly event: RejectedEvent; readonly refusal: Refusal };

/** As much of a rejected event as could be read. */
export interface RejectedEvent {
  readonly source: string;
  readonly id: string;
  readonly eventName: string;
  readonly subject: string;
  readonly occurredAt: Date | null;
  readonly receivedAt: Date;
  readonly place: Place;
  /** What was sent, personal values replaced where the schema says which they are. */
  readonly payload: unknown;
}

export interface Judge {
  readonly knowledge: Knowledge;
  readonly pseudonymKey: Uint8Array;
  /** Reads a payload's form, or says what is wrong with it. */
  readonly read: (payload: unknown) => EventPayload | Refusal;
  readonly hash: (payload: EventPayload) => string;
}

/**
 * Judges one event by itself, in this order: its form, its time, its name, its name's schema in force, its subject, its
 * period.
 * The first that does not hold is the answer. What may still become known leaves the event UNPROCESSED; what cannot
 * change rejects it.
 */
export function judge(received: ReceivedEvent, { knowledge, pseudonymKey, read, hash }: Judge): Verdict {
  const sent = read(received.payload);
  if ('code' in sent) return rejected(received, sent);
  if (!isStorable(sent))
    return rejected(received, refused('MALFORMED', 'a text holds characters that no text may hold'));
  const schema = knowledge.schemaOf(sent.eventName);
  const payload = schema === null ? sent : pseudonymised(schema.schema, sent, pseudonymKey);
  const untimely = untimeliness(received, new Date(payload.occurredAt));
  if (untimely !== null) return rejected(received, untimely, payload);
  const sentEvent = usageEventOf(received, payload, hash(payload));
  if (schema === null) return unprocessed(sentEvent, 'UNKNOWN_EVENT_NAME', `no event is called ${payload.eventName}`);
  const breach = schema.breachOf(payload);
  if (breach !== null) return rejected(received, breach, payload);
  const event = withComputed(sentEvent, schema.schema);
  if (event instanceof TooGreat)
    return rejected(received, refused('COMPUTED_TOO_GREAT', `${event.name} came out too great to be kept`), payload);
  const accountId = knowledge.accountOf(event.subject, event.occurredAt);
  if (accountId === null)
    return unprocessed(event, 'UNKNOWN_SUBJECT', `at that instant ${event.subject} stood for no account`);
  if (knowledge.windowsAt(accountId, event.occurredAt).some(({ state }) => state === 'FINAL'))
    return unprocessed(event, 'PERIOD_FINAL', 'the period it belongs to is final');
  return { kind: 'COUNTED', event: { ...event, accountId } };
}

/** Computed attributes are kept with those that were sent, so that counting anew needs no schema. */
function withComputed(event: UsageEvent, { computed }: EventSchema): UsageEvent | TooGreat {
  if (computed.length === 0) return event;
  const values = computedOf(computed, event.attributes);
  return values instanceof TooGreat ? values : { ...event, attributes: { ...event.attributes, ...values } };
}

function untimeliness({ receivedAt, backfill }: ReceivedEvent, occurredAt: Date): Refusal | null {
  const ageMs = receivedAt.getTime() - occurredAt.getTime();
  if (ageMs < -FUTURE_LIMIT_MS)
    return refused('TOO_FAR_IN_THE_FUTURE', 'it occurred more than an hour after it was received');
  if (ageMs > DEDUPE_WINDOW_MS && !backfill)
    return refused('TOO_OLD', 'it occurred more than 45 days before it was received');
  return null;
}

// The database's texts hold neither NUL nor half of a surrogate pair.
const unstorable = /\0|\p{Surrogate}/u;
// JSON writes both as escapes; a look at all of it at once spares most events a look at each text.
const perhapsUnstorable = /\\u(?:0000|d[89a-f])/i;

function isStorable(event: EventPayload): boolean {
  return !perhapsUnstorable.test(JSON.stringify(event)) || holdsStorableTexts(event);
}

function holdsStorableTexts(value: unknown): boolean {
  if (typeof value === 'string') return !unstorable.test(value);
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([name, member]) => holdsStorableTexts(name) && holdsStorableTexts(member));
}

function unprocessed(event: UsageEvent, code: UnprocessedCode, reason: string): Verdict {
  return { kind: 'UNPROCESSED', event, code, reason };
}

function rejected(received: ReceivedEvent, refusal: Refusal, payload: unknown = received.payload): Verdict {
  const { source, receivedAt, place } = received;
  const given = (payload !== null && typeof payload === 'object' ? payload : {}) as Record<string, unknown>;
  return {
    kind: 'REJECTED',
    refusal,
    event: {
      source,
      id: readable(given['id'], 128),
      eventName: readable(given['eventName'], 64),
      subject: readable(given['subject'], 128),
      occurredAt: instantOf(given['occurredAt']),
      receivedAt,
      place,
      payload,
    },
  };
}

function readable(value: unknown, length: number): string {
  return typeof value === 'string' ? value.slice(0, length).replaceAll(/\0|\p{Surrogate}/gu, '\u{FFFD}') : '';
}

function instantOf(value: unknown): Date | null {
  const instant = typeof value === 'string' ? new Date(value) : new Date(NaN);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
