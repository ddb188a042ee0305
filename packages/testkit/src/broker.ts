import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectToBroker } from '@otpless/local-stack/broker-connection';
import { inboxPrefixOf } from '@otpless/local-stack/nats-permissions';
import type { BrokerUser } from '@otpless/local-stack/process-name';
import { newSecrets } from '@otpless/local-stack/secrets';
import { startBroker } from '@otpless/local-stack/test-stack';
import type { NatsConnection } from '@nats-io/transport-node';

export interface FreshBroker {
  readonly natsUrl: string;
  connectAs(user: BrokerUser): Promise<NatsConnection>;
  /** The broker's part of a process's environment. */
  environment(user: BrokerUser): {
    NATS_URL: string;
    NATS_USER: string;
    NATS_PASSWORD: string;
    NATS_INBOX_PREFIX: string;
  };
  /** kill -9, and start again on the same files. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A NATS server with JetStream of its own for one test file: the real one, with the real permissions. */
export async function freshBroker(): Promise<FreshBroker> {
  const dir = mkdtempSync(join(tmpdir(), 'otpless-broker-'));
  const secrets = newSecrets();
  const broker = await startBroker({ dir, secrets });
  const environment = (user: BrokerUser) => ({
    NATS_URL: broker.natsUrl,
    NATS_USER: user,
    NATS_PASSWORD: secrets.brokerPasswords[user],
    NATS_INBOX_PREFIX: inboxPrefixOf(user),
  });
  return {
    natsUrl: broker.natsUrl,
    connectAs: (user) =>
      connectToBroker({ natsUrl: broker.natsUrl, user, password: secrets.brokerPasswords[user] }, { inboxOf: user }),
    environment,
    kill: () => broker.kill('SIGKILL'),
    start: () => broker.start(),
    stop: async () => {
      await broker.stop();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
