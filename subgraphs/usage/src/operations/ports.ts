import type { FactDefinition } from '@otpless/contracts/fact';
import type { Knowledge } from '../domain/knowledge';
import type { SimulationStore } from './simulation-ports';
import type { ProjectionStore } from './projection-ports';
import type { EventStore, TallyStore, UnprocessedStore } from './event-ports';
import type { TotalStore, UniqueValueStore } from './total-ports';
import type { AccrualStore } from './accrual-ports';
import type { AlertStore } from './alert-ports';

/** The database refused what it was given: trying the same again is of no use. */
export class DataFault extends Error {}

/**
 * How a transaction stands to what ingest must know. Counting runs SHARED, so that batches go side by side; whoever
 * changes that knowledge, or builds what was counted anew, runs EXCLUSIVE and so between batches; others run FREE.
 */
export type Guard = 'SHARED' | 'EXCLUSIVE' | 'FREE';

/** Runs work in one transaction; what it appended to the outbox is said once it has committed. */
export type Transact = <Result>(guard: Guard, work: (stores: Stores) => Promise<Result>) => Promise<Result>;

export interface Stores {
  readonly knowledge: KnowledgeStore;
  readonly projections: ProjectionStore;
  readonly events: EventStore;
  readonly unprocessed: UnprocessedStore;
  readonly tallies: TallyStore;
  readonly totals: TotalStore;
  readonly uniqueValues: UniqueValueStore;
  readonly accruals: AccrualStore;
  readonly alerts: AlertStore;
  readonly simulations: SimulationStore;
  readonly outbox: FactsOutbox;
}

export interface KnowledgeStore {
  /** As it stands in this transaction; the same for all of it under a SHARED or EXCLUSIVE guard. */
  current(): Promise<Knowledge>;
  /** Makes the next `current` of every process read it anew. */
  changed(): Promise<void>;
}

export interface FactsOutbox {
  appendAll<Payload>(definition: FactDefinition<Payload>, payloads: readonly Payload[]): Promise<void>;
}

/** Each in a transaction of its own. */
export interface HousekeepingStore {
  /** Forgets keys received before, and remembers that it did. */
  forgetKeys(before: Date): Promise<void>;
  dropRefusals(before: Date): Promise<void>;
  dropSeconds(before: Date): Promise<void>;
  /** Those that are over, with what they found. */
  dropSimulations(before: Date): Promise<void>;
}
