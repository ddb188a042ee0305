import { connected } from '@otpless/local-stack/database';
import { type FreshDatabase, freshDatabase } from '@otpless/testkit/database';
import type pg from 'pg';
import { createLogger } from '../src/logger';
import { inTransaction, openPool } from '../src/pool';

let database: FreshDatabase;
let pool: pg.Pool;

beforeAll(async () => {
  database = await freshDatabase('usage');
  pool = openPool({ databaseUrl: database.databaseUrl, name: 'spec', size: 1, logger: createLogger('spec', 'silent') });
});

afterAll(async () => {
  await pool.end();
  await database.drop();
});

const cut = () =>
  connected(
    database.ownerUrl,
    async (owner) =>
      void (await owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'spec' and datname = current_database()`,
      )),
  );

/** How many listen for the loss of a client in the very moment it is handed out, and give it back. */
const heardWhenHandedOut = () =>
  new Promise<number | undefined>((resolve, reject) => {
    pool.connect((error, client, release) => {
      if (error) reject(error);
      resolve(client?.listenerCount('error'));
      release();
    });
  });

test.each(['for the first time', 'again'])('a client that is handed out %s is heard at once', async () => {
  expect(await heardWhenHandedOut()).toBe(1);
});

test('a connection that is cut within a transaction fails it, and the next has another', async () => {
  const failed = inTransaction(pool, async (client) => {
    await cut();
    await client.query('select 1');
  });
  await expect(failed).rejects.toThrow(/terminat|connection error/);
  expect(await inTransaction(pool, async (client) => (await client.query('select 2 as two')).rows)).toEqual([
    { two: 2 },
  ]);
});

test('work that fails is rolled back on a connection that stays', async () => {
  const pid = async (client: pg.PoolClient) =>
    (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows;
  const before = await inTransaction(pool, pid);
  await expect(inTransaction(pool, (client) => client.query('select 1 / 0'))).rejects.toThrow('division by zero');
  expect(await inTransaction(pool, pid)).toEqual(before);
});
