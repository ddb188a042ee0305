import { addDays, earlierOf, laterOf, type LocalDate } from '@otpless/period/local-date';
import { graceEndsOn, periodContaining, type Span } from '@otpless/period/periods';
import type { PricingCycle } from '@otpless/period/pricing-cycle';
import { type Phase, phaseOn, scheduleOf } from './schedule';
import { type Subscription, termOn } from './subscription';

/** The pricing cycle of a plan version that the subscription is or was on. */
export type CycleOf = (planVersionId: string) => PricingCycle;

/** The day the cycle after the one of this day begins; of a subscription to come, its first day. */
export function nextCycleOn(subscription: Subscription, today: LocalDate, cycleOf: CycleOf): LocalDate {
  if (today < subscription.startsOn) return subscription.startsOn;
  const cycle = cycleOf(termOn(subscription, today).planVersionId);
  return periodContaining(cycle, subscription.startsOn, today).endsOn;
}

/**
 * The first day from which a change may still hold: that of the oldest period whose grace is not over. What lies before
 * may be FINAL in usage, and is then as it was billed; usage makes nothing FINAL while a period's grace runs.
 */
export function earliestChangeOn(subscription: Subscription, today: LocalDate, cycleOf: CycleOf): LocalDate {
  const { startsOn, endsOn } = subscription;
  if (today <= startsOn) return startsOn;
  const phases = scheduleOf(subscription);
  let earliest = endsOn !== null && endsOn <= today ? endsOn : addDays(today, 1);
  while (earliest > startsOn) {
    const before = addDays(earliest, -1);
    const phase = phaseOn(phases, before);
    const cycle = cycleOf(phase.planVersionId);
    const period = accruedPeriod(phase, periodContaining(cycle, startsOn, before));
    if (graceEndsOn(cycle, period) <= today) break;
    earliest = period.startsOn;
  }
  return earliest;
}

/** The part of a period that lies in the phase: usage has one accrual for it. */
function accruedPeriod({ startsOn, endsOn }: Phase, period: Span): Span {
  return {
    startsOn: laterOf(period.startsOn, startsOn),
    endsOn: endsOn === null ? period.endsOn : earlierOf(period.endsOn, endsOn),
  };
}
