import { type AnyEntity, type EntityClass, type EntitySchema, MikroORM } from '@mikro-orm/core';
import type { Constructor } from '@mikro-orm/core';
import { type Migration, Migrator } from '@mikro-orm/migrations';
import { PostgreSqlDriver } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import { createLogger } from './logger';
import { retryForEver } from './retry';

export interface DatabaseOptions {
  readonly databaseUrl: string;
  /** The one PostgreSQL schema this subgraph owns. */
  readonly schema: string;
  readonly entities: (EntityClass<AnyEntity> | EntitySchema)[];
  readonly migrations: readonly { readonly name: string; readonly class: Constructor<Migration> }[];
  readonly poolSize?: number;
  /** Hypertables and other tables kept by hand, which the schema comparison must leave alone. */
  readonly skipTables?: readonly string[];
  /** Where given, an unreachable database is waited for instead of refused. */
  readonly logger?: Logger;
}

export type Database = MikroORM<PostgreSqlDriver>;

/** Opens the database, brings its schema up to date and returns MikroORM; `em` must be forked per request. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { logger } = options;
  return logger === undefined
    ? open(options)
    : retryForEver(logger, 'opening the database').execute(() => open(options));
}

async function open(options: DatabaseOptions): Promise<Database> {
  const log = createLogger(`${options.schema}-database`);
  const orm = await MikroORM.init<PostgreSqlDriver>({
    driver: PostgreSqlDriver,
    clientUrl: options.databaseUrl,
    schema: options.schema,
    entities: options.entities,
    discovery: { disableDynamicFileAccess: true, warnWhenNoEntities: false, requireEntitiesArray: true },
    extensions: [Migrator],
    migrations: {
      tableName: 'migration',
      migrationsList: options.migrations.map(({ name, class: migration }) => ({ name, class: migration })),
      snapshot: false,
      transactional: true,
      allOrNothing: true,
    },
    schemaGenerator: {
      skipTables: [...(options.skipTables ?? []), 'outbox', 'idempotency_key', 'migration'],
      ignoreSchema: ['_timescaledb_cache', '_timescaledb_catalog', '_timescaledb_config', '_timescaledb_internal'],
    },
    pool: { min: 0, max: options.poolSize ?? 8 },
    forceUtcTimezone: true,
    allowGlobalContext: false,
    logger: (message) => log.debug(message),
  });
  try {
    await orm.migrator.up();
  } catch (error) {
    await orm.close(true);
    throw error;
  }
  return orm;
}

/** For `/readyz`: rejects while the database does not answer. */
export function databaseReady(orm: Database): () => Promise<void> {
  return async () => {
    await orm.em.getConnection().execute('select 1');
  };
}
