import { aggregatedAttribute, type Meter } from '../domain/meter';
import type { Rebuilt, Span } from '../operations/ports';
import type { Run } from './sql';

/**
 * Counts a meter anew from the stored events, by the same rules as `counts`, `groupOf` and `bucketOf` in the domain, and
 * tells how many rollups were not what the events say. Where nothing is broken, that is none.
 */
export async function rebuildRollups(run: Run, meter: Meter, { from, to }: Span): Promise<Rebuilt> {
  const parameters: unknown[] = [meter.id, meter.eventName, from, to];
  const bound = (value: unknown) => `$${parameters.push(value)}`;
  const attribute = aggregatedAttribute(meter);
  const attributeName = attribute === null ? null : bound(attribute);
  const value = attributeName === null ? 'null::numeric' : `(attributes ->> ${attributeName}::text)::numeric`;
  const conditions = [
    ...(attributeName === null ? [] : [`attributes ? ${attributeName}::text`]),
    ...Object.entries(meter.filter ?? {}).map(
      ([name, allowed]) => `dimensions ->> ${bound(name)}::text = any(${bound(allowed)}::text[])`,
    ),
  ];
  const group = meter.groupBy.map((name) => bound(name)).map((name) => `${name}::text, dimensions -> ${name}::text`);
  await run('drop table if exists pg_temp.rebuilt');
  await run(
    `create temporary table rebuilt on commit drop as
     select account_id, bucket, "group", count(*) as count, sum(value) as sum, min(value) as min, max(value) as max,
       ${latestOf('value', 'occurred_at', 'key')}
     from (
       select account_id, date_bin('15 minutes', occurred_at, 'epoch'::timestamptz) as bucket,
         jsonb_strip_nulls(jsonb_build_object(${group.join(', ')})) as "group",
         ${value} as value, occurred_at, (source || ' ' || event_id) collate "C" as key
       from usage.usage_event
       where event_name = $2 and ${['true', ...conditions].join(' and ')}
         and ($3::timestamptz is null or occurred_at >= $3) and ($4::timestamptz is null or occurred_at < $4)
         and $1::text is not null
     ) as counted
     group by account_id, bucket, "group"`.replace(/\s+/g, ' '),
    parameters,
  );
  const [found] = await run<{ events: string; differences: string }>(compare, [meter.id, from, to]);
  if (found?.differences !== '0') {
    await run(`delete from usage.rollup_15m where ${ofMeterInSpan}`, [meter.id, from, to]);
    await run(`insert into usage.rollup_15m select $1::text, rebuilt.* from rebuilt`, [meter.id]);
  }
  return { events: Number(found?.events ?? 0), differences: Number(found?.differences ?? 0) };
}

/** Adds up the rollups in each accrual's span of instants; quarters of an hour fit into local days. */
export async function rebuildTotals(run: Run, accrualIds: readonly string[]): Promise<void> {
  if (accrualIds.length === 0) return;
  await run('delete from usage.accrual_total where accrual_id = any($1)', [accrualIds]);
  await run(
    `insert into usage.accrual_total
       (accrual_id, meter_id, "group", count, sum, min, max, latest_value, latest_at, latest_key)
     select accrual.id, meter_id, "group", sum(count), sum(sum), min(min), max(max),
       ${latestOf('latest_value', 'latest_at', 'latest_key')}
     from usage.accrual join usage.rollup_15m as rollup
       on rollup.account_id = accrual.account_id and rollup.meter_id = any(accrual.meter_ids)
       and rollup.bucket >= accrual.starts_at and rollup.bucket < accrual.ends_at
     where accrual.id = any($1) and accrual.in_force
     group by accrual.id, meter_id, "group"`,
    [accrualIds],
  );
}

/** The value, instant and key of the newest; none where there are no values. */
function latestOf(value: string, at: string, key: string): string {
  const newest = (column: string) =>
    `(array_agg(${column} order by ${at} desc nulls last, ${key} collate "C" desc) filter (where ${value} is not null))[1]`;
  return `${newest(value)} as latest_value, ${newest(at)} as latest_at, ${newest(key)} as latest_key`;
}

const ofMeterInSpan = `meter_id = $1 and ($2::timestamptz is null or bucket >= $2) and ($3::timestamptz is null or bucket < $3)`;

const compare = `
  select coalesce(sum(rebuilt.count), 0) as events,
    count(*) filter (where (rebuilt.count, rebuilt.sum, rebuilt.min, rebuilt.max, rebuilt.latest_value, rebuilt.latest_at,
      rebuilt.latest_key) is distinct from (held.count, held.sum, held.min, held.max, held.latest_value, held.latest_at,
      held.latest_key)) as differences
  from rebuilt full join (select * from usage.rollup_15m where ${ofMeterInSpan}) as held
    using (account_id, bucket, "group")`;
