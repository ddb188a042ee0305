/** The one way to ask what time it is, so that tests can say. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
