import { DiscardPolicy, jetstreamManager, RetentionPolicy, StorageType, type StreamConfig } from '@nats-io/jetstream';
import { nanos, type NatsConnection } from '@nats-io/transport-node';

export const usageEvents = 'USAGE_EVENTS';
export const billingEvents = 'BILLING_EVENTS';
export const usageDeadLetters = 'USAGE_DEAD_LETTERS';

/** How many partitions the usage events are spread over. */
export const partitions = 4;

/** The subject a producer sends its usage events to; its user name is the events' source. */
export const usageInSubject = (source: string): string => `usage.events.in.${source}`;

export interface StreamSizes {
  /** When the stream of unread usage events is this full, it refuses more. */
  readonly usageEventsMaxBytes?: number;
}

const minutes = 60_000;
const days = 24 * 60 * minutes;

/** Makes the platform's streams, or brings existing ones up to date; needs the admin's connection. */
export async function ensureStreams(admin: NatsConnection, sizes: StreamSizes = {}): Promise<void> {
  const manager = await jetstreamManager(admin);
  const existing = new Set<string>();
  for await (const { config } of manager.streams.list()) existing.add(config.name);
  for (const stream of streams(sizes)) {
    if (existing.has(stream.name)) await manager.streams.update(stream.name, stream);
    else await manager.streams.add(stream);
  }
}

/** The streams as they should be. */
export function streams({ usageEventsMaxBytes = 2 * 1024 ** 3 }: StreamSizes): StreamDefinition[] {
  const kept = { retention: RetentionPolicy.Limits, storage: StorageType.File, num_replicas: 1 };
  return [
    {
      ...kept,
      name: usageEvents,
      // Partitions that nobody reads are not taken.
      subjects: [
        ...Array.from({ length: partitions }, (_, partition) => `usage.events.p.${partition}.*`),
        usageInSubject('*'),
      ],
      // A producer need not know of partitions: the stream puts its events into one, by their source. The last word
      // tells its messages from those of our doors, whose word on receipt and back-fill is taken.
      subject_transform: {
        src: usageInSubject('*'),
        dest: `usage.events.p.{{partition(${partitions},1)}}.{{wildcard(1)}}.in`,
      },
      // Full, it refuses new events; it never drops one that has been acknowledged and not been read.
      discard: DiscardPolicy.New,
      max_bytes: usageEventsMaxBytes,
      duplicate_window: nanos(2 * minutes),
    },
    {
      ...kept,
      name: billingEvents,
      subjects: ['billing.v1.>'],
      max_age: nanos(7 * days),
      duplicate_window: nanos(2 * minutes),
    },
    { ...kept, name: usageDeadLetters, subjects: ['usage.dead.>'], max_age: nanos(30 * days) },
  ];
}

type StreamDefinition = Partial<StreamConfig> & { name: string };
