import { aggregations } from '@otpless/metering/meter';
import fc from 'fast-check';
import { type Aggregate, combined, quantityOf } from '@otpless/metering/aggregate';
import { type Aggregation, type Meter, ready } from './meter';
import { bucketOf, measurementsOf, type Rollup, rollupsOf, totalsOf } from './rollup';
import { sampleCounted, sampleMeter } from './sample-knowledge';
import { accrualValuesOf } from './unique-values';
import type { CountedEvent } from './usage-event';

const meterOf = (aggregation: Aggregation): Meter => ({ ...sampleMeter, aggregation, valueAttribute: 'cost' });

function written(aggregate: Aggregate): unknown {
  const { count, values } = aggregate;
  if (values === null) return { count: `${count}` };
  const { sum, min, max, latest } = values;
  return {
    count: `${count}`,
    sum: sum.toFixed(),
    min: min.toFixed(),
    max: max.toFixed(),
    latest: `${latest.value.toFixed()} ${latest.key}`,
  };
}

const shown = (rollups: readonly Rollup[]) =>
  Object.fromEntries(
    rollups
      .map(
        ({ meterId, accountId, bucket, group, aggregate }) =>
          [`${meterId} ${accountId} ${bucket.toISOString()} ${group}`, written(aggregate)] as const,
      )
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

const events: fc.Arbitrary<CountedEvent[]> = fc
  .uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      minutes: fc.integer({ min: 0, max: 120 }),
      cost: fc.option(fc.integer({ min: -500, max: 500 }), { nil: undefined }),
      country: fc.constantFrom('IN', 'AE'),
      accountId: fc.constantFrom('acc_1', 'acc_2'),
    }),
    { selector: ({ id }) => id, maxLength: 40 },
  )
  .map((parts) =>
    parts.map(({ id, minutes, cost, country, accountId }) =>
      sampleCounted({
        id,
        accountId,
        occurredAt: new Date(Date.UTC(2026, 1, 10, 10, minutes)),
        attributes: cost === undefined ? {} : { cost: String(cost) },
        dimensions: { country, channel: 'SMS' },
      }),
    ),
  );

const measured = (some: readonly CountedEvent[], aggregation: Aggregation) =>
  some.flatMap((event) => measurementsOf(event, [ready(meterOf(aggregation))]));

/** Adds batches up as the database does: the rollups of each, combined by their keys. */
function combinedRollups(batches: readonly Rollup[][]): Rollup[] {
  const values = new Map<string, Rollup>();
  for (const rollup of batches.flat()) {
    const key = `${rollup.meterId} ${rollup.accountId} ${rollup.bucket.getTime()} ${rollup.group}`;
    const before = values.get(key);
    values.set(
      key,
      before === undefined ? rollup : { ...rollup, aggregate: combined(before.aggregate, rollup.aggregate) },
    );
  }
  return [...values.values()];
}

test('any order and any division into batches adds up to the same', () =>
  fc.assert(
    fc.property(
      events,
      fc.constantFrom(...aggregations),
      fc.integer({ min: 1, max: 9 }),
      fc.infiniteStream(fc.nat()),
      (some, aggregation, size, keys) => {
        const shuffled = some
          .map((event) => ({ event, key: keys.next().value as number }))
          .sort((one, other) => one.key - other.key)
          .map(({ event }) => event);
        const batches: Rollup[][] = [];
        for (let at = 0; at < shuffled.length; at += size)
          batches.push(rollupsOf(measured(shuffled.slice(at, at + size), aggregation)));
        expect(shown(combinedRollups(batches))).toEqual(shown(rollupsOf(measured(some, aggregation))));
      },
    ),
  ));

test('a quantity is what a plain look at the events says', () =>
  fc.assert(
    fc.property(events, fc.constantFrom(...aggregations), (some, aggregation) => {
      const counted =
        aggregation === 'COUNT' ? some : some.filter(({ attributes }) => attributes['cost'] !== undefined);
      const costs = counted.map(({ attributes }) => Number(attributes['cost'] ?? 0));
      const newest = [...counted]
        .sort(
          (one, other) =>
            one.occurredAt.getTime() - other.occurredAt.getTime() ||
            Buffer.compare(Buffer.from(one.id), Buffer.from(other.id)),
        )
        .at(-1);
      const sum = costs.reduce((total, cost) => total + cost, 0);
      const expected: Record<string, number> = {
        COUNT: counted.length,
        SUM: sum,
        MAX: costs.length === 0 ? 0 : Math.max(...costs),
        LATEST: Number(newest?.attributes['cost'] ?? 0),
        AVERAGE: costs.length === 0 ? 0 : sum / costs.length,
        UNIQUE_COUNT: new Set(costs).size,
      };
      const quantity = quantityOf(
        aggregation,
        rollupsOf(measured(some, aggregation)).map(({ aggregate }) => aggregate),
        BigInt(
          accrualValuesOf(measured(some, aggregation), () => ['acr_1']).filter(({ group }) => group === null).length,
        ),
      );
      expect(Number(quantity.toFixed())).toBeCloseTo(expected[aggregation] ?? NaN, 9);
    }),
  ));

test.each`
  at                            | bucket                        | because
  ${'2026-02-10T10:00:00.000Z'} | ${'2026-02-10T10:00:00.000Z'} | ${'a quarter begins with its first instant'}
  ${'2026-02-10T10:14:59.999Z'} | ${'2026-02-10T10:00:00.000Z'} | ${'and holds all before the next'}
  ${'2026-02-10T18:30:00.000Z'} | ${'2026-02-10T18:30:00.000Z'} | ${'midnight in India is on one'}
  ${'1969-12-31T23:59:59.999Z'} | ${'1969-12-31T23:45:00.000Z'} | ${'also before 1970'}
`('$at lies in $bucket because $because', ({ at, bucket }) => {
  expect(bucketOf(new Date(at)).toISOString()).toBe(bucket);
});

test.each`
  change                                                    | groups                                  | because
  ${{}}                                                     | ${['{"channel":"SMS","country":"IN"}']} | ${'the group is the values of the group-by dimensions'}
  ${{ groupBy: [] }}                                        | ${['{}']}                               | ${'without any there is one group'}
  ${{ groupBy: ['country', 'city'] }}                       | ${['{"country":"IN"}']}                 | ${'a dimension it lacks is left out'}
  ${{ filter: { dimension: 'country', in: ['IN', 'AE'] } }} | ${['{"channel":"SMS","country":"IN"}']} | ${'its country is one of those'}
  ${{ filter: { exists: 'city' } }}                         | ${[]}                                   | ${'the filter does not hold'}
  ${{ eventName: 'otp.sent' }}                              | ${[]}                                   | ${'it is another event'}
  ${{ aggregation: 'SUM', valueAttribute: 'cost' }}         | ${[]}                                   | ${'there is nothing to add up'}
`('a meter with $change counts $groups because $because', ({ change, groups }) => {
  const event = sampleCounted({ dimensions: { channel: 'SMS', country: 'IN' } });
  expect(measurementsOf(event, [ready({ ...sampleMeter, ...change })]).map(({ group }) => group)).toEqual(groups);
});

test('an event adds to the totals of every accrual it is placed in', () => {
  const measurements = [sampleCounted({ id: 'e1' }), sampleCounted({ id: 'e2' })].flatMap((event) =>
    measurementsOf(event, [ready(sampleMeter)]),
  );
  const totals = totalsOf(measurements, ({ event }) => (event.id === 'e1' ? ['acr_1', 'acr_2'] : ['acr_2']));
  expect(totals.map(({ accrualId, aggregate }) => [accrualId, aggregate.count])).toEqual([
    ['acr_1', 1n],
    ['acr_2', 2n],
  ]);
});
