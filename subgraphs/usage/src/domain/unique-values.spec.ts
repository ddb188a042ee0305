import { keptValueOf } from '@otpless/metering/unique-value';
import fc from 'fast-check';
import { type Meter, ready } from './meter';
import { measurementsOf, type Measurement } from './rollup';
import { sampleCounted, sampleMeter } from './sample-knowledge';
import { type AccrualValue, accrualValuesOf, rollupValuesOf } from './unique-values';
import type { CountedEvent } from './usage-event';

const phones: Meter = { ...sampleMeter, aggregation: 'UNIQUE_COUNT', valueAttribute: 'phone', groupBy: ['country'] };
const measured = (events: readonly CountedEvent[], meter = phones) =>
  events.flatMap((event) => measurementsOf(event, [ready(meter)]));
const inOneAccrual = (measurements: readonly Measurement[]) => accrualValuesOf(measurements, () => ['acr_1']);

const events: fc.Arbitrary<CountedEvent[]> = fc
  .array(
    fc.record({
      minutes: fc.integer({ min: 0, max: 60 }),
      phone: fc.option(fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.string({ minLength: 60, maxLength: 80 })), {
        nil: undefined,
      }),
      country: fc.constantFrom('IN', 'AE'),
    }),
    { maxLength: 30 },
  )
  .map((parts) =>
    parts.map(({ minutes, phone, country }, index) =>
      sampleCounted({
        id: `e${index}`,
        occurredAt: new Date(Date.UTC(2026, 1, 10, 10, minutes)),
        dimensions: phone === undefined ? { country } : { country, phone },
      }),
    ),
  );

/** Unites sets as the database does: by adding up how often each value was met. */
function united<Value extends { readonly count: bigint }>(
  batches: readonly (readonly Value[])[],
): Record<string, bigint> {
  const counts: Record<string, bigint> = {};
  for (const { count, ...place } of batches.flat())
    counts[JSON.stringify(place)] = (counts[JSON.stringify(place)] ?? 0n) + count;
  return counts;
}

function batchesOf(some: readonly CountedEvent[], size: number): CountedEvent[][] {
  return Array.from({ length: Math.ceil(some.length / size) }, (_none, at) => some.slice(at * size, (at + 1) * size));
}

test('any order and any division into batches unites to the same', () =>
  fc.assert(
    fc.property(events, fc.integer({ min: 1, max: 7 }), (some, size) => {
      const batches = batchesOf([...some].reverse(), size).map((batch) => measured(batch));
      expect(united(batches.map(rollupValuesOf))).toEqual(united([rollupValuesOf(measured(some))]));
      expect(united(batches.map(inOneAccrual))).toEqual(united([inOneAccrual(measured(some))]));
    }),
  ));

test('a set holds the values that a plain look at the events finds, of all groups and of each', () =>
  fc.assert(
    fc.property(events, (some) => {
      const values = inOneAccrual(measured(some));
      const found = (country: string | null) =>
        new Set(
          some
            .filter(({ dimensions }) => country === null || dimensions['country'] === country)
            .flatMap(({ dimensions }) => (dimensions['phone'] === undefined ? [] : [keptValueOf(dimensions['phone'])])),
        ).size;
      const held = (group: string | null) => values.filter((value: AccrualValue) => value.group === group).length;
      for (const country of ['IN', 'AE']) expect(held(`{"country":"${country}"}`)).toBe(found(country));
      expect(held(null)).toBe(found(null));
    }),
  ));

test('where nothing groups, all groups together are the only one', () => {
  const values = inOneAccrual(measured([sampleCounted({ dimensions: { phone: 'a' } })], { ...phones, groupBy: [] }));
  expect(values.map(({ group, value, count }) => [group, value, count])).toEqual([[null, 'a', 1n]]);
});
