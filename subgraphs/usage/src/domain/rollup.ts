import { type Aggregate, aggregateOf, combined } from '@otpless/metering/aggregate';
import { keptValueOf } from '@otpless/metering/unique-value';
import type { Meter, ReadyMeter } from './meter';
import type { CountedEvent } from './usage-event';

const BUCKET_MS = 15 * 60_000;

/** The quarter of an hour the instant lies in. Local days of every time zone in use begin on one. */
export function bucketOf(at: Date): Date {
  return new Date(Math.floor(at.getTime() / BUCKET_MS) * BUCKET_MS);
}

/** What one meter counted of one account in one quarter of an hour, for one combination of dimension values. */
export interface Rollup {
  readonly meterId: string;
  readonly accountId: string;
  readonly bucket: Date;
  readonly group: string;
  readonly aggregate: Aggregate;
}

/** What one meter counted in one accrual so far, for one combination of dimension values. */
export interface AccrualTotal {
  readonly accrualId: string;
  readonly meterId: string;
  readonly group: string;
  readonly aggregate: Aggregate;
}

/** One event as one meter counts it. */
export interface Measurement {
  readonly meter: Meter;
  readonly event: CountedEvent;
  readonly group: string;
  readonly aggregate: Aggregate;
  /** What a UNIQUE_COUNT tells apart, as it is kept. */
  readonly uniqueValue: string | null;
}

/** The event as each of the meters that count it does. */
export function measurementsOf(event: CountedEvent, meters: readonly ReadyMeter[]): Measurement[] {
  const measurements: Measurement[] = [];
  for (const { meter, counter } of meters) {
    const counted = counter.count(event);
    if (typeof counted === 'string') continue;
    const { group, value, uniqueValue } = counted;
    const aggregate = aggregateOf(value, event.occurredAt, `${event.source} ${event.id}`);
    const kept = uniqueValue === null ? null : keptValueOf(uniqueValue);
    measurements.push({ meter, event, group, aggregate, uniqueValue: kept });
  }
  return measurements;
}

/** The rollups of some measurements: any order, and any partition of them into batches, adds up to the same. */
export function rollupsOf(measurements: readonly Measurement[]): Rollup[] {
  return [
    ...folded(measurements, ({ meter, event, group, aggregate }) => {
      const bucket = bucketOf(event.occurredAt);
      const key = `${meter.id} ${event.accountId} ${bucket.getTime()} ${group}`;
      return [key, { meterId: meter.id, accountId: event.accountId, bucket, group, aggregate }];
    }).values(),
  ];
}

/** The accrual totals of some measurements, given the accrual, where there is one, that a measurement belongs to. */
export function totalsOf(
  measurements: readonly Measurement[],
  accrualsOf: (measurement: Measurement) => readonly string[],
): AccrualTotal[] {
  const placed = measurements.flatMap((measurement) =>
    accrualsOf(measurement).map((accrualId) => ({ accrualId, measurement })),
  );
  return [
    ...folded(placed, ({ accrualId, measurement: { meter, group, aggregate } }) => [
      `${accrualId} ${meter.id} ${group}`,
      { accrualId, meterId: meter.id, group, aggregate },
    ]).values(),
  ];
}

function folded<Item, Entry extends { readonly aggregate: Aggregate }>(
  items: readonly Item[],
  entryOf: (item: Item) => readonly [key: string, entry: Entry],
): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const item of items) {
    const [key, entry] = entryOf(item);
    const before = entries.get(key);
    entries.set(
      key,
      before === undefined ? entry : { ...entry, aggregate: combined(before.aggregate, entry.aggregate) },
    );
  }
  return entries;
}
