import { resolve } from 'node:path';
import { closeDataFolder, openDataFolder, removeDataFolder } from './data-folder';
import { removeDockerData } from './docker-stack';
import type { NatsService } from './nats-service';
import type { PostgresService } from './postgres-service';
import { chooseProviders } from './providers';
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

/** Deletes a stack's data for good, wherever they are kept; the stack must not be running. */
export async function removeLocalStack(dataDir: string): Promise<void> {
  await removeDockerData(resolve(dataDir));
  removeDataFolder(dataDir);
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
    const providers = await chooseProviders(options, folder, secrets);
    const postgres = await providers.postgres();
    started.push(postgres);
    const nats = await providers.nats();
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
