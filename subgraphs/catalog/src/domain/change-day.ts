import { addDays, laterOf, type LocalDate } from '@otpless/period/local-date';
import { InvalidInput } from '@otpless/problem/problem';
import { type CycleOf, earliestChangeOn, nextCycleOn } from './billing-days';
import type { Subscription } from './subscription';

export const changeTimings = ['IMMEDIATE', 'NEXT_CYCLE', 'ON_DATE'] as const;
export type ChangeTiming = (typeof changeTimings)[number];

/** When a change is to hold; ON_DATE names the day. */
export interface When {
  readonly timing: ChangeTiming;
  readonly on: LocalDate | null;
}

/** What the day of a change is judged by. */
export interface Today {
  readonly today: LocalDate;
  readonly cycleOf: CycleOf;
}

/**
 * The day from which something else holds. IMMEDIATE is today: the day of a change belongs to what comes. It may lie in
 * the past as far as accruals are still open, and before the end.
 */
export function dayOfChange(
  subscription: Subscription,
  when: When,
  { today, cycleOf }: Today,
): LocalDate | InvalidInput {
  const { startsOn, endsOn } = subscription;
  const day = whenDay(when, laterOf(today, startsOn), () => nextCycleOn(subscription, today, cycleOf));
  if (day instanceof InvalidInput) return day;
  const earliest = earliestChangeOn(subscription, today, cycleOf);
  if (day < earliest)
    return InvalidInput.at('effectiveOn', `the days before ${earliest} may be billed: choose that day or a later one`);
  if (endsOn !== null && day >= endsOn)
    return InvalidInput.at('effectiveOn', `the subscription ends on ${endsOn}: choose an earlier day`);
  return day;
}

/**
 * The first day without it. IMMEDIATE is the next local midnight, for the days up to today are rated already, and today
 * was served.
 */
export function firstDayWithout(
  subscription: Subscription,
  when: When,
  { today, cycleOf }: Today,
): LocalDate | InvalidInput {
  const earliest = laterOf(addDays(today, 1), subscription.startsOn);
  const day = whenDay(when, earliest, () => nextCycleOn(subscription, today, cycleOf));
  if (day instanceof InvalidInput || day >= earliest) return day;
  return InvalidInput.at('effectiveOn', `the earliest day is ${earliest}: what was served until then is rated`);
}

/** The day a timing stands for. */
export function whenDay(
  { timing, on }: When,
  immediate: LocalDate,
  nextCycle: () => LocalDate,
): LocalDate | InvalidInput {
  switch (timing) {
    case 'IMMEDIATE':
      return on === null
        ? immediate
        : InvalidInput.at('effectiveOn', 'IMMEDIATE needs no day: leave it out, or choose ON_DATE');
    case 'NEXT_CYCLE':
      return on === null
        ? nextCycle()
        : InvalidInput.at('effectiveOn', 'NEXT_CYCLE needs no day: leave it out, or choose ON_DATE');
    case 'ON_DATE':
      return on ?? InvalidInput.at('effectiveOn', 'name the day');
  }
}
