import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { runWithRequestId } from './request-context';
import { retryForEver } from './retry';

export interface WorkLoop {
  /** Looks at once instead of at the next poll. */
  nudge(): void;
  /** Resolves when the work that is under way is through. */
  stop(): Promise<void>;
}

/**
 * Does what is due, again and again, and pauses where nothing was. A failure is logged and tried again: the work says by
 * itself what of it is done.
 */
export function startWorkLoop(
  what: string,
  doDue: () => Promise<number>,
  pollIntervalMs: number,
  logger: Logger,
): WorkLoop {
  const stopping = new AbortController();
  const policy = retryForEver(logger, what);
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
      let done = 0;
      try {
        done = await policy.execute(() => runWithRequestId(randomUUID(), doDue), stopping.signal);
      } catch (error) {
        if (!stopping.signal.aborted) throw error;
      }
      if (done === 0 && !nudged && !stopping.signal.aborted) await pause();
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
