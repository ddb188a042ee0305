import { Problem } from '@otpless/problem/problem';
import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDate, localDate } from './local-date';

/** The zone of an account that names none. */
export const defaultTimeZone = 'Asia/Kolkata';

/** The text names no zone of the time zone database. */
export class NotATimeZone extends Problem {
  readonly typeName = 'NotATimeZone';

  constructor(readonly text: string) {
    super(`"${text.slice(0, 60)}" is not a time zone: use a name such as Asia/Kolkata`);
  }
}

/**
 * Tells whether the text names a zone. A bare offset such as +05:30 is refused: it would not follow the clock
 * changes of the place the account is in.
 */
export function isTimeZone(text: string): boolean {
  // Stryker disable next-line ConditionalExpression,Regex: this Node refuses a bare offset by itself, newer ones take it.
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch (error) {
    // Stryker disable next-line ConditionalExpression: it throws nothing else, and what it would is no answer.
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Reads a time zone that came from outside. */
export function parseTimeZone(text: string): string | NotATimeZone {
  return isTimeZone(text) ? text : new NotATimeZone(text);
}

/** The first instant of the day in the zone; where a clock change skips midnight, the first that exists. */
export function startOfDayInstant(date: LocalDate, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(date).toZonedDateTime(timeZone).epochMilliseconds);
}

/** The day it is in the zone at the instant. */
export function localDateAt(instant: Date, timeZone: string): LocalDate {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
  return localDate(zoned.toPlainDate().toString());
}

/** The next local midnight's date: when "cancel now" takes effect. */
export function dayAfter(instant: Date, timeZone: string): LocalDate {
  return addDays(localDateAt(instant, timeZone), 1);
}

/** The half-open span of instants `[startsAt, endsAt)` of a half-open span of days. */
export function instantsOf(
  { startsOn, endsOn }: { readonly startsOn: LocalDate; readonly endsOn: LocalDate },
  timeZone: string,
): { startsAt: Date; endsAt: Date } {
  return { startsAt: startOfDayInstant(startsOn, timeZone), endsAt: startOfDayInstant(endsOn, timeZone) };
}
