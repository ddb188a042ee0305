import { createHash } from 'node:crypto';
import type { JetStreamClient } from '@nats-io/jetstream';
import { partitionOf } from '@otpless/contracts/subject-partition';
import { type EventEnvelope, USAGE_PARTITIONS } from '@otpless/contracts/usage/event-envelope';
import { type UsageEventInput, usageEvent } from '@otpless/contracts/usage/usage-event';
import { stringify } from 'safe-stable-stringify';

export interface IngestRequest {
  /** From the caller's credential, never from the payload. */
  readonly source: string;
  readonly events: readonly unknown[];
  readonly backfill: boolean;
  readonly requestId: string;
}

export interface IngestResult {
  readonly id: string;
  readonly status: 'ACCEPTED' | 'DUPLICATE' | 'CONFLICT' | 'REJECTED';
  readonly code?: string;
  readonly message?: string;
}

/** What is known already of these events, by the hash of their content; those that are new are not in it. */
export type KnownEvents = (
  source: string,
  events: readonly { readonly id: string; readonly contentHash: string }[],
) => Promise<ReadonlyMap<string, 'DUPLICATE' | 'CONFLICT'>>;

export interface IngestDoorOptions {
  readonly jetstream: JetStreamClient;
  readonly known?: KnownEvents;
  /** Replaces personal dimensions by their pseudonyms before anything is written. */
  readonly pseudonymise?: (event: UsageEventInput) => UsageEventInput;
}

export const MAX_EVENTS_PER_REQUEST = 5000;
const ENVELOPE_SIZE = 500;
const GATHER_MS = 4;

interface Waiting {
  readonly event: UsageEventInput;
  readonly settle: (outcome: Error | null) => void;
}

interface Gathering {
  readonly head: {
    readonly source: string;
    readonly partition: number;
    readonly backfill: boolean;
    readonly requestId: string;
  };
  readonly waiting: Waiting[];
  readonly timer: NodeJS.Timeout;
}

/**
 * The way in for events that come by HTTP or GraphQL. Each event is judged by itself; the good ones of one partition
 * travel in one envelope, gathered over a few milliseconds from all callers of a source, and ACCEPTED is answered when
 * the broker has synced it to disk.
 */
export class IngestDoor {
  private readonly gatherings = new Map<string, Gathering>();

  constructor(private readonly options: IngestDoorOptions) {}

  /** Results stand in the order of the events. Rejects where the broker cannot take them: nothing is then ACCEPTED. */
  async accept(request: IngestRequest): Promise<IngestResult[]> {
    const pseudonymise = this.options.pseudonymise ?? ((event: UsageEventInput) => event);
    const judged = request.events.map((candidate) => judge(candidate, pseudonymise));
    const fresh = judged.flatMap(({ event, contentHash }) => (event === null ? [] : [{ id: event.id, contentHash }]));
    const known = await this.options.known?.(request.source, fresh);
    const seen = new Map<string, string>();
    return Promise.all(
      judged.map(async ({ event, contentHash, refusal }) => {
        if (event === null) return refusal;
        const before = known?.get(contentHash) ?? sameRequest(seen, event.id, contentHash);
        if (before !== undefined) return { id: event.id, status: before, message: explanations[before] };
        await this.gather(request, event);
        return { id: event.id, status: 'ACCEPTED' as const };
      }),
    );
  }

  private gather({ source, backfill, requestId }: IngestRequest, event: UsageEventInput): Promise<void> {
    const partition = partitionOf(event.subject, USAGE_PARTITIONS);
    const key = `${source} ${partition} ${backfill}`;
    return new Promise((resolve, reject) => {
      let gathering = this.gatherings.get(key);
      if (gathering === undefined) {
        const timer = setTimeout(() => this.send(key), GATHER_MS);
        gathering = { head: { source, partition, backfill, requestId }, waiting: [], timer };
        this.gatherings.set(key, gathering);
      }
      gathering.waiting.push({ event, settle: (outcome) => (outcome === null ? resolve() : reject(outcome)) });
      if (gathering.waiting.length >= ENVELOPE_SIZE) this.send(key);
    });
  }

  private send(key: string): void {
    const gathering = this.gatherings.get(key);
    if (gathering === undefined) return;
    this.gatherings.delete(key);
    clearTimeout(gathering.timer);
    const { head, waiting } = gathering;
    const envelope: EventEnvelope = {
      requestId: head.requestId,
      receivedAt: new Date().toISOString(),
      backfill: head.backfill,
      events: waiting.map(({ event }) => event),
    };
    // A back-fill of events that were refused as too old a moment ago is another message, not a repetition.
    const content = stringify([head.source, head.backfill, envelope.events]) ?? '';
    const msgID = createHash('sha256').update(content).digest('hex');
    this.options.jetstream
      .publish(`usage.events.p.${head.partition}.${head.source}`, JSON.stringify(envelope), { msgID })
      .then(() => waiting.forEach(({ settle }) => settle(null)))
      .catch((error: unknown) => {
        const refused = error instanceof Error ? error : new Error(String(error));
        for (const { settle } of waiting) settle(refused);
      });
  }
}

const explanations = {
  DUPLICATE: 'This event was received before; it counts once.',
  CONFLICT: 'Another event was received under this id; the first one stands.',
} as const;

function sameRequest(seen: Map<string, string>, id: string, contentHash: string): 'DUPLICATE' | 'CONFLICT' | undefined {
  const before = seen.get(id);
  seen.set(id, before ?? contentHash);
  if (before === undefined) return undefined;
  return before === contentHash ? 'DUPLICATE' : 'CONFLICT';
}

type Judged =
  | { event: UsageEventInput; contentHash: string; refusal: null }
  | { event: null; contentHash: ''; refusal: IngestResult };

function judge(candidate: unknown, pseudonymise: (event: UsageEventInput) => UsageEventInput): Judged {
  const parsed = usageEvent.safeParse(candidate);
  if (parsed.success) {
    const event = pseudonymise(parsed.data);
    return { event, contentHash: contentHashOf(event), refusal: null };
  }
  const given: unknown = typeof candidate === 'object' && candidate !== null && 'id' in candidate ? candidate.id : '';
  const message = parsed.error.issues
    .map(({ path, message: text }) => `${path.join('.') || 'event'}: ${text}`)
    .join('; ');
  const id = typeof given === 'string' ? given.slice(0, 128) : '';
  return { event: null, contentHash: '', refusal: { id, status: 'REJECTED', code: 'MALFORMED', message } };
}

/** The hash that tells a DUPLICATE from a CONFLICT: of the content, whatever the order of its keys and the zone of its instant. */
export function contentHashOf(event: UsageEventInput): string {
  const content = { ...event, occurredAt: new Date(event.occurredAt).toISOString() };
  return createHash('sha256')
    .update(stringify(content) ?? '')
    .digest('hex');
}
