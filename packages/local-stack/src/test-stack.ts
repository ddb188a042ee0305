import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installBinaries } from './binaries';
import { EmbeddedNats } from './embedded-nats';
import { freePort } from './free-port';
import { removeLocalStack, startLocalStack, type LocalStack } from './local-stack';
import { embeddableMachine } from './machine';
import type { Secrets } from './secrets';
import { controls, type Controllable } from './service-kind';

/** A stack of its own on free ports, for tests: PostgreSQL does not sync, and `stop` leaves nothing behind. */
export async function startThrowAwayStack(onProgress?: (line: string) => void): Promise<LocalStack> {
  const dataDir = mkdtempSync(join(tmpdir(), 'otpless-stack-'));
  const remove = () => removeLocalStack(dataDir);
  // Processes of this machine start and end faster than containers: tests that kill servers prefer them.
  const preferDocker = 'reason' in (await embeddableMachine());
  try {
    const stack = await startLocalStack({
      dataDir,
      durable: false,
      preferDocker,
      onProgress,
      usageEventsMaxBytes: 256 * 1024 ** 2,
    });
    return { ...stack, stop: () => stack.stop().then(remove) };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** A NATS server with JetStream and the platform's streams. */
export interface Broker extends Controllable {
  readonly natsUrl: string;
  stop(): Promise<void>;
}

/** Starts one more NATS server, cheap enough for every test file to have its own; its files stay in `dir`. */
export async function startBroker({ dir, secrets, port }: BrokerOptions): Promise<Broker> {
  const server = new EmbeddedNats(await installBinaries(), {
    folder: dir,
    port: port ?? (await freePort()),
    monitorPort: await freePort(),
    passwords: secrets.brokerPasswords,
    logFile: join(dir, 'nats.log'),
    usageEventsMaxBytes: 256 * 1024 ** 2,
  });
  await server.start();
  return Object.assign(controls(server), { natsUrl: server.url, stop: () => server.stop() });
}

export interface BrokerOptions {
  readonly dir: string;
  readonly secrets: Pick<Secrets, 'brokerPasswords'>;
  readonly port?: number;
}
