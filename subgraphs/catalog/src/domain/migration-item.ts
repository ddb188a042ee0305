import { Money } from '@otpless/money/money';
import type { LocalDate } from '@otpless/period/local-date';
import type { Problem } from '@otpless/problem/problem';

export const migrationOutcomes = ['WAITING', 'READY', 'BLOCKED', 'PENDING', 'DONE', 'FAILED', 'RETURNED'] as const;
/** WAITING ones are still to be judged, READY and BLOCKED are; READY ones become PENDING with the approval. */
export type MigrationOutcome = (typeof migrationOutcomes)[number];

export const returnScopes = ['FAILED', 'ALL'] as const;
export type ReturnScope = (typeof returnScopes)[number];

/** One subscription of a migration: what the dry run found, and what came of it. */
export interface MigrationItem {
  readonly migrationId: string;
  readonly subscriptionId: string;
  /** The revision that was judged: what was approved holds for no other. */
  readonly judgedRevision: number;
  readonly outcome: MigrationOutcome;
  /** Why it is BLOCKED or FAILED, or could not be returned. */
  readonly message: string | null;
  /** Asked to be put back where it was. */
  readonly returning: boolean;
  /** How often the work on it broke off. */
  readonly attempts: number;
  /** The day the new version holds from; null where it is BLOCKED. */
  readonly effectiveOn: LocalDate | null;
  /** Where it was before that day; null where it was not judged. */
  readonly fromPlanVersionId: string | null;
  /** The number of the term that the migration made. */
  readonly term: number | null;
  readonly currency: string;
  /** Recurring fees and held licences a cycle, before and after; null where it cannot be told. */
  readonly feesNow: string | null;
  readonly feesThen: string | null;
  /** Whether a cycle is as long before as after, so that the two can be compared. */
  readonly sameCycle: boolean;
}

/** The work on one subscription breaks off so often at most: then it is given up, and is in nobody's way. */
export const MOST_ATTEMPTS = 3;

/** Notes that the work broke off, in a way that no rule foresaw, and gives it up after so many times. */
export function brokeOff(item: MigrationItem): MigrationItem {
  const attempts = item.attempts + 1;
  if (attempts < MOST_ATTEMPTS) return { ...item, attempts };
  const message = `It broke off ${attempts} times and was given up. The log of the catalog says why, by ${item.subscriptionId}.`;
  if (item.returning) return { ...item, attempts, message, returning: false };
  return { ...item, attempts, message, outcome: item.outcome === 'WAITING' ? 'BLOCKED' : 'FAILED' };
}

/** How much more a cycle costs; null where it cannot be told. */
export function feesDifference({ feesNow, feesThen, sameCycle, currency }: MigrationItem): Money | null {
  if (feesNow === null || feesThen === null || !sameCycle) return null;
  return Money.of(feesThen, currency).minus(Money.of(feesNow, currency));
}

/** The subscription is on the new version from a day on. */
export function migrated(item: MigrationItem, term: number, effectiveOn: LocalDate): MigrationItem {
  return { ...item, outcome: 'DONE', message: null, term, effectiveOn };
}

/** The subscription stayed where it was. */
export function failed(item: MigrationItem, { message }: Problem): MigrationItem {
  return { ...item, outcome: 'FAILED', message };
}

/** The subscription is back where it was. */
export function returned(item: MigrationItem): MigrationItem {
  return { ...item, outcome: 'RETURNED', returning: false };
}

/** The subscription stays on the new version, since it could not be put back. */
export function notReturned(item: MigrationItem, { message }: Problem): MigrationItem {
  return { ...item, message, returning: false };
}
