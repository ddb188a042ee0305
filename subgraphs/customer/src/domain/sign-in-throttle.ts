export const MOST_FAILURES = 10;
export const THROTTLE_WINDOW_MINUTES = 15;

/** The instant before which failures are forgotten. */
export function throttleWindowStart(now: Date): Date {
  return new Date(now.getTime() - THROTTLE_WINDOW_MINUTES * 60_000);
}

/** Whether another try for an e-mail address may be made after the failures inside the window. */
export function mayTry(failures: readonly Date[], now: Date): boolean {
  const start = throttleWindowStart(now);
  return failures.filter((at) => at > start).length < MOST_FAILURES;
}
