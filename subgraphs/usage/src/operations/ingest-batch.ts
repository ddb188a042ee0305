import { firstOfEach, isSamePlace, keyOf, repetition, type Repeated } from '../domain/dedupe';
import { judge, type Judge } from '../domain/judge-event';
import { refused } from '../domain/refusal';
import type { ReceivedEvent, UsageEvent } from '../domain/usage-event';
import { countEvents, sorted } from './count-events';
import type { EventStore, RefusedEvent, Tally } from './event-ports';
import type { Transact } from './ports';

export interface IngestBatch {
  readonly partition: number;
  readonly events: readonly ReceivedEvent[];
  /** Messages that no event could be read from, and events that could not be stored. */
  readonly unreadable: readonly RefusedEvent[];
}

/** How events are read and hidden; the same at every door. */
export type IngestSettings = Omit<Judge, 'knowledge'>;

export type Ingest = (batch: IngestBatch) => Promise<Tally>;

/**
 * Takes a batch in one transaction: keys, events, rollups, totals and marks commit together or not at all. The keys alone
 * decide what counts, so a batch that is delivered again changes nothing.
 */
export function ingestBatch(transact: Transact, settings: IngestSettings): Ingest {
  return (batch) =>
    transact('SHARED', async (stores) => {
      const bench: Judge = { ...settings, knowledge: await stores.knowledge.current() };
      const { counted, unprocessed, rejected } = sorted(batch.events.map((event) => judge(event, bench)));
      const { fresh, repeated } = await onlyNew([...counted, ...unprocessed.map(({ event }) => event)], stores.events);
      const newCounted = counted.filter((event) => fresh.has(event));
      const newUnprocessed = unprocessed.filter(({ event }) => fresh.has(event));
      await countEvents(newCounted, bench, stores);
      await stores.unprocessed.keep(newUnprocessed);
      const noted = await stores.events.refuse([
        ...batch.unreadable,
        ...rejected.map(({ event, refusal }) => ({ status: 'REJECTED' as const, event, refusal })),
        ...repeated.map(refusedRepetition),
      ]);
      const tally = tallyOf(newCounted.length, newUnprocessed.length, noted);
      await stores.tallies.add(batch.partition, newest(batch), tally);
      return tally;
    });
}

/** The events whose keys were not taken before; of several with one key in the batch, the first in the stream. */
async function onlyNew(
  events: readonly UsageEvent[],
  store: EventStore,
): Promise<{ fresh: ReadonlySet<UsageEvent>; repeated: Repeated<UsageEvent>[] }> {
  const { first, repeated } = firstOfEach([...events].sort(inStreamOrder));
  const known = await store.takeKeys(first);
  const untaken = first.filter((event) => !known.has(event));
  const stored = await store.forgotten(untaken.filter(({ backfill }) => backfill));
  // The key that was just taken for it stands for what is stored, not for what came now.
  await store.rewriteHashes(
    untaken.flatMap((event) => {
      const contentHash = stored.get(keyOf(event));
      return contentHash === undefined ? [] : [{ ...event, contentHash }];
    }),
  );
  const fresh = new Set(untaken.filter((event) => !stored.has(keyOf(event))));
  const before = first.flatMap((event) => {
    const taken = known.get(event);
    if (taken !== undefined && isSamePlace(taken.place, event.place)) return [];
    const hash = taken?.hash ?? stored.get(keyOf(event));
    return hash === undefined ? [] : [{ event, repetition: repetition(hash, event.contentHash) }];
  });
  return { fresh, repeated: [...repeated, ...before] };
}

function inStreamOrder(one: UsageEvent, other: UsageEvent): number {
  return one.place.sequence - other.place.sequence || one.place.ordinal - other.place.ordinal;
}

const reasons = {
  DUPLICATE: 'the same event was received before; it counts once',
  CONFLICT: 'another event was received under this id; the first one stands',
} as const;

function refusedRepetition({ event, repetition: status }: Repeated<UsageEvent>): RefusedEvent {
  const { source, id, eventName, subject, occurredAt, receivedAt, place } = event;
  // A duplicate says nothing that is not stored already.
  const payload = status === 'DUPLICATE' ? undefined : event.payload;
  const refusal = refused(status, reasons[status]);
  return { status, refusal, event: { source, id, eventName, subject, occurredAt, receivedAt, place, payload } };
}

function tallyOf(processed: number, unprocessed: number, noted: readonly RefusedEvent['status'][]): Tally {
  const count = (status: RefusedEvent['status']) => noted.filter((one) => one === status).length;
  return {
    processed,
    unprocessed,
    duplicate: count('DUPLICATE'),
    conflict: count('CONFLICT'),
    rejected: count('REJECTED'),
  };
}

function newest({ events, unreadable }: IngestBatch): Date {
  const instants = [...events, ...unreadable.map(({ event }) => event)].map(({ receivedAt }) => receivedAt.getTime());
  return new Date(instants.reduce((latest, instant) => Math.max(latest, instant), 0));
}
