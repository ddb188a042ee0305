import type { PricingCycle, PricingInterval } from '../gql/graphql';

export const intervalWords: Record<PricingInterval, string> = {
  WEEKLY: 'Weekly',
  MONTHLY: 'Monthly',
  QUARTERLY: 'Quarterly',
  HALF_YEARLY: 'Half-yearly',
  ANNUAL: 'Yearly',
};

export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

type CycleSaid = Pick<PricingCycle, 'interval' | 'startKind' | 'startDay' | 'startMonthOffset'>;

/** A pricing cycle as people say it: "Quarterly from day 1 of April". */
export function cycleWords({ interval, startKind, startDay, startMonthOffset }: CycleSaid): string {
  const word = intervalWords[interval];
  if (startKind === 'ANNIVERSARY') return `${word}, from the day of the subscription`;
  if (interval === 'WEEKLY') return `${word}, from ${weekdays[Number(startDay ?? '1') - 1] ?? 'Monday'}`;
  const day = startDay === 'LAST' ? 'the last day' : `day ${startDay ?? '1'}`;
  const month = interval === 'MONTHLY' ? 'the month' : (months[startMonthOffset ?? 0] ?? 'January');
  return `${word}, from ${day} of ${month}`;
}

export const graceWords = (days: number): string =>
  days === 0 ? 'None: closed at once' : `${days} ${days === 1 ? 'day' : 'days'} for late events`;

export const trialWords = (days: number): string =>
  days === 0 ? 'None' : `The first ${days === 1 ? 'day' : `${days} days`} for nothing`;
