import { todayOn } from '../figures/calendar-text';

const millisecondsADay = 86_400_000;

/** The last days up to and including today, as instants at Indian midnights. */
export function rangeOfDays(days: number): { from: string; to: string } {
  const startOfToday = Date.parse(`${todayOn()}T00:00:00+05:30`);
  return {
    from: new Date(startOfToday - (days - 1) * millisecondsADay).toISOString(),
    to: new Date(startOfToday + millisecondsADay).toISOString(),
  };
}
