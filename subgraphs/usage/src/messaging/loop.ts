import type { Logger } from '@otpless/service/logger';
import { retryForEver } from '@otpless/service/retry';

export interface Loop {
  /** Turns at once instead of after the interval. */
  nudge(): void;
  stop(): Promise<void>;
}

export interface LoopOptions {
  readonly what: string;
  readonly intervalMs: number;
  /** Turns begin no closer than this, however often it is nudged. */
  readonly spacingMs?: number;
  readonly logger: Logger;
  /** Answers whether there is more to do right away. */
  readonly turn: () => Promise<boolean>;
}

/** Turns again and again: at once while there is more to do, else after the interval or a nudge. Failures are retried. */
export function startLoop({ what, intervalMs, spacingMs = 0, logger, turn }: LoopOptions): Loop {
  const stopping = new AbortController();
  const policy = retryForEver(logger, what);
  let nudged = false;
  let wake: () => void = () => undefined;

  const nap = (delayMs: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, delayMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const turning = (async () => {
    while (!stopping.signal.aborted) {
      nudged = false;
      const notBefore = Date.now() + spacingMs;
      const more = await policy.execute(turn, stopping.signal).catch((error: unknown) => {
        if (stopping.signal.aborted) return false;
        throw error;
      });
      if (!more && !nudged && !stopping.signal.aborted) await nap(intervalMs);
      for (let left = notBefore - Date.now(); left > 0 && !stopping.signal.aborted; left = notBefore - Date.now())
        await nap(left);
    }
  })();

  return {
    nudge: () => {
      nudged = true;
      wake();
    },
    stop: async () => {
      stopping.abort();
      wake();
      await turning;
    },
  };
}
