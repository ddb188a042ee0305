import { clampedDate, type LocalDate, monthOf, yearOf } from '@otpless/period/local-date';
import { defaultTimeZone, localDateAt, startOfDayInstant } from '@otpless/period/time-zone';

/** A calendar month in India, half-open. */
export interface Month {
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The month of India that so many months lie between it and the one of the instant: -1 is the one before. */
export function monthAt(instant: Date, offset = 0): Month {
  const today = localDateAt(instant, defaultTimeZone);
  const index = yearOf(today) * 12 + monthOf(today) - 1 + offset;
  const startsOn = firstOf(index);
  const endsOn = firstOf(index + 1);
  return {
    startsOn,
    endsOn,
    startsAt: startOfDayInstant(startsOn, defaultTimeZone),
    endsAt: startOfDayInstant(endsOn, defaultTimeZone),
  };
}

function firstOf(index: number): LocalDate {
  return clampedDate(Math.floor(index / 12), (index % 12) + 1, 1);
}
