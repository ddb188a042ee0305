import type { Clock } from '@otpless/service/clock';

export interface FixedClock extends Clock {
  advanceTo(instant: string): void;
  advanceBy(milliseconds: number): void;
}

/** A clock that stands still until it is told. */
export function fixedClock(start: string): FixedClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    advanceTo: (instant) => {
      now = new Date(instant);
    },
    advanceBy: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };
}
