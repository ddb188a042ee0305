import { randomBytes } from 'node:crypto';
import { connected, ensureDatabase } from '@otpless/local-stack/database';
import { subgraphDatabaseUrl } from '@otpless/local-stack/process-environment';
import type { Subgraph } from '@otpless/local-stack/process-name';

export interface FreshDatabase {
  /** As the subgraph's own role, which sees its own schema only. */
  readonly databaseUrl: string;
  /** As the owner, to look at everything. */
  readonly ownerUrl: string;
  /** The URL of another subgraph's role in the same database. */
  urlOf(subgraph: Subgraph): string;
  drop(): Promise<void>;
}

/** A new database with TimescaleDB, the roles and the empty schemas; every test file has its own. */
export async function freshDatabase(subgraph: Subgraph): Promise<FreshDatabase> {
  const serverUrl = process.env['TEST_DATABASE_URL'];
  if (serverUrl === undefined)
    throw new Error('TEST_DATABASE_URL is missing: run integration specs with the integration project of jest.');
  const name = `test_${subgraph}_${randomBytes(6).toString('hex')}`;
  const ownerUrl = await ensureDatabase(serverUrl, name);
  return {
    databaseUrl: subgraphDatabaseUrl(subgraph, ownerUrl),
    ownerUrl,
    urlOf: (other) => subgraphDatabaseUrl(other, ownerUrl),
    drop: () =>
      connected(serverUrl, async (server) => void (await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}
