// The business keeps its books in India: instants are shown in Indian time wherever the reader sits.
const zone = 'Asia/Kolkata';

const dayParts = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const dayFormat = new Intl.DateTimeFormat('en-US', { ...dayParts, timeZone: zone });
const timeFormat = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
  timeZone: zone,
});
const localDayFormat = new Intl.DateTimeFormat('en-US', { ...dayParts, timeZone: 'UTC' });
const isoDayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' });

const millisecondsADay = 86_400_000;

/** Day, month, year: en-GB would say “Sept” where every other month has three letters. */
function inOrder(format: Intl.DateTimeFormat, at: Date): string {
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    format.formatToParts(at).find((found) => found.type === type)?.value;
  return `${part('day')} ${part('month')} ${part('year')}`;
}

/** The day of an instant: 22 Nov 2026. */
export const dayText = (instant: string): string => inOrder(dayFormat, new Date(instant));

/** The time of an instant, to the second: 15:04:05. */
export const timeText = (instant: string): string => timeFormat.format(new Date(instant));

/** An instant in full: 22 Nov 2026, 15:04:05 IST. */
export const instantText = (instant: string): string => `${dayText(instant)}, ${timeText(instant)} IST`;

/** A local date ('2026-11-22'), which has no zone: 22 Nov 2026. */
export const dateText = (date: string): string => inOrder(localDayFormat, new Date(`${date}T00:00:00Z`));

/** A sentence in which local dates are said as dates are said elsewhere: “paused until 4 Dec 2026”. */
export const datesInText = (sentence: string): string => sentence.replace(/\b\d{4}-\d{2}-\d{2}\b/g, dateText);

/** The last day inside a half-open period that ends on `endsOn`. */
const lastDayBefore = (endsOn: string): string =>
  new Date(Date.parse(`${endsOn}T00:00:00Z`) - millisecondsADay).toISOString().slice(0, 10);

/** A half-open period, said as people say it, by its first and its last day: 1 Oct – 31 Oct 2026. */
export function periodText({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string {
  const lastOn = lastDayBefore(endsOn);
  const isOneYear = startsOn.slice(0, 4) === lastOn.slice(0, 4);
  const first = isOneYear ? dateText(startsOn).replace(/ \d{4}$/, '') : dateText(startsOn);
  return `${first} – ${dateText(lastOn)}`;
}

/** Today's local date in the business's zone: '2026-11-22'. */
export const todayOn = (): string => isoDayFormat.format(new Date());

/** Today's local date in a zone: '2026-11-22'. */
export const todayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date());

/** Days with or without an end, said by their first and their last day: “1 Oct – 31 Oct 2026”, “from 1 Oct 2026”. */
export const spanText = ({ startsOn, endsOn }: { startsOn: string; endsOn?: string | null }): string =>
  endsOn ? periodText({ startsOn, endsOn }) : `from ${dateText(startsOn)}`;

/** How long ago an instant was, in words of one unit. */
export function ageText(instant: string, now: number): string {
  const seconds = Math.max(0, Math.floor((now - Date.parse(instant)) / 1000));
  if (seconds < 60) return `${seconds} s ago`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min ago`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)} h ago`;
  return `${Math.floor(seconds / 86_400)} d ago`;
}
