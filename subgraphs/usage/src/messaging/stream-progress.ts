import { type JetStreamManager, jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/nats-core';
import { USAGE_PARTITIONS } from '@otpless/contracts/usage/event-envelope';
import { BILLING_STREAM, durableName } from '@otpless/service/consume-facts';
import type { Clock } from '@otpless/service/clock';
import { acknowledgedFloor, type ConsumerProgress, hasConsumed } from '../domain/consumed';
import type { ConsumedAt } from '../operations/turn-clock';
import { projectedFacts } from './fact-consumers';
import { ingestConsumerOf, USAGE_EVENTS } from './streams';

interface Cut {
  readonly at: Date;
  readonly lastUsage: number;
  readonly lastFact: number;
}

/**
 * Tells a moment up to which everything received was counted, by what was known: the ends of both streams are noted, and
 * once all our consumers have come past them, the moment they were noted at is consumed.
 */
export function consumedAtOf(connection: NatsConnection, clock: Clock): ConsumedAt {
  let cut: Cut | null = null;
  return async () => {
    const manager = await jetstreamManager(connection);
    cut ??= await cutNow(manager, clock.now());
    const usage = await progressOf(manager, USAGE_EVENTS, ingestConsumers);
    const facts = await progressOf(manager, BILLING_STREAM, factConsumers);
    if (!hasConsumed(usage, cut.lastUsage) || !hasConsumed(facts, cut.lastFact)) return null;
    const { at } = cut;
    cut = null;
    return at;
  };
}

/** Forgets what every partition has counted. */
export async function purgeCounted(connection: NatsConnection): Promise<void> {
  const manager = await jetstreamManager(connection);
  const { state } = await manager.streams.info(USAGE_EVENTS);
  const floor = acknowledgedFloor(await progressOf(manager, USAGE_EVENTS, ingestConsumers), state.last_seq);
  if (floor >= state.first_seq && state.messages > 0) await manager.streams.purge(USAGE_EVENTS, { seq: floor + 1 });
}

const ingestConsumers = Array.from({ length: USAGE_PARTITIONS }, (_none, partition) => ingestConsumerOf(partition));
const factConsumers = projectedFacts.map(({ subject }) => durableName('usage', subject));

async function cutNow(manager: JetStreamManager, at: Date): Promise<Cut> {
  const usage = await manager.streams.info(USAGE_EVENTS);
  const facts = await manager.streams.info(BILLING_STREAM);
  return { at, lastUsage: usage.state.last_seq, lastFact: facts.state.last_seq };
}

function progressOf(
  manager: JetStreamManager,
  stream: string,
  consumers: readonly string[],
): Promise<ConsumerProgress[]> {
  return Promise.all(
    consumers.map(async (consumer) => {
      const { ack_floor, num_pending, num_ack_pending } = await manager.consumers.info(stream, consumer);
      return { acknowledgedUpTo: ack_floor.stream_seq, outstanding: num_pending + num_ack_pending };
    }),
  );
}
