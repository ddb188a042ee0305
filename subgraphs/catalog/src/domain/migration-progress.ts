import type { Migration } from './migration';
import type { MigrationOutcome } from './migration-item';

/** How many subscriptions of a migration have an outcome, and how many of these are asked back and wait for that. */
export interface Counted {
  readonly outcome: MigrationOutcome;
  readonly count: number;
  readonly returning: number;
}

export interface MigrationProgress {
  readonly done: number;
  readonly total: number;
  /** Reckoned from what is done; null before the first. */
  readonly secondsLeft: number | null;
}

/** How far the judging, the run or the return is that is under way; null where none is. */
export function migrationProgress(
  { status, plannedAt, approvedAt, returnedAt }: Migration,
  counts: readonly Counted[],
  now: Date,
): MigrationProgress | null {
  const of = (...outcomes: MigrationOutcome[]) =>
    counts.filter(({ outcome }) => outcomes.includes(outcome)).reduce((sum, { count }) => sum + count, 0);
  const returning = counts.reduce((sum, one) => sum + one.returning, 0);
  if (status === 'PLANNING') return reckoned(of('READY', 'BLOCKED'), of('WAITING'), plannedAt, now);
  if (status === 'APPROVED') return reckoned(of('DONE', 'FAILED'), of('PENDING'), approvedAt ?? now, now);
  return returning > 0 ? reckoned(of('RETURNED'), returning, returnedAt ?? now, now) : null;
}

function reckoned(done: number, left: number, since: Date, now: Date): MigrationProgress {
  const elapsedMs = now.getTime() - since.getTime();
  const secondsLeft = done === 0 ? null : Math.ceil((elapsedMs * left) / done / 1000);
  return { done, total: done + left, secondsLeft };
}
