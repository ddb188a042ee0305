import pg from 'pg';
import type { Logger } from 'pino';

export interface PoolOptions {
  readonly databaseUrl: string;
  /** The `application_name` by which the database knows these connections. */
  readonly name: string;
  readonly size: number;
  readonly logger: Logger;
}

/**
 * A pool whose lost connections are only warned of: whoever uses one is told by the statement that fails, and the pool
 * throws it away. A client is heard from its first moment on, since the pool does not listen to those it has handed out,
 * and one that is unheard when its connection is lost ends the process.
 */
export function openPool({ databaseUrl, name, size, logger }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: size, application_name: name });
  const lost = (error: Error): void =>
    logger.warn({ error: error.message, pool: name }, 'a database connection was lost');
  pool.on('connect', (client) => client.on('error', lost));
  pool.on('error', () => undefined /* an idle client that is lost has said so itself */);
  return pool;
}

/** Runs the work in one transaction; a connection that cannot roll back is thrown away. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    broken = await rolledBack(client);
    throw error;
  } finally {
    client.release(broken);
  }
}

/** Undefined where the connection is still good for another transaction. */
async function rolledBack(client: pg.PoolClient): Promise<Error | undefined> {
  try {
    await client.query('rollback');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}
