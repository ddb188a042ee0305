import { Migration } from '@mikro-orm/migrations';

/**
 * The values that UNIQUE_COUNT meters tell apart, with how often each was met, so that sets are united by adding up and
 * a value goes when the last event that had it does. How many an accrual has is counted along with them.
 */
export class UniqueValues extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `create table usage.rollup_value (
    meter_id text not null,
    account_id text not null,
    bucket timestamptz not null,
    "group" jsonb not null,
    value text collate "C" not null,
    count bigint not null,
    primary key (meter_id, account_id, bucket, "group", value)
  )`,
  // The group is JSON's null for all groups together.
  `create table usage.accrual_value (
    accrual_id text not null references usage.accrual (id),
    meter_id text not null,
    "group" jsonb not null,
    value text collate "C" not null,
    count bigint not null,
    primary key (accrual_id, meter_id, "group", value)
  )`,
  `create table usage.accrual_value_total (
    accrual_id text not null references usage.accrual (id),
    meter_id text not null,
    "group" jsonb not null,
    unique_values bigint not null,
    primary key (accrual_id, meter_id, "group")
  )`,
];
