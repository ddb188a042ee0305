import { join, resolve } from 'node:path';
import { mkdirSync } from 'node:fs';
import { databaseName, ownerName } from './database';
import { environmentFile, writeDockerFiles, writePrivate } from './docker-files';
import { environmentFor } from './process-environment';
import { processNames } from './process-name';
import { repositoryRoot } from './repository';
import { secretsIn } from './secrets';

/** Writes what `docker compose --profile services up` reads: each container's own rights, and nobody else's. */
export function writeDockerEnvironment(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets = secretsIn(folder);
  writeDockerFiles(folder, secrets, { postgres: 5432, nats: 4222, natsMonitor: 8222 }, true);
  const databaseUrl = `postgres://${ownerName}:${secrets.postgresPassword}@postgres:5432/${databaseName}`;
  const natsUrl = 'nats://nats:4222';
  const stack = { kind: { postgres: 'docker', nats: 'docker' }, databaseUrl, natsUrl, secrets } as const;
  for (const name of processNames)
    writePrivate(
      join(folder, `${name}.env`),
      environmentFile({ ...environmentFor(name, stack), ...firstUser(name, secrets.demoAdminPassword) }),
    );
  const { admin } = secrets.brokerPasswords;
  const preparation = { DATABASE_URL: databaseUrl, NATS_URL: natsUrl, NATS_USER: 'admin', NATS_PASSWORD: admin };
  writePrivate(join(folder, 'prepare.env'), environmentFile(preparation));
}

function firstUser(name: string, password: string): Record<string, string> {
  if (name !== 'customer') return {};
  return { BOOTSTRAP_ADMIN_EMAIL: 'admin@otpless.example', BOOTSTRAP_ADMIN_PASSWORD: password };
}

if (require.main === module) {
  const folder = resolve(process.argv[2] ?? join(repositoryRoot, '.data', 'docker'));
  writeDockerEnvironment(folder);
  process.stdout.write(`Written: ${folder}\n`);
}
