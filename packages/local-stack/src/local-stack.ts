import { closeDataFolder, openDataFolder, type DataFolder } from './data-folder';
import { embeddedNats, givenNats, type NatsService } from './nats-service';
import { embeddedPostgres, givenPostgres, type PostgresService } from './postgres-service';
import { secretsIn, type Secrets } from './secrets';
import type { Controllable, ServiceKind } from './service-kind';

export interface LocalStackOptions {
  /** Holds the databases, the streams, the logs and the secrets; made on the first start. */
  readonly dataDir: string;
  /** Free ports are chosen where none are given. */
  readonly ports?: { readonly postgres?: number; readonly nats?: number; readonly natsMonitor?: number };
  /** False only for tests: what was acknowledged outlives a crash of a server, not of the machine. */
  readonly durable?: boolean;
  readonly logDir?: string;
  readonly onProgress?: (line: string) => void;
  /** False leaves a Docker engine alone even where one is reachable. */
  readonly preferDocker?: boolean;
  /** When the stream of unread usage events is this full, it refuses more. */
  readonly usageEventsMaxBytes?: number;
}

export interface LocalStack {
  readonly kind: { readonly postgres: ServiceKind; readonly nats: ServiceKind };
  /** The owner's URL of the platform's database. */
  readonly databaseUrl: string;
  /** The broker's URL; it holds no credentials unless it was given with them. */
  readonly natsUrl: string;
  readonly secrets: Secrets;
  readonly postgres: Controllable;
  readonly nats: Controllable;
  /** Ends what was started here, in good order; a given server is left alone. */
  stop(): Promise<void>;
}

/** Provides TimescaleDB and NATS: those given by the environment, else by Docker, else embedded in this machine. */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  const folder = openDataFolder(options.dataDir, options.logDir);
  const started: Array<PostgresService | NatsService> = [];
  const stop = async () => {
    await Promise.all(started.splice(0).map((service) => service.stop()));
    closeDataFolder(folder);
  };
  try {
    const secrets = secretsIn(folder.root);
    const postgres = await providePostgres(options, folder, secrets);
    started.push(postgres);
    const nats = await provideNats(options, folder, secrets);
    started.push(nats);
    return {
      kind: { postgres: postgres.kind, nats: nats.kind },
      databaseUrl: postgres.databaseUrl,
      natsUrl: nats.natsUrl,
      secrets,
      postgres: postgres.control,
      nats: nats.control,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function providePostgres(options: LocalStackOptions, folder: DataFolder, secrets: Secrets): Promise<PostgresService> {
  const given = process.env['DATABASE_URL'];
  return given ? givenPostgres(given) : embeddedPostgres(options, folder, secrets);
}

function provideNats(options: LocalStackOptions, folder: DataFolder, secrets: Secrets): Promise<NatsService> {
  const given = process.env['NATS_URL'];
  return given ? givenNats(given, options) : embeddedNats(options, folder, secrets);
}
