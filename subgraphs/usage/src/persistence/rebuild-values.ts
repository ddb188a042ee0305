import { valueNameOf } from '@otpless/metering/meter';
import type { Meter } from '../domain/meter';
import type { Span } from '../operations/total-ports';
import type { Bind } from './filter-sql';
import type { Run } from './sql';

/** What a UNIQUE_COUNT tells apart, as `Counter` and `keptValueOf` say it, in SQL over an event. */
export function uniqueValueSql(meter: Meter, bind: Bind): string {
  const name = `${bind(valueNameOf(meter))}::text`;
  const value = `case when attributes ? ${name} then trim_scale((attributes ->> ${name})::numeric)::text else dimensions ->> ${name} end`;
  const bytes = `convert_to(${value}, 'UTF8')`;
  return `case when octet_length(${value}) > 64 then '#' || encode(sha256(${bytes}), 'hex') else ${value} end`;
}

/** Keeps the rebuilt values of a meter in place of those that are held; answers how many were not the same. */
export async function replaceRollupValues(run: Run, meter: Meter, { from, to }: Span): Promise<number> {
  const [found] = await run<{ differences: string }>(compare, [meter.id, from, to]);
  if (found?.differences === '0') return 0;
  await run(`delete from usage.rollup_value where ${ofMeterInSpan}`, [meter.id, from, to]);
  await run('insert into usage.rollup_value select $1::text, rebuilt_value.* from rebuilt_value', [meter.id]);
  return Number(found?.differences ?? 0);
}

/** Unites the values in each accrual's span of instants, for all groups and by group, and counts them. */
export async function rebuildAccrualValues(run: Run, accrualIds: readonly string[], spans: string): Promise<void> {
  await run('delete from usage.accrual_value where accrual_id = any($1)', [accrualIds]);
  await run('delete from usage.accrual_value_total where accrual_id = any($1)', [accrualIds]);
  await run(
    `insert into usage.accrual_value (accrual_id, meter_id, "group", value, count)
     select accrual.id, meter_id, counted_in, value, sum(count)
     from usage.accrual join usage.rollup_value as rollup ${spans}
       join usage.meter on meter.id = meter_id
       cross join lateral (select 'null'::jsonb as counted_in
         union all select "group" where cardinality(meter.group_by) > 0) as place
     where accrual.id = any($1) and accrual.in_force
     group by accrual.id, meter_id, counted_in, value`,
    [accrualIds],
  );
  await run(
    `insert into usage.accrual_value_total (accrual_id, meter_id, "group", unique_values)
     select accrual_id, meter_id, "group", count(*) from usage.accrual_value
     where accrual_id = any($1) group by accrual_id, meter_id, "group"`,
    [accrualIds],
  );
}

const ofMeterInSpan = `meter_id = $1 and ($2::timestamptz is null or bucket >= $2) and ($3::timestamptz is null or bucket < $3)`;

const compare = `
  select count(*) filter (where rebuilt_value.count is distinct from held.count) as differences
  from rebuilt_value full join (select * from usage.rollup_value where ${ofMeterInSpan}) as held
    using (account_id, bucket, "group", value)`;
