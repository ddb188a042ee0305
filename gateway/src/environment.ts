import { processEnvironment } from '@otpless/service/environment';
import { z } from 'zod';

const url = z.url();

/** What the gateway needs besides what every process needs. */
export const gatewayEnvironment = {
  ...processEnvironment,
  IDENTITY_PRIVATE_KEY: z.string().transform((text) => text.replaceAll('\\n', '\n')),
  /** Verifies the tokens of people and dashboards (PEM). */
  SESSION_PUBLIC_KEY: z.string().transform((text) => text.replaceAll('\\n', '\n')),
  /** Keys the hash that personal dimensions are replaced by. */
  PSEUDONYM_KEY: z.string().regex(/^[0-9a-f]{64}$/, '32 bytes in hexadecimal'),
  CUSTOMER_URL: url,
  CATALOG_URL: url,
  USAGE_URL: url,
  INVOICE_URL: url,
  WALLET_URL: url,
  /** The composed supergraph, and the permission that each root field declares. */
  SUPERGRAPH_FILE: z.string().min(1),
  PERMISSIONS_FILE: z.string().min(1),
  API_SCHEMA_FILE: z.string().min(1),
  /** The console's built files; without it the gateway serves no console. */
  CONSOLE_FOLDER: z.string().optional(),
  /** Set behind TLS: the refresh cookie is then sent over HTTPS only. */
  COOKIE_SECURE: z.stringbool().default(false),
  SUBGRAPH_TIMEOUT_MS: z.coerce.number().int().positive().default(30_000),
};

export type GatewayEnvironment = z.infer<z.ZodObject<typeof gatewayEnvironment>>;
