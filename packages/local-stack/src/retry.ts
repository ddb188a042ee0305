import { setTimeout as pause } from 'node:timers/promises';

/** Runs work again after it threw, waiting twice as long each time; throws the last error when all attempts failed. */
export async function withBackOff<Result>(
  work: () => Promise<Result>,
  { attempts, firstDelayMs, onRetry }: { attempts: number; firstDelayMs: number; onRetry?: (error: Error) => void },
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts) throw error;
      onRetry?.(error as Error);
      await pause(firstDelayMs * 2 ** (attempt - 1));
    }
  }
}

/** Asks again every few milliseconds until the answer is not undefined; throws with the message when time is up. */
export async function waitFor<Answer>(
  ask: () => Promise<Answer | undefined> | Answer | undefined,
  { timeoutMs, intervalMs = 25, otherwise }: { timeoutMs: number; intervalMs?: number; otherwise: () => string },
): Promise<Answer> {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error(otherwise());
    await pause(intervalMs);
  }
}
