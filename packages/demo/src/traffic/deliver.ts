import type { Acknowledgement, Batch, Route } from './outgoing';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 3_000;

export interface DeliveryWatch {
  /** Told of every attempt that failed. */
  readonly onFailure: (problem: Error) => void;
  /** Aborted when nobody waits for the delivery any more. */
  readonly givenUp: AbortSignal;
}

/**
 * Sends a batch until it is acknowledged, the same ids each time, with growing pauses; null when it was given up. What
 * arrived although its answer was lost counts once, by its ids.
 */
export async function deliver(
  route: Route,
  batch: Batch,
  { onFailure, givenUp }: DeliveryWatch,
): Promise<Acknowledgement | null> {
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    if (givenUp.aborted) return null;
    try {
      return await route.send(batch);
    } catch (error) {
      onFailure(error instanceof Error ? error : new Error(String(error)));
    }
    await pause(pauseMs, givenUp);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener('abort', end);
  });
}
