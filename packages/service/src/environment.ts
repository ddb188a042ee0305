import { z } from 'zod';

/** Reads a process's environment at start; throws with everything that is wrong, so that it is mended in one go. */
export function readEnvironment<Shape extends z.ZodRawShape>(
  shape: Shape,
  source: Record<string, string | undefined> = process.env,
): z.infer<z.ZodObject<Shape>> {
  const parsed = z.object(shape).safeParse(source);
  if (parsed.success) return parsed.data as z.infer<z.ZodObject<Shape>>;
  const problems = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`The environment is not complete:\n${problems.join('\n')}\nSee .env.example.`);
}

/** PEM texts and JSON may come with escaped line ends. */
const multiline = z.string().transform((text) => text.replaceAll('\\n', '\n'));

const publicKeys = z.string().transform((text, context) => {
  const parsed = z.record(z.string(), z.string()).safeParse(safeJson(text));
  if (parsed.success) return parsed.data;
  context.addIssue({ code: 'custom', message: 'a JSON object of issuer → public key in PEM' });
  return z.NEVER;
});

/** What every process needs. */
export const processEnvironment = {
  SERVICE_NAME: z.string().min(1),
  HTTP_HOST: z.string().default('127.0.0.1'),
  HTTP_PORT: z.coerce.number().int().min(0).max(65535),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  NATS_URL: z.string().min(1),
  NATS_USER: z.string().optional(),
  NATS_PASSWORD: z.string().optional(),
  NATS_INBOX_PREFIX: z.string().optional(),
  /** Issuer → public key (PEM) of each process that may sign an internal identity. */
  IDENTITY_PUBLIC_KEYS: publicKeys,
  /** This process's own Ed25519 key (PKCS 8, PEM), where it calls others. */
  IDENTITY_PRIVATE_KEY: multiline.optional(),
};

/** What every subgraph needs. */
export const subgraphEnvironment = {
  ...processEnvironment,
  DATABASE_URL: z.string().startsWith('postgres'),
  /** A fallback: a commit wakes the relay at once. */
  OUTBOX_POLL_INTERVAL_MS: z.coerce.number().int().min(5).default(250),
};

export type SubgraphEnvironment = z.infer<z.ZodObject<typeof subgraphEnvironment>>;
export type ProcessEnvironment = z.infer<z.ZodObject<typeof processEnvironment>>;

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
