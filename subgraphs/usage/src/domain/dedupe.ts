import type { Place } from './usage-event';

/** What the second of two events with the same source and id is. */
export type Repetition = 'DUPLICATE' | 'CONFLICT';

/** The same content again counts once; other content under a known id is refused, and the first stands. */
export function repetition(knownHash: string, hash: string): Repetition {
  return knownHash === hash ? 'DUPLICATE' : 'CONFLICT';
}

interface Identified {
  readonly source: string;
  readonly id: string;
  readonly contentHash: string;
  readonly place: Place;
}

export interface Repeated<Event> {
  readonly event: Event;
  readonly repetition: Repetition;
}

/** The first of each source and id, and what the others are. A message that was delivered twice is one message. */
export function firstOfEach<Event extends Identified>(
  events: readonly Event[],
): { readonly first: Event[]; readonly repeated: Repeated<Event>[] } {
  const firsts = new Map<string, Event>();
  const first: Event[] = [];
  const repeated: Repeated<Event>[] = [];
  for (const event of events) {
    const key = keyOf(event);
    const known = firsts.get(key);
    if (known === undefined) {
      firsts.set(key, event);
      first.push(event);
    } else if (!isSamePlace(known.place, event.place)) {
      repeated.push({ event, repetition: repetition(known.contentHash, event.contentHash) });
    }
  }
  return { first, repeated };
}

export function isSamePlace(one: Place, other: Place): boolean {
  return one.sequence === other.sequence && one.ordinal === other.ordinal;
}

/** A source holds no blank, so this is unambiguous. */
export function keyOf({ source, id }: { readonly source: string; readonly id: string }): string {
  return `${source} ${id}`;
}
