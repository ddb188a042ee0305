import type { Meter } from '../domain/meter';
import type { MeterCount, UniqueGroup } from '../domain/meter-count';
import type { AccrualTotal, Rollup } from '../domain/rollup';
import type { AccrualValue, RollupValue } from '../domain/unique-values';

export interface Mark {
  readonly accrualId: string;
  /** When the newest event behind it was received; null where no event is. */
  readonly receivedAt: Date | null;
  readonly requestId: string;
}

export interface TotalStore {
  addRollups(rollups: readonly Rollup[]): Promise<void>;
  addTotals(totals: readonly AccrualTotal[]): Promise<void>;
  mark(marks: readonly Mark[]): Promise<void>;
  takeMarks(limit: number): Promise<Mark[]>;
  /** What the meters counted in the accruals, by accrual. */
  counts(accrualIds: readonly string[]): Promise<ReadonlyMap<string, readonly MeterCount[]>>;
  /** Counts the meter anew from the stored events. */
  rebuildRollups(meter: Meter, span: Span): Promise<Rebuilt>;
  /** Adds the totals of these accruals up anew from the rollups. */
  rebuildTotals(accrualIds: readonly string[]): Promise<void>;
}

/** The values that UNIQUE_COUNT meters tell apart; rollups and totals of them are rebuilt with all the others. */
export interface UniqueValueStore {
  addToRollups(values: readonly RollupValue[]): Promise<void>;
  addToAccruals(values: readonly AccrualValue[]): Promise<void>;
  /** How many values the groups of an accrual have together that are alike in these dimensions. */
  inGroups(accrualId: string, meterId: string, names: readonly string[]): Promise<UniqueGroup[]>;
}

export interface Span {
  readonly from: Date | null;
  readonly to: Date | null;
}

export interface Rebuilt {
  readonly events: number;
  /** How many rollups were not what the events say. */
  readonly differences: number;
}
