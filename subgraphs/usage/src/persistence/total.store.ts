import type { Aggregate } from '@otpless/metering/aggregate';
import { exact } from '@otpless/money/decimal';
import type { Aggregation } from '../domain/meter';
import type { MeterCount } from '../domain/meter-count';
import type { AccrualTotal, Rollup } from '../domain/rollup';
import type { Mark, TotalStore } from '../operations/total-ports';
import { rebuildRollups, rebuildTotals } from './rebuild';
import { columnsOf, type Run } from './sql';

/** What meters counted, by the quarter of an hour and by accrual, and which accruals are to be rated again. */
export function totalStore(run: Run): TotalStore {
  return {
    addRollups: async (rollups) => {
      if (rollups.length > 0)
        await run(addRollups, [
          ...columnsOf(
            rollups,
            ({ meterId }) => meterId,
            ({ accountId }) => accountId,
            ({ bucket }) => bucket.toISOString(),
          ),
          ...aggregateColumns(rollups),
        ]);
    },
    addTotals: async (totals) => {
      if (totals.length > 0)
        await run(addTotals, [
          ...columnsOf(
            totals,
            ({ accrualId }) => accrualId,
            ({ meterId }) => meterId,
          ),
          ...aggregateColumns(totals),
        ]);
    },
    mark: async (marks) => {
      if (marks.length > 0)
        await run(
          `insert into usage.accrual_mark (accrual_id, received_at, request_id)
           select * from unnest($1::text[], $2::timestamptz[], $3::text[])`,
          columnsOf(
            marks,
            ({ accrualId }) => accrualId,
            ({ receivedAt }) => receivedAt?.toISOString() ?? null,
            ({ requestId }) => requestId,
          ),
        );
    },
    takeMarks: (limit) =>
      run<Mark>(
        `delete from usage.accrual_mark
         where id in (select id from usage.accrual_mark order by id limit $1 for update skip locked)
         returning accrual_id as "accrualId", received_at as "receivedAt", request_id as "requestId"`,
        [limit],
      ),
    counts: async (accrualIds) => countsOf(await run<TotalRow>(totalsOfAccruals, [accrualIds])),
    rebuildRollups: (meter, span) => rebuildRollups(run, meter, span),
    rebuildTotals: (accrualIds) => rebuildTotals(run, accrualIds),
  };
}

/** By accrual; the rows of one meter in one accrual stand together. */
function countsOf(rows: readonly TotalRow[]): Map<string, MeterCount[]> {
  const counts = new Map<string, MeterCount[]>();
  for (const row of rows) {
    const meters = counts.get(row.accrual_id) ?? [];
    const last = meters.at(-1);
    const same = last?.meterId === row.meter_id ? last.groups : [];
    const groups = [...same, { dimensions: row.group, aggregate: aggregateFrom(row) }];
    const before = same.length === 0 ? meters : meters.slice(0, -1);
    const uniqueValues = BigInt(row.unique_values ?? '0');
    const { meter_id: meterId, aggregation } = row;
    counts.set(row.accrual_id, [...before, { meterId, aggregation, groups, uniqueValues, uniqueGroups: [] }]);
  }
  return counts;
}

interface TotalRow extends AggregateRow {
  readonly accrual_id: string;
  readonly meter_id: string;
  readonly aggregation: Aggregation;
  readonly group: Readonly<Record<string, string>>;
  readonly unique_values: string | null;
}

/** An aggregate as its columns. */
export interface AggregateRow {
  readonly count: string;
  readonly sum: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly latest_value: string | null;
  readonly latest_at: Date | null;
  readonly latest_key: string | null;
}

export function aggregateFrom({ count, sum, min, max, latest_value, latest_at, latest_key }: AggregateRow): Aggregate {
  if (
    sum === null ||
    min === null ||
    max === null ||
    latest_value === null ||
    latest_at === null ||
    latest_key === null
  )
    return { count: BigInt(count), values: null };
  const latest = { value: exact(latest_value), at: latest_at, key: latest_key };
  return { count: BigInt(count), values: { sum: exact(sum), min: exact(min), max: exact(max), latest } };
}

function aggregateColumns(rows: readonly (Rollup | AccrualTotal)[]): unknown[][] {
  return columnsOf(
    rows,
    ({ group }) => group,
    ({ aggregate }) => aggregate.count.toString(),
    ({ aggregate }) => aggregate.values?.sum.toFixed() ?? null,
    ({ aggregate }) => aggregate.values?.min.toFixed() ?? null,
    ({ aggregate }) => aggregate.values?.max.toFixed() ?? null,
    ({ aggregate }) => aggregate.values?.latest.value.toFixed() ?? null,
    ({ aggregate }) => aggregate.values?.latest.at.toISOString() ?? null,
    ({ aggregate }) => aggregate.values?.latest.key ?? null,
  );
}

const aggregate = '"group", count, sum, min, max, latest_value, latest_at, latest_key';

// Rows are taken in the order of their keys, so that batches wait for each other and never in a circle.
const combine = `
  count = held.count + excluded.count,
  sum = coalesce(held.sum + excluded.sum, held.sum, excluded.sum),
  min = least(held.min, excluded.min),
  max = greatest(held.max, excluded.max),
  (latest_value, latest_at, latest_key) = (
    select value, at, key from (values
      (held.latest_value, held.latest_at, held.latest_key),
      (excluded.latest_value, excluded.latest_at, excluded.latest_key)
    ) as one (value, at, key) order by at desc nulls last, key collate "C" desc limit 1)`;

const addRollups = `
  insert into usage.rollup_15m as held (meter_id, account_id, bucket, ${aggregate})
  select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::jsonb[], $5::bigint[], $6::numeric[],
    $7::numeric[], $8::numeric[], $9::numeric[], $10::timestamptz[], $11::text[])
  order by 1, 2, 3, 4
  on conflict (meter_id, account_id, bucket, "group") do update set ${combine}`;

const addTotals = `
  insert into usage.accrual_total as held (accrual_id, meter_id, ${aggregate})
  select * from unnest($1::text[], $2::text[], $3::jsonb[], $4::bigint[], $5::numeric[], $6::numeric[],
    $7::numeric[], $8::numeric[], $9::timestamptz[], $10::text[])
  order by 1, 2, 3
  on conflict (accrual_id, meter_id, "group") do update set ${combine}`;

const totalsOfAccruals = `
  select accrual_id, meter_id, aggregation, accrual_total."group", count, sum, min, max, latest_value, latest_at, latest_key,
    unique_values
  from usage.accrual_total join usage.meter on meter.id = meter_id
  left join (select accrual_id, meter_id, unique_values from usage.accrual_value_total where "group" = 'null') as told_apart
    using (accrual_id, meter_id)
  where accrual_id = any($1) order by accrual_id, meter_id, accrual_total."group"`;
