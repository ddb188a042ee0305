import type { AccrualValue, RollupValue } from '../domain/unique-values';
import type { UniqueValueStore } from '../operations/total-ports';
import { columnsOf, type Run } from './sql';

/** The values that UNIQUE_COUNT meters tell apart, by the quarter of an hour and by accrual. */
export function uniqueValueStore(run: Run): UniqueValueStore {
  return {
    addToRollups: async (values) => {
      if (values.length > 0) await run(addToRollups, rollupColumns(values));
    },
    addToAccruals: async (values) => {
      if (values.length > 0) await run(addToAccruals, accrualColumns(values));
    },
    inGroups: async (accrualId, meterId, names) => {
      const rows = await run<{ group: Record<string, string>; values: string }>(
        `select jsonb_strip_nulls(jsonb_build_object(${names.map((_name, at) => `$${at + 3}::text, "group" -> $${at + 3}::text`).join(', ')}))
           as "group", count(distinct value) as values
         from usage.accrual_value where accrual_id = $1 and meter_id = $2 and "group" <> 'null' group by 1 order by 1`,
        [accrualId, meterId, ...names],
      );
      return rows.map(({ group, values }) => ({ dimensions: group, uniqueValues: BigInt(values) }));
    },
  };
}

function rollupColumns(values: readonly RollupValue[]): unknown[][] {
  return columnsOf(
    values,
    ({ meterId }) => meterId,
    ({ accountId }) => accountId,
    ({ bucket }) => bucket.toISOString(),
    ({ group }) => group,
    ({ value }) => value,
    ({ count }) => count.toString(),
  );
}

function accrualColumns(values: readonly AccrualValue[]): unknown[][] {
  return columnsOf(
    values,
    ({ accrualId }) => accrualId,
    ({ meterId }) => meterId,
    ({ group }) => group ?? 'null',
    ({ value }) => value,
    ({ count }) => count.toString(),
  );
}

// Rows are taken in the order of their keys, so that batches wait for each other and never in a circle.
const addToRollups = `
  insert into usage.rollup_value as held (meter_id, account_id, bucket, "group", value, count)
  select * from unnest($1::text[], $2::text[], $3::timestamptz[], $4::jsonb[], $5::text[], $6::bigint[])
    as met (meter_id, account_id, bucket, "group", value, count)
  order by meter_id, account_id, bucket, "group", value collate "C"
  on conflict (meter_id, account_id, bucket, "group", value) do update set count = held.count + excluded.count`;

// A row that was inserted has no xmax: whoever inserts a value first, of batches that meet, is the one that counts it.
const addToAccruals = `
  with added as (
    insert into usage.accrual_value as held (accrual_id, meter_id, "group", value, count)
    select * from unnest($1::text[], $2::text[], $3::jsonb[], $4::text[], $5::bigint[])
      as met (accrual_id, meter_id, "group", value, count)
    order by accrual_id, meter_id, "group", value collate "C"
    on conflict (accrual_id, meter_id, "group", value) do update set count = held.count + excluded.count
    returning accrual_id, meter_id, "group", xmax = 0 as is_first
  )
  insert into usage.accrual_value_total as held (accrual_id, meter_id, "group", unique_values)
  select accrual_id, meter_id, "group", count(*) from added where is_first group by 1, 2, 3 order by 1, 2, 3
  on conflict (accrual_id, meter_id, "group") do update set unique_values = held.unique_values + excluded.unique_values`;
