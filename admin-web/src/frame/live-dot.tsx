import { ageText } from '../figures/calendar-text';
import { useNow } from '../figures/use-now';
import type { LiveState } from '../graph/live-connection';
import { useLiveState } from '../graph/use-live-state';
import classes from './live-dot.module.css';

function words(state: Exclude<LiveState, { kind: 'IDLE' }>, now: number): string {
  switch (state.kind) {
    case 'CONNECTING':
      return 'Connecting';
    case 'LIVE':
      return 'Live';
    case 'LOST':
      return `Connection lost ${ageText(new Date(state.since).toISOString(), now)}`;
  }
}

/** The live connection's dot: what it says is also written, for those who do not see its colour. */
export function LiveDot() {
  const state = useLiveState();
  const now = useNow();
  if (state.kind === 'IDLE') return null;
  return (
    <span className={classes.live} data-state={state.kind}>
      <span className={classes.dot} aria-hidden />
      {words(state, now)}
    </span>
  );
}
