import { readEnvironment, subgraphEnvironment } from '@otpless/service/environment';
import { z } from 'zod';

const shape = {
  ...subgraphEnvironment,
  /** The key of the pseudonyms that stand for personal dimensions, in hex; the same at every door. */
  PSEUDONYM_KEY: z
    .string()
    .regex(/^([0-9a-f]{2}){16,}$/, 'at least 16 bytes in hex')
    .transform((hex) => Buffer.from(hex, 'hex')),
  /** Marked accruals are rated right after a batch, but no more often than this. */
  RATING_INTERVAL_MS: z.coerce.number().int().min(5).default(100),
  /** How often the clock is asked which periods begin, end or become final. */
  CLOCK_INTERVAL_MS: z.coerce.number().int().min(5).default(1000),
  /** How often it is asked whether a simulation waits that another process took in, or left behind. */
  SIMULATION_INTERVAL_MS: z.coerce.number().int().min(5).default(2000),
  /** How often counted events are purged from the stream, and forgotten keys and old notes from the database. */
  HOUSEKEEPING_INTERVAL_MS: z.coerce.number().int().min(50).default(30_000),
};

export type UsageEnvironment = ReturnType<typeof usageEnvironment>;

/** What this process needs; throws with all that is missing. */
export function usageEnvironment(source?: Record<string, string | undefined>) {
  return readEnvironment(shape, source);
}
