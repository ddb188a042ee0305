import type { PricingCycle, PricingInterval } from '../gql/graphql';

const intervals: Record<PricingInterval, string> = {
  WEEKLY: 'Weekly',
  MONTHLY: 'Monthly',
  QUARTERLY: 'Quarterly',
  HALF_YEARLY: 'Half-yearly',
  ANNUAL: 'Yearly',
};

/** A pricing cycle as people say it. */
export function cycleWords(cycle: Pick<PricingCycle, 'interval' | 'startKind' | 'startDay' | 'graceDays'>): string {
  const { interval, startKind, startDay, graceDays } = cycle;
  const day = startDay === 'LAST' ? 'the last day' : `day ${startDay}`;
  const start = startKind === 'ANNIVERSARY' ? 'from the day of the subscription' : `from ${day}`;
  return `${intervals[interval]} ${start} · ${graceDays} grace days`;
}
