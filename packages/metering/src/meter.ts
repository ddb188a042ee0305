import { plain, exact } from '@otpless/money/decimal';
import { type Measurable, own } from './event-schema';
import type { MeterFilter } from './filter';
import { type Predicate, predicateOf } from './predicate';

export const aggregations = ['COUNT', 'SUM', 'MAX', 'LATEST', 'UNIQUE_COUNT', 'AVERAGE'] as const;
export type Aggregation = (typeof aggregations)[number];

/** What is counted: event name, filter, aggregation, group-by dimensions. */
export interface MeterRule {
  readonly eventName: string;
  readonly filter: MeterFilter;
  readonly aggregation: Aggregation;
  /** What is added up, compared or averaged; what a UNIQUE_COUNT tells apart may also be a dimension. COUNT has none. */
  readonly valueAttribute: string | null;
  readonly groupBy: readonly string[];
}

export interface MeasurableEvent extends Measurable {
  readonly eventName: string;
}

/** Why an event is not counted: it is another event, it has no value to aggregate, or the filter does not hold. */
export type NotCounted = 'OTHER_EVENT' | 'NO_VALUE' | 'FILTERED_OUT';

/** What a meter makes of an event that it counts. */
export interface Counted {
  /** The values of the group-by dimensions that the event has, as canonical JSON. */
  readonly group: string;
  /** The number that is aggregated; null for a COUNT and a UNIQUE_COUNT. */
  readonly value: string | null;
  /** What a UNIQUE_COUNT tells apart. */
  readonly uniqueValue: string | null;
}

/** A meter made ready once, to count many events. */
export class Counter {
  private readonly holds: Predicate;
  private readonly groupBy: readonly string[];
  private readonly value: string | null;

  constructor(private readonly rule: MeterRule) {
    this.holds = predicateOf(rule.filter);
    this.groupBy = [...rule.groupBy].sort();
    this.value = valueNameOf(rule);
  }

  /** An event without what is aggregated has nothing to count. */
  count(event: MeasurableEvent): Counted | NotCounted {
    const { rule, value: name } = this;
    if (event.eventName !== rule.eventName) return 'OTHER_EVENT';
    const isUnique = rule.aggregation === 'UNIQUE_COUNT';
    const number = name === null ? undefined : own(event.attributes, name);
    const text = isUnique && name !== null && number === undefined ? own(event.dimensions, name) : undefined;
    if (name !== null && number === undefined && text === undefined) return 'NO_VALUE';
    if (!this.holds(event)) return 'FILTERED_OUT';
    const group = this.groupOf(event);
    if (!isUnique) return { group, value: number ?? null, uniqueValue: null };
    return { group, value: null, uniqueValue: text ?? (number === undefined ? null : plain(exact(number))) };
  }

  private groupOf({ dimensions }: Measurable): string {
    if (this.groupBy.length === 0) return '{}';
    const group: Record<string, string> = {};
    for (const name of this.groupBy) {
      const value = own(dimensions, name);
      if (value !== undefined) group[name] = value;
    }
    return JSON.stringify(group);
  }
}

/** What the rule aggregates; a COUNT looks at nothing. */
export function valueNameOf({ aggregation, valueAttribute }: MeterRule): string | null {
  return aggregation === 'COUNT' ? null : valueAttribute;
}
