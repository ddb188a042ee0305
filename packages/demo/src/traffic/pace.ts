import { dayFactorAt } from '../mix/day-curve';

/** After a stall longer than this the missed events are left out, instead of all coming at once. */
const LONGEST_STALL_MS = 2_000;

/** Says how many events are due, so many a second on the day's average; `steady` leaves the day curve out. */
export class Pace {
  private owed = 0;
  private last: number;

  constructor(
    private readonly eventsPerSecond: number,
    private readonly steady: boolean,
    now: number,
  ) {
    this.last = now;
  }

  /** `elapsedMs` is of a clock that nobody sets; `wallMs` says what time of day it is. */
  due(elapsedMs: number, wallMs: number): number {
    const span = Math.min(elapsedMs - this.last, LONGEST_STALL_MS);
    this.last = elapsedMs;
    this.owed += (span / 1000) * this.eventsPerSecond * (this.steady ? 1 : dayFactorAt(wallMs));
    const whole = Math.floor(this.owed);
    this.owed -= whole;
    return whole;
  }
}
