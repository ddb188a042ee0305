import { AckPolicy, DeliverPolicy, type JsMsg, jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { type Fact, type FactDefinition, parseFact } from '@otpless/contracts/fact';
import { ConstantBackoff, ExponentialBackoff, handleAll, retry } from 'cockatiel';
import type { Logger } from 'pino';
import { runWithRequestId } from './request-context';

export interface FactConsumption<Payload> {
  readonly connection: NatsConnection;
  readonly subgraph: string;
  readonly definition: FactDefinition<Payload>;
  /** Must be idempotent: delivery is at least once, and may be out of order. */
  readonly handle: (facts: Fact<Payload>[]) => Promise<void>;
  readonly logger: Logger;
  /** Only where one subgraph reads a fact twice. */
  readonly name?: string;
  readonly maxBatch?: number;
}

export const BILLING_STREAM = 'BILLING_EVENTS';
const GATHER_LIMIT = 200;

/** The durable's name: `<subgraph>-on-<noun>-<past participle>`. */
export function durableName(subgraph: string, subject: string): string {
  return `${subgraph}-on-${subject.split('.').slice(3).join('-')}`;
}

/**
 * Reads a fact with a durable consumer. What queued while the last batch was handled is the next batch; a batch is
 * acknowledged after its handler has resolved and is retried as a whole, with back-off, until it does.
 */
export async function consumeFacts<Payload>(options: FactConsumption<Payload>): Promise<{ stop(): Promise<void> }> {
  const { connection, definition, logger } = options;
  const name = options.name ?? durableName(options.subgraph, definition.subject);
  const stopping = new AbortController();
  const queue: JsMsg[] = [];
  let wake: () => void = () => undefined;

  const untilStopped = <T>(work: () => Promise<T>) =>
    retry(handleAll, { maxAttempts: Number.MAX_SAFE_INTEGER, backoff: new ConstantBackoff(500) }).execute(
      work,
      stopping.signal,
    );

  await untilStopped(async () => {
    const manager = await jetstreamManager(connection);
    await manager.consumers.add(BILLING_STREAM, {
      durable_name: name,
      filter_subject: definition.subject,
      ack_policy: AckPolicy.Explicit,
      deliver_policy: DeliverPolicy.All,
      ack_wait: 60_000_000_000,
      max_ack_pending: 5000,
      max_deliver: -1,
    });
  });

  let messages: { stop(): void } | undefined;
  const reading = (async () => {
    while (!stopping.signal.aborted) {
      try {
        const consumer = await jetstream(connection).consumers.get(BILLING_STREAM, name);
        const iterator = await consumer.consume({ max_messages: 1000, idle_heartbeat: 5000 });
        messages = iterator;
        if (stopping.signal.aborted) iterator.stop();
        for await (const message of iterator) {
          queue.push(message);
          wake();
        }
      } catch (error) {
        if (!stopping.signal.aborted)
          logger.warn({ error: String(error), consumer: name }, 'reading facts broke off; resuming');
        await pause(250, stopping.signal);
      }
    }
  })();

  const handling = (async () => {
    while (!stopping.signal.aborted) {
      if (queue.length === 0) await new Promise<void>((resolve) => (wake = resolve));
      const batch = queue.splice(0, options.maxBatch ?? GATHER_LIMIT);
      if (batch.length > 0) await handleBatch(batch, options, stopping.signal);
    }
  })();

  return {
    stop: async () => {
      stopping.abort();
      messages?.stop();
      wake();
      await Promise.all([reading, handling]);
    },
  };
}

async function handleBatch<Payload>(
  batch: JsMsg[],
  options: FactConsumption<Payload>,
  signal: AbortSignal,
): Promise<void> {
  const readable: { message: JsMsg; fact: Fact<Payload> }[] = [];
  for (const message of batch) {
    try {
      readable.push({ message, fact: parseFact(options.definition, message.json()) });
    } catch (error) {
      options.logger.error({ error: String(error), sequence: message.seq }, `an unreadable fact on ${message.subject}`);
      message.term('unreadable');
    }
  }
  if (readable.length === 0) return;
  const policy = retry(handleAll, {
    maxAttempts: Number.MAX_SAFE_INTEGER,
    backoff: new ExponentialBackoff({ initialDelay: 50, maxDelay: 5000 }),
  });
  policy.onFailure(({ reason }) => {
    for (const { message } of readable) message.working();
    options.logger.warn(
      { error: 'error' in reason ? reason.error : reason, facts: readable.length },
      `handling ${options.definition.subject} failed; trying again`,
    );
  });
  try {
    const requestId = readable[0]?.fact.requestId ?? 'none';
    await policy.execute(
      () => runWithRequestId(requestId, () => options.handle(readable.map(({ fact }) => fact))),
      signal,
    );
    for (const { message } of readable) message.ack();
  } catch (error) {
    // Only a stop ends the retries: what was not acknowledged is delivered again at the next start.
    if (!signal.aborted) throw error;
  }
}

function pause(delayMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, delayMs);
    signal.addEventListener('abort', () => (clearTimeout(timer), resolve()), { once: true });
  });
}
