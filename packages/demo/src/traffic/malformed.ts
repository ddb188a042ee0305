import type { DemoEvent } from '../mix/demo-event';
import type { Random } from '../random';

const damages: readonly ((event: DemoEvent) => unknown)[] = [
  ({ occurredAt: _, ...event }) => event,
  (event) => ({ ...event, occurredAt: 'yesterday evening' }),
  (event) => ({ ...event, subject: '' }),
  (event) => ({ ...event, operator: 'unexpected' }),
  (event) => ({ ...event, attributes: { latency_ms: 'slow' } }),
  ({ dimensions: { status: _, ...dimensions }, ...event }) => ({ ...event, dimensions }),
  (event) => ({ ...event, dimensions: { ...event.dimensions, carrier: 'undeclared' } }),
];

/** Spoils an event as careless senders do, so that it can never be counted. */
export function malformed(random: Random, event: DemoEvent): unknown {
  const damage = damages[Math.floor(random() * damages.length)];
  return damage === undefined ? {} : damage(event);
}
