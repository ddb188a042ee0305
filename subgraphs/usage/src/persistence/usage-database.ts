import { openDatabase } from '@otpless/service/database';
import type { Logger } from '@otpless/service/logger';
import { openPool } from '@otpless/service/pool';
import type pg from 'pg';
import { migrations } from './migrations/migrations';

export const SCHEMA = 'usage';
/** One connection a partition, the rating and clock loops, the consumers, and a few for the readers. */
const POOL_SIZE = 16;

/**
 * Brings the schema up to date and opens the pool that everything here runs on. Ingest and rating work on whole batches
 * by plain SQL, so MikroORM only migrates.
 */
export async function openUsageDatabase(databaseUrl: string, logger: Logger): Promise<pg.Pool> {
  const orm = await openDatabase({ databaseUrl, schema: SCHEMA, entities: [], migrations, poolSize: 1, logger });
  await orm.close(true);
  return openPool({ databaseUrl, name: 'usage', size: POOL_SIZE, logger });
}

/** For `/readyz`: rejects while the database does not answer. */
export function poolReady(pool: pg.Pool): () => Promise<void> {
  return async () => void (await pool.query('select 1'));
}
