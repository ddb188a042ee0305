import { existsSync } from 'node:fs';
import type { DataFolder } from './data-folder';
import { isDockerReachable } from './docker-engine';
import { dockerNats, dockerPostgres, hasDockerData, prepareDocker } from './docker-stack';
import type { LocalStackOptions } from './local-stack';
import { embeddableMachine } from './machine';
import { embeddedNats, givenNats, type NatsService } from './nats-service';
import { embeddedPostgres, givenPostgres, type PostgresService } from './postgres-service';
import type { Secrets } from './secrets';
import type { ServiceKind } from './service-kind';

/** How each of the two servers is provided. */
export interface Providers {
  postgres(): Promise<PostgresService>;
  nats(): Promise<NatsService>;
}

/** Chooses for each server: given by the environment, else by Docker, else embedded; throws where none is possible. */
export async function chooseProviders(
  options: LocalStackOptions,
  folder: DataFolder,
  secrets: Secrets,
): Promise<Providers> {
  const { DATABASE_URL, NATS_URL } = process.env;
  const ours = DATABASE_URL && NATS_URL ? undefined : await oursToStart(options, folder, secrets);
  return {
    postgres: () => (DATABASE_URL ? givenPostgres(DATABASE_URL) : ours!.postgres()),
    nats: () => (NATS_URL ? givenNats(NATS_URL, options) : ours!.nats()),
  };
}

async function oursToStart(options: LocalStackOptions, folder: DataFolder, secrets: Secrets): Promise<Providers> {
  const kind = await kindOf(options, folder);
  if (kind === 'embedded') {
    const postgres = () => embeddedPostgres(options, folder, secrets);
    return { postgres, nats: () => embeddedNats(options, folder, secrets) };
  }
  options.onProgress?.('Starting TimescaleDB and NATS with Docker');
  const docker = await prepareDocker(options, folder, secrets);
  return { postgres: () => dockerPostgres(docker), nats: () => dockerNats(docker, options) };
}

/** Data that are there already decide: a stack must not change its place because Docker was started meanwhile. */
async function kindOf(options: LocalStackOptions, folder: DataFolder): Promise<Exclude<ServiceKind, 'given'>> {
  if (existsSync(folder.postgres)) return 'embedded';
  const reachable = options.preferDocker !== false && (await isDockerReachable());
  if (reachable) return 'docker';
  if (hasDockerData(folder.root)) {
    throw new Error(
      'The data of this stack are in Docker, whose engine does not answer. Start it, or begin anew: npm start -- --fresh',
    );
  }
  const machine = await embeddableMachine();
  if ('reason' in machine) throw new Error(noWay(machine.reason));
  return 'embedded';
}

/** What to do where nothing works. */
function noWay(reason: string): string {
  return `TimescaleDB and NATS are needed, and there is none. Do one of these:
  - Start Docker (its client must have "docker compose"); both are then run as containers.
  - Set DATABASE_URL (PostgreSQL 15 or newer with TimescaleDB, as a user that may make roles) and NATS_URL (with JetStream).
  - Use Debian or Ubuntu on x64 or arm64, where both run without Docker. They cannot run here: ${reason}.`;
}
