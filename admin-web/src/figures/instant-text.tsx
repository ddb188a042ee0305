import { dayText, instantText, timeText } from './calendar-text';
import classes from './figures.module.css';

/** An instant: day and time, with the zone on hover (all instants of the console are in Indian time). */
export function InstantText({ at }: { at: string | null | undefined }) {
  if (!at) return <span className={classes.dim}>–</span>;
  return (
    <time dateTime={at} title={instantText(at)} className={classes.figure}>
      {dayText(at)}, {timeText(at)} <span className={classes.dim}>IST</span>
    </time>
  );
}

/** Only the day of an instant. */
export function DayText({ at }: { at: string }) {
  return (
    <time dateTime={at} title={instantText(at)} className={classes.figure}>
      {dayText(at)}
    </time>
  );
}
