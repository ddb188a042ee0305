import { ExponentialBackoff, handleAll, retry, type IPolicy } from 'cockatiel';
import type { Logger } from 'pino';

/** Retries for as long as the process lives, from 50 ms to 5 s apart, and says so in the log. */
export function retryForEver(logger: Logger, what: string): IPolicy {
  const policy = retry(handleAll, {
    maxAttempts: Number.MAX_SAFE_INTEGER,
    backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 5000 }),
  });
  policy.onFailure(({ reason }) => {
    logger.warn({ error: 'error' in reason ? reason.error : reason }, `${what} failed; trying again`);
  });
  return policy;
}
