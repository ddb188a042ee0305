import type { CycleStart, PricingCycle, PricingInterval } from '@otpless/period/pricing-cycle';
import { pricingCycleProblems } from '@otpless/period/pricing-cycle';
import { type FieldProblem, InvalidInput } from '@otpless/problem/problem';

/** A pricing cycle as people write it: one text for the start day, whatever the interval. */
export interface PricingCycleDefinition {
  readonly interval: PricingInterval;
  readonly startKind: CycleStart['kind'];
  /** Of a FIXED start: 1 (Monday) to 7 for WEEKLY, else 1 to 31 or LAST; the first by default. */
  readonly startDay: string | null;
  /** Of a FIXED start of several months: how many months after January. */
  readonly startMonthOffset: number | null;
  readonly graceDays: number;
}

/** Reads a pricing cycle, or says everything that is wrong with it. */
export function parsePricingCycle(definition: PricingCycleDefinition): PricingCycle | InvalidInput {
  const { interval, startKind, startDay, startMonthOffset, graceDays } = definition;
  const problems = startProblems(definition);
  const cycle: PricingCycle = {
    interval,
    start:
      startKind === 'ANNIVERSARY'
        ? { kind: 'ANNIVERSARY' }
        : { kind: 'FIXED', ...fixedDay(interval, startDay), ...fixedMonth(startMonthOffset) },
    graceDays,
  };
  problems.push(...cycleProblems(cycle));
  return problems.length > 0 ? new InvalidInput(problems) : cycle;
}

/** Everything that keeps a cycle from being billed by, at the fields in which people write it. */
export function cycleProblems(cycle: PricingCycle): FieldProblem[] {
  return pricingCycleProblems(cycle).map(({ field, message }) => ({ path: pathOf(field), message }));
}

/** The cycle as people wrote it, for the screen. */
export function describePricingCycle({ interval, start, graceDays }: PricingCycle): PricingCycleDefinition {
  if (start.kind === 'ANNIVERSARY')
    return { interval, startKind: 'ANNIVERSARY', startDay: null, startMonthOffset: null, graceDays };
  const startDay = String((interval === 'WEEKLY' ? start.weekday : start.day) ?? 1);
  return { interval, startKind: 'FIXED', startDay, startMonthOffset: start.monthOffset ?? null, graceDays };
}

function startProblems({ startKind, startDay, startMonthOffset }: PricingCycleDefinition): FieldProblem[] {
  if (startKind === 'ANNIVERSARY') {
    const message = 'an anniversary cycle starts when the subscription does: leave this out, or choose FIXED';
    return [
      ...(startDay === null ? [] : [{ path: 'cycle.startDay', message }]),
      ...(startMonthOffset === null ? [] : [{ path: 'cycle.startMonthOffset', message }]),
    ];
  }
  if (startDay === null || /^([1-9]\d?|LAST)$/.test(startDay)) return [];
  return [{ path: 'cycle.startDay', message: 'write a day such as 1, or LAST for the last day of the month' }];
}

function fixedDay(interval: PricingInterval, startDay: string | null): { weekday?: number; day?: number | 'LAST' } {
  if (startDay === null) return {};
  if (startDay === 'LAST') return { day: 'LAST' };
  // What is no number was named above; it must not be named again as a day out of range.
  const day = /^\d+$/.test(startDay) ? Number(startDay) : 1;
  return interval === 'WEEKLY' ? { weekday: day } : { day };
}

function fixedMonth(monthOffset: number | null): { monthOffset?: number } {
  return monthOffset === null ? {} : { monthOffset };
}

function pathOf(field: 'interval' | 'weekday' | 'day' | 'monthOffset' | 'graceDays'): string {
  switch (field) {
    case 'interval':
      return 'cycle.interval';
    case 'weekday':
    case 'day':
      return 'cycle.startDay';
    case 'monthOffset':
      return 'cycle.startMonthOffset';
    case 'graceDays':
      return 'cycle.graceDays';
  }
}
