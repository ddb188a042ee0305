import type { UsageEvent } from './usage-event';

export type Aggregation = 'COUNT' | 'SUM' | 'MAX' | 'LATEST' | 'UNIQUE_COUNT' | 'AVERAGE';

/** What is counted: event name, filter, aggregation, group-by dimensions. */
export interface Meter {
  readonly id: string;
  readonly key: string;
  readonly eventName: string;
  /** Dimension values an event must have to be counted; null counts every event of the name. */
  readonly filter: Readonly<Record<string, readonly string[]>> | null;
  readonly aggregation: Aggregation;
  readonly valueAttribute: string | null;
  readonly groupBy: readonly string[];
  readonly unit: string;
}

/** Whether the meter counts the event. An event without the attribute that is aggregated has nothing to count. */
export function counts(meter: Meter, event: Pick<UsageEvent, 'eventName' | 'attributes' | 'dimensions'>): boolean {
  if (meter.eventName !== event.eventName) return false;
  const attribute = aggregatedAttribute(meter);
  if (attribute !== null && !Object.hasOwn(event.attributes, attribute)) return false;
  for (const [name, allowed] of Object.entries(meter.filter ?? {})) {
    const value = event.dimensions[name];
    if (value === undefined || !allowed.includes(value)) return false;
  }
  return true;
}

/** The attribute whose values are aggregated; a COUNT looks at none. */
export function aggregatedAttribute({ aggregation, valueAttribute }: Meter): string | null {
  return aggregation === 'COUNT' ? null : valueAttribute;
}

/** What the event is counted under: the values of the group-by dimensions it has, as canonical JSON. */
export function groupOf(meter: Meter, event: Pick<UsageEvent, 'dimensions'>): string {
  if (meter.groupBy.length === 0) return '{}';
  const group: Record<string, string> = {};
  for (const name of [...meter.groupBy].sort()) {
    const value = event.dimensions[name];
    if (value !== undefined) group[name] = value;
  }
  return JSON.stringify(group);
}
