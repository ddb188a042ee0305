import { Problem } from '@otpless/problem/problem';

/** A day of the calendar without a time or a zone, as `YYYY-MM-DD`. Such texts sort as the days do. */
export type LocalDate = string & { readonly __localDate: unique symbol };

/** The text is not a day of the calendar. */
export class NotALocalDate extends Problem {
  readonly typeName = 'NotALocalDate';

  constructor(readonly text: string) {
    super(`"${text.slice(0, 20)}" is not a date: write an existing day as YYYY-MM-DD`);
  }
}

/** Reads a date that came from outside. */
export function parseLocalDate(text: string): LocalDate | NotALocalDate {
  return isLocalDate(text) ? text : new NotALocalDate(text);
}

/** Tells whether the text is an existing day, written as YYYY-MM-DD. */
export function isLocalDate(text: string): text is LocalDate {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** A date from a trusted text; anything else is a defect and throws. */
export function localDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new TypeError(new NotALocalDate(String(text)).message);
  return text;
}

/** Negative when the first is earlier, zero on the same day, positive when it is later. */
export function compareDates(first: LocalDate, second: LocalDate): number {
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The earlier of two days. */
export function earlierOf(first: LocalDate, second: LocalDate): LocalDate {
  return first <= second ? first : second;
}

/** The later of two days. */
export function laterOf(first: LocalDate, second: LocalDate): LocalDate {
  return first >= second ? first : second;
}

/** The day so many days later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return localDate(new Date((dayNumber(date) + days) * dayMs).toISOString().slice(0, 10));
}

/** Whole days from the first date up to the second; negative when the second is earlier. */
export function daysBetween(from: LocalDate, until: LocalDate): number {
  return dayNumber(until) - dayNumber(from);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(date: LocalDate): number {
  return new Date(dayNumber(date) * dayMs).getUTCDay() || sunday;
}

/** 1 to 9999. */
export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** 1 for January to 12 for December. */
export function monthOf(date: LocalDate): number {
  return Number(date.slice(5, 7));
}

/** The day of its month, 1 to 31. */
export function dayOf(date: LocalDate): number {
  return Number(date.slice(8, 10));
}

/** The day of that month, or its last day where the month is shorter. */
export function clampedDate(year: number, month: number, day: number): LocalDate {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return localDate(`${digits(year, 4)}-${digits(month, 2)}-${digits(Math.min(day, daysInMonth(year, month)), 2)}`);
}

const dayMs = 86_400_000;
const sunday = 7;

/** Days since 1 January 1970, by UTC, whose days are all as long; rating asks for days too often for calendar objects. */
function dayNumber(date: LocalDate): number {
  return Date.parse(date) / dayMs;
}

/** By hand: this is asked of every date that is read, and needs no calendar object. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
