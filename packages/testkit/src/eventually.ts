/** Waits until the look-up gives what is expected, looking again and again; fails with the last look after the deadline. */
export async function eventually<Value>(
  look: () => Promise<Value> | Value,
  expected: (value: Value) => boolean,
  deadlineMs = 15_000,
): Promise<Value> {
  const until = Date.now() + deadlineMs;
  for (;;) {
    const value = await look();
    if (expected(value)) return value;
    if (Date.now() > until) throw new Error(`Not within ${deadlineMs} ms; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
