import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { natsConfiguration } from './nats-configuration';
import type { Secrets } from './secrets';

/** The ports on this machine that the containers are reached by. */
export interface DockerPorts {
  readonly postgres: number;
  readonly nats: number;
  readonly natsMonitor: number;
}

/** The variables of docker-compose.yml. */
export type ComposeSettings = Readonly<Record<`STACK_${string}`, string>>;

/** Writes the broker's configuration into the folder, and returns the settings under which compose finds it. */
export function writeDockerFiles(
  folder: string,
  secrets: Secrets,
  ports: DockerPorts,
  durable: boolean,
): ComposeSettings {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const { brokerPasswords: passwords } = secrets;
  const addresses = { host: '0.0.0.0', port: 4222, monitorPort: 8222, storeDir: '/data' };
  writePrivate(join(folder, 'nats.conf'), natsConfiguration({ ...addresses, passwords }));
  const settings: ComposeSettings = {
    STACK_ENVIRONMENT: folder,
    STACK_POSTGRES_PASSWORD: secrets.postgresPassword,
    STACK_POSTGRES_PORT: `${ports.postgres}`,
    STACK_POSTGRES_FSYNC: durable ? 'on' : 'off',
    STACK_NATS_PORT: `${ports.nats}`,
    STACK_NATS_MONITOR_PORT: `${ports.natsMonitor}`,
  };
  writePrivate(join(folder, 'compose.env'), environmentFile(settings));
  return settings;
}

/** The text of an environment file that compose reads back to the same values. */
export function environmentFile(environment: Readonly<Record<string, string>>): string {
  return Object.entries(environment)
    .map(([name, value]) => `${name}=${quoted(value)}\n`)
    .join('');
}

/** Writes a file that only its owner may read. */
export function writePrivate(path: string, text: string): void {
  writeFileSync(path, text, { mode: 0o600 });
  chmodSync(path, 0o600);
}

/** In single quotes all is literal; in double quotes `\n` is the end of a line, as in keys. */
function quoted(value: string): string {
  if (value.includes("'") || (value.includes('\n') && /["$\\]/.test(value))) {
    throw new Error('this value cannot be written into an environment file');
  }
  return value.includes('\n') ? `"${value.replaceAll('\n', '\\n')}"` : `'${value}'`;
}
