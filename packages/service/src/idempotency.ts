import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { IdempotencyConflict, Problem } from '@otpless/problem/problem';
import { stringify } from 'safe-stable-stringify';

/** Keys of money mutations and what they answered. */
export function idempotencyTable(schema: string): string {
  return `
    create table ${schema}.idempotency_key (
      operation text not null,
      key text not null,
      request_hash text not null,
      response jsonb not null,
      created_at timestamptz not null default now(),
      primary key (operation, key)
    )`;
}

export interface OnceRequest {
  readonly operation: string;
  readonly key: string;
  /** What was asked, without the key. */
  readonly request: unknown;
}

/**
 * Does the work once per key, inside the caller's transaction: the same key and request answers what was answered
 * before (as JSON), another request under the same key is an IdempotencyConflict. A refusal is not remembered, so that
 * a mended request may use its key again. Concurrent calls with one key wait for each other.
 */
export async function once<Response>(
  em: EntityManager,
  schema: string,
  { operation, key, request }: OnceRequest,
  work: () => Promise<Response>,
): Promise<Response | IdempotencyConflict> {
  const requestHash = createHash('sha256')
    .update(stringify(request) ?? '')
    .digest('hex');
  await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`${schema}:${operation}:${key}`]);
  const [known] = await em.execute<{ request_hash: string; response: Response }[]>(
    `select request_hash, response from ${schema}.idempotency_key where operation = ? and key = ?`,
    [operation, key],
  );
  if (known !== undefined) return known.request_hash === requestHash ? known.response : new IdempotencyConflict(key);
  const response = await work();
  if (response instanceof Problem) return response;
  await em.execute(
    `insert into ${schema}.idempotency_key (operation, key, request_hash, response) values (?, ?, ?, ?)`,
    [operation, key, requestHash, JSON.stringify(response)],
  );
  return response;
}
