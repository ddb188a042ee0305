import { join } from 'node:path';
import { installBinaries } from './binaries';
import type { DataFolder } from './data-folder';
import { ensureDatabase, prepareDatabase } from './database';
import { EmbeddedPostgres } from './embedded-postgres';
import { freePort } from './free-port';
import type { LocalStackOptions } from './local-stack';
import type { Secrets } from './secrets';
import { controls, givenService, type Controllable, type ServiceKind } from './service-kind';

export interface PostgresService {
  readonly kind: ServiceKind;
  readonly databaseUrl: string;
  readonly control: Controllable;
  stop(): Promise<void>;
}

/** Prepares the database that `DATABASE_URL` names: it is there already, and its owner may make roles. */
export async function givenPostgres(databaseUrl: string): Promise<PostgresService> {
  await prepareDatabase(databaseUrl);
  return { kind: 'given', databaseUrl, control: givenService('DATABASE_URL'), stop: async () => undefined };
}

/** Starts PostgreSQL as a process of this machine. */
export async function embeddedPostgres(
  options: LocalStackOptions,
  folder: DataFolder,
  secrets: Secrets,
): Promise<PostgresService> {
  const server = new EmbeddedPostgres(await installBinaries(options.onProgress), {
    folder: folder.postgres,
    port: options.ports?.postgres ?? (await freePort()),
    password: secrets.postgresPassword,
    durable: options.durable ?? true,
    logFile: join(folder.logs, 'postgres.log'),
  });
  options.onProgress?.('Starting PostgreSQL');
  await server.start();
  try {
    const databaseUrl = await ensureDatabase(server.url);
    return { kind: 'embedded', databaseUrl, control: controls(server), stop: () => server.stop() };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
