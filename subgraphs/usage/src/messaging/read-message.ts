import type { JsMsg } from '@nats-io/jetstream';
import { readEnvelope } from '@otpless/contracts/usage/event-envelope';
import { requestIdFrom } from '@otpless/service/request-context';
import { refused } from '../domain/refusal';
import type { ReceivedEvent } from '../domain/usage-event';
import type { RefusedEvent } from '../operations/event-ports';

/** How long before the broker a door may have received what it sends; a claim beyond that is not believed. */
const DOOR_LIMIT_MS = 5 * 60_000;

export type ReadMessage =
  | { readonly events: readonly ReceivedEvent[]; readonly unreadable: null }
  | { readonly events: readonly []; readonly unreadable: RefusedEvent };

/** The events of a message in the form of its door or of a producer; `unreadable` where it is in none. */
export function readMessage(message: JsMsg, now: Date): ReadMessage {
  const source = sourceOf(message);
  const envelope = readEnvelope(jsonOf(message));
  if (envelope === null) return { events: [], unreadable: unreadable(message, source, now) };
  // A producer may not back-fill by its own word: only a door has asked for the permission.
  const backfill = isFromDoor(message) && envelope.backfill === true;
  const requestId = requestIdFrom(envelope.requestId);
  const receivedAt = receiptOf(message, now, envelope.receivedAt);
  return {
    unreadable: null,
    events: envelope.events.map((payload, ordinal) => ({
      source,
      receivedAt,
      backfill,
      requestId,
      place: { sequence: message.seq, ordinal },
      payload,
    })),
  };
}

/** `usage.events.p.<partition>.<source>[.in]`: the broker lets a producer publish under its own name only. */
export function sourceOf({ subject }: JsMsg): string {
  return subject.split('.')[4] ?? '';
}

/** What a producer published itself ends with `in`; the broker adds it. */
function isFromDoor({ subject }: JsMsg): boolean {
  return !subject.endsWith('.in');
}

function receiptOf(message: JsMsg, now: Date, claimed?: string): Date {
  const byBroker = message.time.getTime();
  const byDoor = claimed === undefined ? byBroker : Date.parse(claimed);
  const believed = byDoor <= byBroker && byDoor >= byBroker - DOOR_LIMIT_MS ? byDoor : byBroker;
  return new Date(Math.min(believed, now.getTime()));
}

function jsonOf(message: JsMsg): unknown {
  try {
    return message.json();
  } catch {
    // What is no JSON is no envelope either: null is answered as unreadable.
    return null;
  }
}

function unreadable(message: JsMsg, source: string, now: Date): RefusedEvent {
  const event = {
    source,
    id: '',
    eventName: '',
    subject: '',
    occurredAt: null,
    receivedAt: receiptOf(message, now),
    place: { sequence: message.seq, ordinal: 0 },
    payload: undefined,
  };
  const reason = 'the message is neither an event nor a list of events; it is among the dead letters';
  return { status: 'REJECTED', event, refusal: refused('MALFORMED', reason) };
}
