/** How long an aligned period is. */
export const pricingIntervals = ['WEEKLY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'ANNUAL'] as const;
export type PricingInterval = (typeof pricingIntervals)[number];

/**
 * Where periods begin: on the day the subscription began, or on a fixed day. A fixed week begins on a weekday (1 for
 * Monday, the default, to 7); every other fixed interval on a day of the month (the first by default), in the month
 * that lies `monthOffset` months after January (0 by default): a financial year from April is 3.
 */
export type CycleStart =
  | { readonly kind: 'ANNIVERSARY' }
  | {
      readonly kind: 'FIXED';
      readonly weekday?: number;
      readonly day?: number | 'LAST';
      readonly monthOffset?: number;
    };

/** How often a contract is billed, and how long late events may still come after a period has ended. */
export interface PricingCycle {
  readonly interval: PricingInterval;
  readonly start: CycleStart;
  readonly graceDays: number;
}

/** One thing wrong with a pricing cycle, and how to put it right. */
export interface PricingCycleProblem {
  readonly field: 'interval' | 'weekday' | 'day' | 'monthOffset' | 'graceDays';
  readonly message: string;
}

/** How many months a period of the interval has; weeks have none. */
export function monthsOf(interval: PricingInterval): number | null {
  switch (interval) {
    case 'WEEKLY':
      return null;
    case 'MONTHLY':
      return 1;
    case 'QUARTERLY':
      return 3;
    case 'HALF_YEARLY':
      return 6;
    case 'ANNUAL':
      return 12;
  }
}

/** Everything wrong with the cycle at once; nothing when it can be billed by. */
export function pricingCycleProblems(cycle: PricingCycle): PricingCycleProblem[] {
  const problems: PricingCycleProblem[] = [];
  if (!isWhole(cycle.graceDays, 0, 90))
    problems.push(problem('graceDays', 'grace days are a whole number from 0 to 90'));
  if (!pricingIntervals.includes(cycle.interval))
    problems.push(problem('interval', `the interval is one of ${pricingIntervals.join(', ')}`));
  else if (cycle.start.kind === 'FIXED') problems.push(...fixedStartProblems(monthsOf(cycle.interval), cycle.start));
  return problems;
}

function fixedStartProblems(
  months: number | null,
  { weekday, day, monthOffset }: Extract<CycleStart, { kind: 'FIXED' }>,
): PricingCycleProblem[] {
  const problems: PricingCycleProblem[] = [];
  if (weekday !== undefined && months !== null)
    problems.push(problem('weekday', 'only a weekly cycle starts on a weekday: give a day'));
  if (weekday !== undefined && !isWhole(weekday, 1, 7))
    problems.push(problem('weekday', 'a weekday is 1 for Monday to 7 for Sunday'));
  if (day !== undefined && months === null)
    problems.push(problem('day', 'a weekly cycle starts on a weekday: give no day of the month'));
  if (day !== undefined && day !== 'LAST' && !isWhole(day, 1, 31))
    problems.push(problem('day', 'a day of the month is 1 to 31, or LAST'));
  if (monthOffset !== undefined && !isWhole(monthOffset, 0, (months ?? 1) - 1))
    problems.push(problem('monthOffset', `the month offset of this interval is 0 to ${(months ?? 1) - 1}`));
  return problems;
}

function problem(field: PricingCycleProblem['field'], message: string): PricingCycleProblem {
  return { field, message };
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
