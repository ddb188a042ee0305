import type { Aggregate } from '@otpless/metering/aggregate';
import { exact } from '@otpless/money/decimal';
import type { Aggregation } from '../domain/meter';
import type { MeterCount } from '../domain/meter-count';
import type { CountedWindow } from '../operations/simulation-ports';
import type { Run } from './sql';
import { askedParts, partColumns, withinPart } from './window-part';
import { uniqueCountsIn } from './window-values';

/**
 * What meters counted in windows of instants, by the key of the window: the rollups of many accounts added up at once.
 * Of each meter only what its aggregation asks for is added up, since the newest value costs as much as all the rest.
 */
export async function countsInWindows(run: Run, windows: readonly CountedWindow[]): Promise<Map<string, MeterCount[]>> {
  const parts = windows.flatMap(({ key, meters, accountIds, startsAt, endsAt }) =>
    meters.flatMap(({ meterId }) => accountIds.map((accountId) => ({ key, meterId, accountId, startsAt, endsAt }))),
  );
  if (parts.length === 0) return new Map();
  // Nothing waits for it: it takes one core, whatever there is to add up.
  await run('set local max_parallel_workers_per_gather = 0');
  const rows = [
    ...(await run<CountRow>(addedUp, partColumns(parts))),
    ...(await run<CountRow>(newest, partColumns(parts))),
  ];
  const counts = countsOf(rows);
  return rows.some(({ aggregation }) => aggregation === 'UNIQUE_COUNT')
    ? uniqueCountsIn(run, counts, windows, parts)
    : counts;
}

interface CountRow {
  readonly key: string;
  readonly meter_id: string;
  readonly aggregation: Aggregation;
  readonly group: Readonly<Record<string, string>>;
  readonly count: string;
  readonly sum: string | null;
  readonly max: string | null;
  readonly latest_value: string | null;
  readonly latest_at: Date | null;
  readonly latest_key: string | null;
}

/** Groups of several accounts are combined as groups of one are. */
function countsOf(rows: readonly CountRow[]): Map<string, MeterCount[]> {
  const counts = new Map<string, MeterCount[]>();
  for (const { key, meter_id: meterId, aggregation, ...row } of rows) {
    const meters = counts.get(key) ?? [];
    const empty: MeterCount = { meterId, aggregation, groups: [], uniqueValues: 0n, uniqueGroups: [] };
    const of = meters.find((one) => one.meterId === meterId) ?? empty;
    const groups = [...of.groups, { dimensions: row.group, aggregate: aggregateOf(row) }];
    counts.set(key, [...meters.filter((one) => one !== of), { ...of, groups }]);
  }
  return counts;
}

/** What was not asked for stands for nothing: nobody looks at the newest value of a sum, or at the sum of a newest. */
function aggregateOf(row: Omit<CountRow, 'key' | 'meter_id' | 'aggregation'>): Aggregate {
  const value = row.sum ?? row.max ?? row.latest_value;
  if (value === null) return { count: BigInt(row.count), values: null };
  const one = exact(value);
  const max = row.max === null ? one : exact(row.max);
  const latest = { value: one, at: row.latest_at ?? new Date(0), key: row.latest_key ?? '' };
  return { count: BigInt(row.count), values: { sum: one, min: one, max, latest } };
}

const addedUp = `
  select asked.key, meter_id, aggregation, "group", count, sum, max, null::numeric as latest_value, null::timestamptz as latest_at,
    null::text as latest_key
  from ${askedParts} cross join lateral (
    select "group", sum(count) as count, sum(sum) as sum, max(max) as max
    from usage.rollup_15m as rollup where ${withinPart} group by "group") as added
  where aggregation <> 'LATEST'`;

const newest = `
  select asked.key, meter_id, aggregation, "group", 1 as count, null::numeric as sum, null::numeric as max, latest_value,
    latest_at, latest_key
  from ${askedParts} cross join lateral (
    select distinct on ("group") "group", latest_value, latest_at, latest_key
    from usage.rollup_15m as rollup where ${withinPart}
    order by "group", latest_at desc nulls last, latest_key collate "C" desc) as newest
  where aggregation = 'LATEST'`;
