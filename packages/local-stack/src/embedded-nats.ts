import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries';
import { connectToBroker } from './broker-connection';
import { natsConfiguration } from './nats-configuration';
import type { Secrets } from './secrets';
import { ServerProcess } from './server-process';
import { ensureStreams, type StreamSizes } from './streams';

export interface EmbeddedNatsOptions extends StreamSizes {
  readonly folder: string;
  readonly port: number;
  readonly monitorPort: number;
  readonly passwords: Secrets['brokerPasswords'];
  readonly logFile: string;
}

/** A NATS server with JetStream as a child process, on a folder that holds its configuration and its streams. */
export class EmbeddedNats {
  private readonly server: ServerProcess;

  constructor(
    { natsServer }: Binaries,
    private readonly options: EmbeddedNatsOptions,
  ) {
    const { folder, logFile } = options;
    const configuration = join(folder, 'nats.conf');
    this.server = new ServerProcess({
      name: 'NATS',
      command: [natsServer, '-c', configuration],
      logFile,
      stopSignal: 'SIGTERM',
      pidFile: join(folder, 'nats.pid'),
      mark: configuration,
    });
  }

  get pid(): number | undefined {
    return this.server.pid;
  }

  get url(): string {
    return `nats://127.0.0.1:${this.options.port}`;
  }

  /** Starts the server and returns when it answers and its streams are there. */
  async start(): Promise<void> {
    const { folder, port, monitorPort, passwords } = this.options;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const settings = { host: '127.0.0.1', port, monitorPort, passwords };
    const configuration = natsConfiguration({ ...settings, storeDir: folder, pidFile: join(folder, 'nats.pid') });
    writeFileSync(join(folder, 'nats.conf'), configuration, { mode: 0o600 });
    await this.server.start(() => isBrokerHealthy(monitorPort));
    const admin = await connectToBroker(
      { natsUrl: this.url, user: 'admin', password: passwords.admin },
      { inboxOf: 'admin' },
    );
    try {
      await ensureStreams(admin, this.options);
    } finally {
      await admin.close();
    }
  }

  /** Ends the server in good order. */
  stop(): Promise<void> {
    return this.server.stop();
  }

  /** Sends the signal and returns when the server has ended. */
  kill(signal: NodeJS.Signals): Promise<void> {
    return this.server.kill(signal);
  }
}

/** Healthy means that JetStream has read back its streams, not only that the port is open. */
export function isBrokerHealthy(monitorPort: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${monitorPort}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    async (answer) => {
      await answer.text();
      return answer.ok;
    },
    () => false,
  );
}
