import { AckPolicy, type ConsumerConfig, DeliverPolicy } from '@nats-io/jetstream';
import { nanos } from '@nats-io/nats-core';

export const USAGE_EVENTS = 'USAGE_EVENTS';

export const ingestConsumerOf = (partition: number): string => `usage-ingest-${partition}`;

/** After this time without an acknowledgement a message is delivered again; a killed process delays by no more. */
const ACK_WAIT_MS = 10_000;

/**
 * One consumer a partition. Messages are acknowledged one by one: with AckPolicy.All an acknowledgement would also cover
 * older messages that were delivered to a process or connection that died with them, and these would be lost. Envelopes
 * make single acknowledgements cheap.
 */
export function ingestConsumer(partition: number): Partial<ConsumerConfig> {
  return {
    durable_name: ingestConsumerOf(partition),
    filter_subject: `usage.events.p.${partition}.>`,
    ack_policy: AckPolicy.Explicit,
    deliver_policy: DeliverPolicy.All,
    ack_wait: nanos(ACK_WAIT_MS),
    max_ack_pending: 20_000,
    max_deliver: -1,
  };
}
