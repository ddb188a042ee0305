import { randomUUID } from 'node:crypto';
import type { Logger } from '@otpless/service/logger';
import { runWithRequestId } from '@otpless/service/request-context';
import { retryForEver } from '@otpless/service/retry';

export interface DrawLoop {
  /** Looks at once instead of at the next poll. */
  nudge(): void;
  /** Resolves when the draw that is under way is through. */
  stop(): Promise<void>;
}

/** Draws what is due, again and again; a failure is logged and tried again, since nothing of it was kept. */
export function startDrawLoop(drawDue: () => Promise<number>, pollIntervalMs: number, logger: Logger): DrawLoop {
  const stopping = new AbortController();
  const policy = retryForEver(logger, 'drawing');
  let nudged = false;
  let wake: () => void = () => undefined;

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pollIntervalMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const looping = (async () => {
    while (!stopping.signal.aborted) {
      nudged = false;
      try {
        await policy.execute(() => runWithRequestId(randomUUID(), drawDue), stopping.signal);
      } catch (error) {
        if (!stopping.signal.aborted) throw error;
      }
      if (!nudged && !stopping.signal.aborted) await pause();
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
      await looping;
    },
  };
}
