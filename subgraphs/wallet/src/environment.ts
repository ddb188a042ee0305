import { readEnvironment, subgraphEnvironment } from '@otpless/service/environment';
import { z } from 'zod';

const shape = {
  ...subgraphEnvironment,
  /** The ledger draws an accrual at most once in this time; live balances do not wait for it. */
  DRAW_INTERVAL_MS: z.coerce.number().int().min(0).default(5000),
  /** How often due draws are looked for. */
  DRAW_POLL_INTERVAL_MS: z.coerce.number().int().min(5).default(250),
};

export type WalletEnvironment = ReturnType<typeof walletEnvironment>;

/** What this process needs; throws with all that is missing. */
export function walletEnvironment(source?: Record<string, string | undefined>) {
  return readEnvironment(shape, source);
}
