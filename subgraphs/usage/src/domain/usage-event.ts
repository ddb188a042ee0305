/** A well-formed event as it was sent. */
export interface EventPayload {
  readonly id: string;
  readonly eventName: string;
  /** An account id or an alias. */
  readonly subject: string;
  readonly occurredAt: string;
  readonly attributes?: Readonly<Record<string, string | number>>;
  readonly dimensions?: Readonly<Record<string, string>>;
}

/** Where an event stands: its message in the stream, and its own number in that. */
export interface Place {
  readonly sequence: number;
  readonly ordinal: number;
}

/** What one event has to say for itself, before anybody has judged it. */
export interface ReceivedEvent {
  /** From the sender's credential: the subject's last token, never the payload. */
  readonly source: string;
  readonly receivedAt: Date;
  readonly backfill: boolean;
  /** The request that brought it; it follows the event into accruals and balances. */
  readonly requestId: string;
  /** Messages are delivered at least once: an event at a place that was taken before is the same delivery again. */
  readonly place: Place;
  readonly payload: unknown;
}

/** A well-formed event, its personal dimensions already replaced by pseudonyms. */
export interface UsageEvent {
  readonly source: string;
  readonly id: string;
  readonly eventName: string;
  readonly subject: string;
  readonly occurredAt: Date;
  readonly receivedAt: Date;
  readonly attributes: Readonly<Record<string, string>>;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Of the content, whatever the order of its keys: tells a DUPLICATE from a CONFLICT. */
  readonly contentHash: string;
  readonly backfill: boolean;
  readonly requestId: string;
  readonly place: Place;
  /** As it was sent, but for the pseudonyms. */
  readonly payload: EventPayload;
}

/** An event whose account is known: the one kind that counts. */
export interface CountedEvent extends UsageEvent {
  readonly accountId: string;
}

/** The event of a well-formed payload; attributes become exact decimals as text. */
export function usageEventOf(received: ReceivedEvent, payload: EventPayload, contentHash: string): UsageEvent {
  const { source, receivedAt, backfill, requestId, place } = received;
  const { id, eventName, subject, occurredAt, attributes = {}, dimensions = {} } = payload;
  return {
    source,
    id,
    eventName,
    subject,
    occurredAt: new Date(occurredAt),
    receivedAt,
    attributes: Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)])),
    dimensions,
    contentHash,
    backfill,
    requestId,
    place,
    payload,
  };
}
