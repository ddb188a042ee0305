import { refused } from '../domain/refusal';
import type { ReceivedEvent } from '../domain/usage-event';
import type { Ingest, IngestBatch } from './ingest-batch';
import type { RefusedEvent, Tally } from './event-ports';
import { DataFault } from './ports';

/** Keeps what cannot be taken, outside of the database; resolves once it is safe. */
export type DeadLetter = (source: string, payload: unknown) => Promise<void>;

/**
 * Takes a batch also where one of its events breaks it, in a way that judging did not foresee: the batch is halved until
 * the event is found, which goes to the dead letters; the others count. Faults that may pass are thrown, to be tried again.
 */
export function isolatingPoison(ingest: Ingest, deadLetter: DeadLetter, warn: (error: unknown) => void): Ingest {
  const take: Ingest = async (batch) => {
    try {
      return await ingest(batch);
    } catch (error) {
      const [first] = batch.events;
      if (!isPoison(error) || first === undefined) throw error;
      if (batch.events.length > 1) return inHalves(batch);
      warn(error);
      await deadLetter(first.source, first.payload);
      return ingest({ ...batch, events: [], unreadable: [...batch.unreadable, unstorable(first)] });
    }
  };
  const inHalves = async ({ partition, events, unreadable }: IngestBatch): Promise<Tally> => {
    const middle = events.length >> 1;
    const one = await take({ partition, events: events.slice(0, middle), unreadable });
    return added(one, await take({ partition, events: events.slice(middle), unreadable: [] }));
  };
  return take;
}

function isPoison(error: unknown): boolean {
  return error instanceof DataFault || error instanceof RangeError || error instanceof TypeError;
}

function unstorable({ source, receivedAt, place, payload }: ReceivedEvent): RefusedEvent {
  const { id } = payload as { readonly id?: unknown };
  const event = {
    source,
    id: typeof id === 'string' ? id : '',
    eventName: '',
    subject: '',
    occurredAt: null,
    receivedAt,
    place,
    payload,
  };
  return {
    status: 'REJECTED',
    event,
    refusal: refused('UNSTORABLE', 'it cannot be stored; it is among the dead letters'),
  };
}

function added(one: Tally, other: Tally): Tally {
  return {
    processed: one.processed + other.processed,
    unprocessed: one.unprocessed + other.unprocessed,
    duplicate: one.duplicate + other.duplicate,
    conflict: one.conflict + other.conflict,
    rejected: one.rejected + other.rejected,
  };
}
