import { useNow } from './use-now';
import { ageText } from './calendar-text';
import classes from './figures.module.css';

/** How long ago something was; keeps itself current. */
export function AgeText({ at }: { at: string }) {
  return <span className={classes.figure}>{ageText(at, useNow())}</span>;
}
