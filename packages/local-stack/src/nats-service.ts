import { join } from 'node:path';
import { installBinaries } from './binaries';
import { brokerAddressOf, connectToBroker } from './broker-connection';
import type { DataFolder } from './data-folder';
import { EmbeddedNats } from './embedded-nats';
import { freePort } from './free-port';
import type { LocalStackOptions } from './local-stack';
import type { Secrets } from './secrets';
import { controls, givenService, type Controllable, type ServiceKind } from './service-kind';
import { ensureStreams } from './streams';

export interface NatsService {
  readonly kind: ServiceKind;
  readonly natsUrl: string;
  readonly control: Controllable;
  stop(): Promise<void>;
}

/** Prepares the broker that `NATS_URL` names: the credentials in it may make streams. */
export async function givenNats(natsUrl: string, options: LocalStackOptions): Promise<NatsService> {
  const connection = await connectToBroker(brokerAddressOf(natsUrl), { inboxOf: 'admin' });
  try {
    await ensureStreams(connection, options);
  } finally {
    await connection.close();
  }
  return { kind: 'given', natsUrl, control: givenService('NATS_URL'), stop: async () => undefined };
}

/** Starts a NATS server as a process of this machine. */
export async function embeddedNats(
  options: LocalStackOptions,
  folder: DataFolder,
  secrets: Secrets,
): Promise<NatsService> {
  const server = new EmbeddedNats(await installBinaries(options.onProgress), {
    folder: folder.nats,
    port: options.ports?.nats ?? (await freePort()),
    monitorPort: options.ports?.natsMonitor ?? (await freePort()),
    passwords: secrets.brokerPasswords,
    logFile: join(folder.logs, 'nats.log'),
    usageEventsMaxBytes: options.usageEventsMaxBytes,
  });
  options.onProgress?.('Starting NATS');
  await server.start();
  return { kind: 'embedded', natsUrl: server.url, control: controls(server), stop: () => server.stop() };
}
