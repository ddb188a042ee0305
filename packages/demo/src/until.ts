export interface Patience {
  /** What is awaited, for the message when it does not come. */
  readonly what: string;
  readonly deadlineMs?: number;
  readonly everyMs?: number;
  /** Called when nothing has moved for a while, to give what is stuck a push. */
  readonly nudge?: () => Promise<void>;
}

const NUDGE_AFTER_MS = 4_000;

/** Looks again and again until there is something; says what did not come when the deadline passes. */
export async function until<Found>(
  look: () => Promise<Found | null>,
  { what, deadlineMs = 60_000, everyMs = 200, nudge }: Patience,
): Promise<Found> {
  const deadline = Date.now() + deadlineMs;
  let nudgeAt = Date.now() + NUDGE_AFTER_MS;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`This did not come within ${deadlineMs / 1000} s: ${what}.`);
    if (nudge !== undefined && Date.now() > nudgeAt) {
      await nudge();
      nudgeAt = Date.now() + NUDGE_AFTER_MS;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
