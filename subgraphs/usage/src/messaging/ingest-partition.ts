import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import type { Clock } from '@otpless/service/clock';
import type { Logger } from '@otpless/service/logger';
import { retryForEver } from '@otpless/service/retry';
import type { Ingest } from '../operations/ingest-batch';
import type { DeadLetter } from '../operations/isolate-poison';
import { countIngested } from './ingest-metrics';
import { type Buffered, MessageBuffer } from './message-buffer';
import { readMessage, sourceOf } from './read-message';
import { ingestConsumer, ingestConsumerOf, USAGE_EVENTS } from './streams';

const BATCH_EVENTS = 5000;
const PULL_MESSAGES = 2000;
/** Batches begin no closer than this, unless they are full: many small transactions cost more than they hasten. */
const BATCH_SPACING_MS = 50;
const RESUME_AFTER_MS = 250;

export interface IngestOptions {
  readonly connection: NatsConnection;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly ingest: Ingest;
  readonly deadLetter: DeadLetter;
  /** Called after each batch that has committed. */
  readonly counted: () => void;
}

/** Reads one partition of the stream, batch after batch; a message is acknowledged after its batch has committed. */
export function ingestPartition(partition: number, options: IngestOptions): { stop(): Promise<void> } {
  const { connection, clock, logger } = options;
  const stopping = new AbortController();
  const buffer = new MessageBuffer(2 * BATCH_EVENTS);
  let messages: { stop(): void } | undefined;

  const reading = untilStopped(stopping.signal, logger, async () => {
    const manager = await jetstreamManager(connection);
    await manager.consumers.add(USAGE_EVENTS, ingestConsumer(partition));
    const consumer = await jetstream(connection).consumers.get(USAGE_EVENTS, ingestConsumerOf(partition));
    const iterator = await consumer.consume({ max_messages: PULL_MESSAGES, idle_heartbeat: 5000 });
    messages = iterator;
    if (stopping.signal.aborted) iterator.stop();
    for await (const message of iterator) await buffer.put({ message, read: readMessage(message, clock.now()) });
  });

  const counting = (async () => {
    let notBefore = 0;
    while (!stopping.signal.aborted) {
      const batch = await buffer.take(BATCH_EVENTS, notBefore);
      notBefore = Date.now() + BATCH_SPACING_MS;
      if (batch.length > 0) await countBatch(partition, batch, options, stopping.signal);
    }
  })();

  return {
    stop: async () => {
      stopping.abort();
      messages?.stop();
      buffer.close();
      // The broker then knows that nobody reads here any more, and gives what comes to another.
      if (!connection.isClosed()) await connection.flush();
      await Promise.all([reading, counting]);
    },
  };
}

/** Tries until the batch has committed; only a stop gives it up, and then it is delivered again. */
async function countBatch(
  partition: number,
  batch: readonly Buffered[],
  options: IngestOptions,
  signal: AbortSignal,
): Promise<void> {
  const { logger, ingest, deadLetter, counted } = options;
  const policy = retryForEver(logger, `counting a batch of partition ${partition}`);
  policy.onFailure(() => batch.forEach(({ message }) => message.working()));
  const count = async () => {
    for (const { message, read } of batch)
      if (read.unreadable !== null) await deadLetter(sourceOf(message), message.data);
    return ingest({
      partition,
      events: batch.flatMap(({ read }) => read.events),
      unreadable: batch.flatMap(({ read }) => (read.unreadable === null ? [] : [read.unreadable])),
    });
  };
  try {
    countIngested(await policy.execute(count, signal));
  } catch (error) {
    if (signal.aborted) return;
    throw error;
  }
  for (const { message } of batch) message.ack();
  counted();
}

/** Begins again where reading breaks off: a broker that restarts, a consumer that was lost. */
async function untilStopped(signal: AbortSignal, logger: Logger, read: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    try {
      await read();
    } catch (error) {
      if (!signal.aborted) logger.warn({ error: String(error) }, 'reading usage events broke off; resuming');
    }
    if (!signal.aborted) await pause(RESUME_AFTER_MS, signal);
  }
}

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, delayMs);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
