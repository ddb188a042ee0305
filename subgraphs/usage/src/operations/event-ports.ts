import type { RejectedEvent } from '../domain/judge-event';
import type { Refusal, UnprocessedCode } from '../domain/refusal';
import type { CountedEvent, Place, UsageEvent } from '../domain/usage-event';

export interface EventStore {
  /** Takes the key of each event; those whose key was taken before come back with what took it. */
  takeKeys(events: readonly UsageEvent[]): Promise<ReadonlyMap<UsageEvent, TakenKey>>;
  /** For a back-fill: the hashes of stored events whose keys have been forgotten, by `keyOf`. */
  forgotten(events: readonly UsageEvent[]): Promise<ReadonlyMap<string, string>>;
  insert(events: readonly CountedEvent[]): Promise<void>;
  /** Notes refusals, each place once; answers those that were not noted before. */
  refuse(refused: readonly RefusedEvent[]): Promise<RefusedEvent['status'][]>;
  /** An event that was kept and is now refused must not stand in the way of a mended one. */
  releaseKeys(events: readonly { readonly source: string; readonly id: string }[]): Promise<void>;
  /** The content of a kept event became what it is now: its personal values were replaced. */
  rewriteHashes(events: readonly UsageEvent[]): Promise<void>;
}

export interface TakenKey {
  readonly hash: string;
  readonly place: Place;
}

export interface RefusedEvent {
  readonly status: 'DUPLICATE' | 'CONFLICT' | 'REJECTED';
  readonly event: RejectedEvent;
  readonly refusal: Refusal;
}

export interface UnprocessedEvent {
  readonly rowId: string;
  readonly event: UsageEvent;
  readonly code: UnprocessedCode;
  readonly reason: string;
}

/** Which unprocessed events to try again. */
export type UnprocessedFilter =
  | { readonly subjects: readonly string[] }
  | { readonly eventNames: readonly string[] }
  | { readonly ids: readonly string[] }
  | { readonly codes: readonly UnprocessedCode[] };

export interface UnprocessedStore {
  keep(events: readonly Omit<UnprocessedEvent, 'rowId'>[]): Promise<void>;
  /** Up to `limit` of them in the order of their ids, after the given one; locked until the transaction ends. */
  take(filter: UnprocessedFilter, after: string, limit: number): Promise<TakenEvent[]>;
  remove(rowIds: readonly string[]): Promise<void>;
  explain(events: readonly UnprocessedEvent[]): Promise<void>;
}

export interface TakenEvent {
  readonly rowId: string;
  readonly source: string;
  readonly receivedAt: Date;
  readonly backfill: boolean;
  readonly requestId: string;
  readonly place: Place;
  readonly payload: unknown;
}

export interface Tally {
  readonly processed: number;
  readonly unprocessed: number;
  readonly duplicate: number;
  readonly conflict: number;
  readonly rejected: number;
}

export interface TallyStore {
  add(partition: number, at: Date, tally: Tally): Promise<void>;
}
