import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { connectToBroker } from './broker-connection';
import type { DataFolder } from './data-folder';
import { answers, databaseName, ownerName, prepareDatabase } from './database';
import { compose } from './docker-engine';
import { writeDockerFiles, type ComposeSettings } from './docker-files';
import { DockerService } from './docker-service';
import { freePort } from './free-port';
import type { LocalStackOptions } from './local-stack';
import { isBrokerHealthy } from './embedded-nats';
import type { NatsService } from './nats-service';
import type { PostgresService } from './postgres-service';
import type { Secrets } from './secrets';
import { controls } from './service-kind';
import { ensureStreams } from './streams';

/** What the containers of one data folder share. */
export interface DockerStack {
  readonly project: string;
  readonly settings: ComposeSettings;
  readonly ports: { readonly postgres: number; readonly nats: number; readonly natsMonitor: number };
  readonly secrets: Secrets;
}

/** Chooses the ports and writes the files that the containers need. */
export async function prepareDocker(
  options: LocalStackOptions,
  { root }: DataFolder,
  secrets: Secrets,
): Promise<DockerStack> {
  const ports = {
    postgres: options.ports?.postgres ?? (await freePort()),
    nats: options.ports?.nats ?? (await freePort()),
    natsMonitor: options.ports?.natsMonitor ?? (await freePort()),
  };
  const settings = writeDockerFiles(dockerFolder(root), secrets, ports, options.durable ?? true);
  return { project: projectOf(root), settings, ports, secrets };
}

/** Starts TimescaleDB as a container. */
export async function dockerPostgres({ project, settings, ports, secrets }: DockerStack): Promise<PostgresService> {
  const databaseUrl = `postgres://${ownerName}:${secrets.postgresPassword}@127.0.0.1:${ports.postgres}/${databaseName}`;
  const server = new DockerService({ service: 'postgres', project, settings, answers: () => answers(databaseUrl) });
  await server.start();
  await prepareDatabase(databaseUrl);
  return { kind: 'docker', databaseUrl, control: controls(server), stop: () => server.stop() };
}

/** Starts NATS as a container, with the platform's streams. */
export async function dockerNats(
  { project, settings, ports, secrets }: DockerStack,
  options: LocalStackOptions,
): Promise<NatsService> {
  const natsUrl = `nats://127.0.0.1:${ports.nats}`;
  const server = new DockerService({
    service: 'nats',
    project,
    settings,
    answers: () => isBrokerHealthy(ports.natsMonitor),
  });
  await server.start();
  const admin = await connectToBroker(
    { natsUrl, user: 'admin', password: secrets.brokerPasswords.admin },
    { inboxOf: 'admin' },
  );
  try {
    await ensureStreams(admin, options);
  } finally {
    await admin.close();
  }
  return { kind: 'docker', natsUrl, control: controls(server), stop: () => server.stop() };
}

/** True where the data folder's data are in Docker's volumes. */
export const hasDockerData = (root: string): boolean => existsSync(dockerFolder(root));

/** Deletes the containers and volumes of a data folder. */
export async function removeDockerData(root: string): Promise<void> {
  // Deleting needs no settings, but compose wants the file's variables to have some value.
  if (hasDockerData(root)) await compose(projectOf(root), { STACK_POSTGRES_PASSWORD: '-' }, ['down', '--volumes']);
}

const dockerFolder = (root: string) => join(root, 'docker');

const projectOf = (root: string) => `otpless-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
