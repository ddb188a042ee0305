import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { ensureRoles, ensureSchemas } from './roles';

/** The superuser of our own PostgreSQL, and the name of the platform's database. */
export const ownerName = 'otpless';
export const databaseName = 'otpless';

/** Makes the database if it is missing, with TimescaleDB and the subgraphs' roles and schemas; returns its URL. */
export async function ensureDatabase(serverUrl: string, name = databaseName): Promise<string> {
  await connected(serverUrl, async (server) => {
    const { rowCount } = await server.query(`SELECT FROM pg_database WHERE datname = ${escapeLiteral(name)}`);
    if (rowCount === 0) await server.query(`CREATE DATABASE ${escapeIdentifier(name)}`);
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  await prepareDatabase(url.href);
  return url.href;
}

/** Gives an existing database TimescaleDB and the subgraphs' roles and schemas; changes nothing that is there. */
export async function prepareDatabase(databaseUrl: string): Promise<void> {
  await connected(databaseUrl, async (database) => {
    await database.query('CREATE EXTENSION IF NOT EXISTS timescaledb');
    await ensureRoles(database, decodeURIComponent(new URL(databaseUrl).password));
    await ensureSchemas(database);
  });
}

/** Lends a connection to the work and closes it afterwards. */
export async function connected<Result>(url: string, work: (client: Client) => Promise<Result>): Promise<Result> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** True where the server takes connections; false while it starts or ends. */
export async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined); // A connection that breaks while the server starts is the answer "not yet".
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  );
}
