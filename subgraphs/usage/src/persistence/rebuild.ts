import { valueNameOf } from '@otpless/metering/meter';
import type { Meter } from '../domain/meter';
import type { Rebuilt, Span } from '../operations/total-ports';
import { type Bind, filterSql } from './filter-sql';
import { rebuildAccrualValues, replaceRollupValues, uniqueValueSql } from './rebuild-values';
import type { Run } from './sql';

/**
 * Counts a meter anew from the stored events, by the same rules as `Counter` and `bucketOf`, and tells how many rollups
 * were not what the events say. Where nothing is broken, that is none.
 */
export async function rebuildRollups(run: Run, meter: Meter, { from, to }: Span): Promise<Rebuilt> {
  const { sql, parameters } = countedEvents(meter, { from, to });
  await run('drop table if exists pg_temp.rebuilt');
  await run(
    `create temporary table rebuilt on commit drop as
     select account_id, bucket, "group", count(*) as count, sum(value) as sum, min(value) as min, max(value) as max,
       ${latestOf('value', 'occurred_at', 'key')}
     from (${sql}) as counted
     group by account_id, bucket, "group"`,
    parameters,
  );
  const [found] = await run<{ events: string; differences: string }>(compare, [meter.id, from, to]);
  if (found?.differences !== '0') {
    await run(`delete from usage.rollup_15m where ${ofMeterInSpan}`, [meter.id, from, to]);
    await run(`insert into usage.rollup_15m select $1::text, rebuilt.* from rebuilt`, [meter.id]);
  }
  const ofValues = meter.aggregation === 'UNIQUE_COUNT' ? await rebuildRollupValues(run, meter, { from, to }) : 0;
  return { events: Number(found?.events ?? 0), differences: Number(found?.differences ?? 0) + ofValues };
}

async function rebuildRollupValues(run: Run, meter: Meter, span: Span): Promise<number> {
  const { sql, parameters } = countedEvents(meter, span);
  await run('drop table if exists pg_temp.rebuilt_value');
  await run(
    `create temporary table rebuilt_value on commit drop as
     select account_id, bucket, "group", unique_value collate "C" as value, count(*) as count
     from (${sql}) as counted group by 1, 2, 3, 4`,
    parameters,
  );
  return replaceRollupValues(run, meter, span);
}

/** The stored events that the meter counts, and what it makes of each. */
function countedEvents(meter: Meter, { from, to }: Span): { sql: string; parameters: readonly unknown[] } {
  const parameters: unknown[] = [meter.eventName, from, to];
  const bound = (value: unknown) => `$${parameters.push(value)}`;
  const name = valueNameOf(meter);
  const isUnique = meter.aggregation === 'UNIQUE_COUNT';
  const has = name === null ? 'true' : hasSql(name, isUnique, bound);
  const value = name === null || isUnique ? 'null' : `attributes ->> ${bound(name)}::text`;
  const group = meter.groupBy.map((each) => bound(each)).map((each) => `${each}::text, dimensions -> ${each}::text`);
  const sql = `
    select account_id, date_bin('15 minutes', occurred_at, 'epoch'::timestamptz) as bucket,
      jsonb_strip_nulls(jsonb_build_object(${group.join(', ')})) as "group",
      (${value})::numeric as value, ${isUnique ? uniqueValueSql(meter, bound) : 'null::text'} as unique_value,
      occurred_at, (source || ' ' || event_id) collate "C" as key
    from usage.usage_event
    where event_name = $1 and ${has} and ${filterSql(meter.filter, bound)}
      and ($2::timestamptz is null or occurred_at >= $2) and ($3::timestamptz is null or occurred_at < $3)`;
  return { sql, parameters };
}

function hasSql(name: string, isUnique: boolean, bind: Bind): string {
  const given = `${bind(name)}::text`;
  return isUnique ? `(attributes ? ${given} or dimensions ? ${given})` : `attributes ? ${given}`;
}

/** Adds up the rollups in each accrual's span of instants; quarters of an hour fit into local days. */
export async function rebuildTotals(run: Run, accrualIds: readonly string[]): Promise<void> {
  if (accrualIds.length === 0) return;
  await run('delete from usage.accrual_total where accrual_id = any($1)', [accrualIds]);
  await run(
    `insert into usage.accrual_total
       (accrual_id, meter_id, "group", count, sum, min, max, latest_value, latest_at, latest_key)
     select accrual.id, meter_id, "group", ${combinedRollups}
     from usage.accrual join usage.rollup_15m as rollup ${ofItsSpan}
     where accrual.id = any($1) and accrual.in_force
     group by accrual.id, meter_id, "group"`,
    [accrualIds],
  );
  await rebuildAccrualValues(run, accrualIds, ofItsSpan);
}

/** The rollups of an accrual's accounts and meters in its span of instants. */
export const ofItsSpan = `
  on rollup.account_id = any(accrual.account_id || accrual.member_account_ids) and rollup.meter_id = any(accrual.meter_ids)
  and rollup.bucket >= accrual.starts_at and rollup.bucket < accrual.ends_at`;

/** The value, instant and key of the newest; none where there are no values. */
function latestOf(value: string, at: string, key: string): string {
  const newest = (column: string) =>
    `(array_agg(${column} order by ${at} desc nulls last, ${key} collate "C" desc) filter (where ${value} is not null))[1]`;
  return `${newest(value)} as latest_value, ${newest(at)} as latest_at, ${newest(key)} as latest_key`;
}

/** Rollups, combined as `combined` in the domain does it. */
export const combinedRollups = `sum(count) as count, sum(sum) as sum, min(min) as min, max(max) as max,
  ${latestOf('latest_value', 'latest_at', 'latest_key')}`;

const ofMeterInSpan = `meter_id = $1 and ($2::timestamptz is null or bucket >= $2) and ($3::timestamptz is null or bucket < $3)`;

const compare = `
  select coalesce(sum(rebuilt.count), 0) as events,
    count(*) filter (where (rebuilt.count, rebuilt.sum, rebuilt.min, rebuilt.max, rebuilt.latest_value, rebuilt.latest_at,
      rebuilt.latest_key) is distinct from (held.count, held.sum, held.min, held.max, held.latest_value, held.latest_at,
      held.latest_key)) as differences
  from rebuilt full join (select * from usage.rollup_15m where ${ofMeterInSpan}) as held
    using (account_id, bucket, "group")`;
