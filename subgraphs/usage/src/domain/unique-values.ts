import { bucketOf, type Measurement } from './rollup';

/** How often a meter met one of the values it tells apart: of one account, in one quarter of an hour, in one group. */
export interface RollupValue {
  readonly meterId: string;
  readonly accountId: string;
  readonly bucket: Date;
  readonly group: string;
  readonly value: string;
  readonly count: bigint;
}

/** How often a meter met one of the values it tells apart, in one accrual so far. */
export interface AccrualValue {
  readonly accrualId: string;
  readonly meterId: string;
  /** Null for all groups together: a value met in two of them is one value. */
  readonly group: string | null;
  readonly value: string;
  readonly count: bigint;
}

/** The values that some measurements tell apart; sets of them are united by adding the counts up. */
export function rollupValuesOf(measurements: readonly Measurement[]): RollupValue[] {
  return met(measurements, ({ meter, event, group }, value) => {
    const bucket = bucketOf(event.occurredAt);
    return [{ meterId: meter.id, accountId: event.accountId, bucket, group, value }];
  });
}

/** The same by accrual: once for all groups, and once for its own where the meter has any. */
export function accrualValuesOf(
  measurements: readonly Measurement[],
  accrualsOf: (measurement: Measurement) => readonly string[],
): AccrualValue[] {
  return met(measurements, (measurement, value) => {
    const { meter, group } = measurement;
    const groups = meter.groupBy.length === 0 ? [null] : [null, group];
    return accrualsOf(measurement).flatMap((accrualId) =>
      groups.map((each) => ({ accrualId, meterId: meter.id, group: each, value })),
    );
  });
}

function met<Place extends object>(
  measurements: readonly Measurement[],
  placesOf: (measurement: Measurement, value: string) => readonly Place[],
): (Place & { readonly count: bigint })[] {
  const found = new Map<string, Place & { readonly count: bigint }>();
  for (const measurement of measurements) {
    if (measurement.uniqueValue === null) continue;
    for (const place of placesOf(measurement, measurement.uniqueValue)) {
      const key = JSON.stringify(place);
      found.set(key, { ...place, count: (found.get(key)?.count ?? 0n) + 1n });
    }
  }
  return [...found.values()];
}
