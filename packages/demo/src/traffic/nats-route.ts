import { jetstream, type JetStreamClient } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Acknowledgement, Batch, Route } from './outgoing';

export interface NatsSettings {
  readonly NATS_URL: string;
  readonly NATS_USER?: string | undefined;
  readonly NATS_PASSWORD?: string | undefined;
  readonly NATS_INBOX_PREFIX?: string | undefined;
}

/** A broker user's events have its name as their source. */
const SUBJECT = 'usage.events.in.demo-producer';
const ANSWER_WITHIN_MS = 5_000;

/** A publish to JetStream, which is acknowledged when it is on disk. */
export class NatsRoute implements Route {
  private connection: NatsConnection | null = null;
  private stream: JetStreamClient | null = null;
  private closed = false;

  /** Connects in the background, waiting for the broker where it is not there yet. */
  constructor(settings: NatsSettings, onProblem: (problem: Error) => void) {
    connectAsProducer(settings).then(
      (connection) => {
        this.connection = connection;
        this.stream = jetstream(connection, { timeout: ANSWER_WITHIN_MS });
        if (this.closed) void connection.close();
      },
      (error: unknown) => onProblem(error instanceof Error ? error : new Error(String(error))),
    );
  }

  /** The broker takes the batch as a whole; what is wrong with one of its events is found later. */
  async send({ id, events }: Batch): Promise<Acknowledgement> {
    if (this.stream === null) throw new Error('the broker is not connected yet');
    const payload = JSON.stringify({ events: events.map(({ event }) => event) });
    await this.stream.publish(SUBJECT, payload, { msgID: `demo-producer ${id}` });
    return 'ALL_TAKEN';
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.connection?.close();
  }
}

function connectAsProducer({
  NATS_URL,
  NATS_USER,
  NATS_PASSWORD,
  NATS_INBOX_PREFIX,
}: NatsSettings): Promise<NatsConnection> {
  return connect({
    servers: NATS_URL,
    name: 'demo-producer',
    ...(NATS_USER === undefined ? {} : { user: NATS_USER, pass: NATS_PASSWORD ?? '' }),
    ...(NATS_INBOX_PREFIX === undefined ? {} : { inboxPrefix: NATS_INBOX_PREFIX }),
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    waitOnFirstConnect: true,
  });
}
