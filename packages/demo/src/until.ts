export interface Patience {
  /** What is awaited, for the message when it does not come. */
  readonly what: string;
  readonly deadlineMs?: number;
  readonly everyMs?: number;
}

/** Looks again and again until there is something; says what did not come when the deadline passes. */
export async function until<Found>(
  look: () => Promise<Found | null>,
  { what, deadlineMs = 60_000, everyMs = 200 }: Patience,
): Promise<Found> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (Date.now() > deadline) throw new Error(`This did not come within ${deadlineMs / 1000} s: ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
