import type { MeterCount } from '../domain/meter-count';
import type { KnownAccount } from '../domain/simulated-period';
import type { SimulatedAccount, Simulation } from '../domain/simulation';

/** Simulations, the accounts of each, and what pricing those follows from. */
export interface SimulationStore {
  /** Keeps it with the accounts it selects, which wait to be priced; answers how many these are. */
  add(simulation: Simulation): Promise<number>;
  save(simulation: Simulation): Promise<void>;
  /** Nobody else can change it until the transaction ends. */
  hold(id: string): Promise<Simulation | null>;
  /** The oldest that is not over and that no other process holds. */
  holdNext(): Promise<Simulation | null>;
  /** Up to so many of its accounts that wait to be priced. */
  waiting(id: string, limit: number): Promise<string[]>;
  keep(id: string, accounts: readonly SimulatedAccount[]): Promise<void>;
  /** What is known of accounts: their contracts, and the accruals of these. */
  known(accountIds: readonly string[], accruals: AccrualsKnown): Promise<KnownAccount[]>;
  /** By accrual, the meters whose totals it holds. */
  metersCounted(accrualIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  /** What the meters counted in each window, by its key, added up from the rollups. */
  countsIn(windows: readonly CountedWindow[]): Promise<ReadonlyMap<string, readonly MeterCount[]>>;
}

/** Those that begin on one of the days; those before them too, of subscriptions where what one costs depends on them. */
export interface AccrualsKnown {
  readonly startsOn: string;
  readonly endsOn: string;
  /** Of all subscriptions, where the terms that are simulated ask for it. */
  readonly alsoBefore: boolean;
}

/** Instants in which some meters counted, of accounts that are priced together. */
export interface CountedWindow {
  readonly key: string;
  readonly meters: readonly WindowMeter[];
  readonly accountIds: readonly string[];
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** The accrual of the same instants, where there is one. */
  readonly accrualId: string | null;
}

export interface WindowMeter {
  readonly meterId: string;
  /** The dimensions that a matrix tells apart: unique values are united by them. */
  readonly dimensions: readonly string[];
}
