import type { LocalDate } from '@otpless/period/local-date';

/** Half-open local days; without an end they go on. */
export interface OpenSpan {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** Whether there is a day that lies in both. */
export function overlaps(one: OpenSpan, other: OpenSpan): boolean {
  if (isEmpty(one) || isEmpty(other)) return false;
  return startsBeforeEnd(one.startsOn, other.endsOn) && startsBeforeEnd(other.startsOn, one.endsOn);
}

/** A subscription cancelled before it began holds no day. */
function isEmpty({ startsOn, endsOn }: OpenSpan): boolean {
  return endsOn !== null && endsOn <= startsOn;
}

function startsBeforeEnd(startsOn: LocalDate, endsOn: LocalDate | null): boolean {
  return endsOn === null || startsOn < endsOn;
}

/** Whether the day is one of the span's. */
export function holds({ startsOn, endsOn }: OpenSpan, date: LocalDate): boolean {
  return startsOn <= date && startsBeforeEnd(date, endsOn);
}
