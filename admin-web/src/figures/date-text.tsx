import { dateText, periodText } from './calendar-text';
import classes from './figures.module.css';

/** A local date. */
export function DateText({ on }: { on: string | null | undefined }) {
  if (!on) return <span className={classes.dim}>–</span>;
  return (
    <time dateTime={on} className={classes.figure}>
      {dateText(on)}
    </time>
  );
}

/** A half-open period, said as people say it: its first and its last day. */
export function PeriodText({ period }: { period: { startsOn: string; endsOn: string } | null | undefined }) {
  if (!period) return <span className={classes.dim}>–</span>;
  return <span className={classes.figure}>{periodText(period)}</span>;
}
