import { openDatabase } from '@otpless/service/database';
import type { Logger } from '@otpless/service/logger';
import pg from 'pg';
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
  const pool = new pg.Pool({ connectionString: databaseUrl, max: POOL_SIZE, application_name: 'usage' });
  pool.on('error', (error) => logger.warn({ error: error.message }, 'an idle database connection was lost'));
  return pool;
}

/** For `/readyz`: rejects while the database does not answer. */
export function poolReady(pool: pg.Pool): () => Promise<void> {
  return async () => void (await pool.query('select 1'));
}
