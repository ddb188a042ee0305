import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';

export interface NatsEnvironment {
  readonly SERVICE_NAME: string;
  readonly NATS_URL: string;
  readonly NATS_USER?: string | undefined;
  readonly NATS_PASSWORD?: string | undefined;
  readonly NATS_INBOX_PREFIX?: string | undefined;
}

/** Connects, waiting for the broker where it is not there yet, and reconnects for as long as the process lives. */
export async function connectNats(environment: NatsEnvironment): Promise<NatsConnection> {
  const { NATS_URL, NATS_USER, NATS_PASSWORD, NATS_INBOX_PREFIX, SERVICE_NAME } = environment;
  return connect({
    servers: NATS_URL,
    name: SERVICE_NAME,
    ...(NATS_USER === undefined ? {} : { user: NATS_USER, pass: NATS_PASSWORD ?? '' }),
    ...(NATS_INBOX_PREFIX === undefined ? {} : { inboxPrefix: NATS_INBOX_PREFIX }),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    waitOnFirstConnect: true,
    pingInterval: 10_000,
    maxPingOut: 3,
  });
}

export function jetstreamOf(connection: NatsConnection): JetStreamClient {
  return jetstream(connection, { timeout: 5000 });
}

/** For `/readyz`: rejects while the broker does not answer. */
export function natsReady(connection: NatsConnection): () => Promise<void> {
  return async () => {
    if (connection.isClosed()) throw new Error('the connection is closed');
    await connection.flush();
  };
}
