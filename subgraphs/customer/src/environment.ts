import { readEnvironment, subgraphEnvironment } from '@otpless/service/environment';
import { z } from 'zod';

const shape = {
  ...subgraphEnvironment,
  /** Ed25519 (PKCS 8, PEM): signs the tokens that callers show at the gateway, which has the public half. */
  SESSION_PRIVATE_KEY: z.string().transform((text) => text.replaceAll('\\n', '\n')),
  /** How often accounts are looked for whose planned change of parent, payer or payment mode has come. */
  PLANNED_CHANGES_POLL_INTERVAL_MS: z.coerce.number().int().min(50).default(1000),
  /** The first administrator, made where there is no user yet. */
  BOOTSTRAP_ADMIN_EMAIL: z.string().min(1).optional(),
  BOOTSTRAP_ADMIN_PASSWORD: z.string().min(1).optional(),
};

export type CustomerEnvironment = ReturnType<typeof customerEnvironment>;

/** What this process needs; throws with all that is missing. */
export function customerEnvironment(source?: Record<string, string | undefined>) {
  return readEnvironment(shape, source);
}
