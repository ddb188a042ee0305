const DAY_MS = 86_400_000;
const indianDate = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Kolkata', dateStyle: 'short' });

/** A local date of India, so many days from today. */
export function indianDay(fromToday = 0): string {
  return addDays(indianDate.format(new Date()), fromToday);
}

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** An instant of a local date in India. */
export function indianInstant(date: string, time = '12:00:00'): string {
  return new Date(`${date}T${time}+05:30`).toISOString();
}
