import { quantityText } from '../figures/decimal-text';
import type { MigrationOutcome } from '../gql/graphql';

/** What became of a subscription in a migration. */
export const outcomeWords: Record<MigrationOutcome, string> = {
  WAITING: 'Waiting',
  READY: 'Ready',
  BLOCKED: 'Blocked',
  PENDING: 'Pending',
  DONE: 'Done',
  FAILED: 'Failed',
  RETURNED: 'Returned',
};

interface Count {
  outcome: MigrationOutcome;
  count: number;
}

/** As a migration goes on. */
export function inOrder<Counted extends Count>(counts: readonly Counted[]): Counted[] {
  const order = Object.keys(outcomeWords);
  return [...counts].sort((one, other) => order.indexOf(one.outcome) - order.indexOf(other.outcome));
}

/** How many of each outcome, in one line. */
export function countsText(counts: readonly Count[]): string {
  return inOrder(counts)
    .map(({ outcome, count }) => `${quantityText(String(count))} ${outcomeWords[outcome].toLowerCase()}`)
    .join(', ');
}

/** How many have an outcome. */
export const countOf = (counts: readonly Count[], outcome: MigrationOutcome): number =>
  counts.find((one) => one.outcome === outcome)?.count ?? 0;
