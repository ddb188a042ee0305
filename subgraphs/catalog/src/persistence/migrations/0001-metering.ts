import { Migration } from '@mikro-orm/migrations';

/** Event schemas, meters and billable items. Ids compare by bytes, which is the order of their making. */
export class Metering extends Migration {
  override up(): void {
    this.addSql(`
      create table catalog.event_schema (
        event_name text collate "C" not null,
        version int not null,
        attributes jsonb not null,
        dimensions jsonb not null,
        created_at timestamptz not null,
        constraint event_schema_version_is_said_once primary key (event_name, version)
      )`);
    this.addSql(`
      create table catalog.meter (
        id text collate "C" primary key,
        key text not null constraint meter_key_names_one_meter unique,
        event_name text collate "C" not null,
        filter jsonb,
        aggregation text not null constraint meter_aggregation_is_known check (
          aggregation in ('COUNT', 'SUM', 'MAX', 'LATEST', 'UNIQUE_COUNT', 'AVERAGE')),
        value_attribute text,
        group_by text[] not null,
        unit text not null,
        revision int not null,
        created_at timestamptz not null
      )`);
    this.addSql(`create index meter_event_name on catalog.meter (event_name)`);
    this.addSql(`
      create table catalog.billable_item (
        id text collate "C" primary key,
        key text not null constraint billable_item_key_names_one_item unique,
        kind text not null constraint billable_item_kind_is_known check (kind in ('USAGE', 'FIXED_FEE')),
        meter_id text collate "C" references catalog.meter (id),
        sac_code char(6) not null constraint billable_item_sac_code_is_of_a_service check (sac_code ~ '^99[0-9]{4}$'),
        description text not null,
        created_at timestamptz not null,
        constraint billable_item_is_metered_if_usage check ((kind = 'USAGE') = (meter_id is not null))
      )`);
  }
}
