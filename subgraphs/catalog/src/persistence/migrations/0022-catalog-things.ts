import { Migration } from '@mikro-orm/migrations';

/** Meters, billable items and features are edited with the version that was seen, and withdrawn but never deleted. */
export class CatalogThings extends Migration {
  override up(): void {
    this.addSql(`alter table catalog.meter rename column revision to version`);
    this.addSql(`alter table catalog.meter add column description text, add column archived_at timestamptz`);
    for (const table of ['billable_item', 'feature']) {
      this.addSql(`
        alter table catalog.${table}
          add column version int not null default 1,
          add column archived_at timestamptz`);
      this.addSql(`alter table catalog.${table} alter column version drop default`);
    }
    this.addSql(`create index billable_item_meter on catalog.billable_item (meter_id)`);
    this.addSql(`create index billable_item_feature on catalog.billable_item (feature_id)`);
    this.addSql(`create index rate_card_item on catalog.rate_card (item_id)`);
    this.addSql(`
      create function catalog.refuse_other_counting() returns trigger language plpgsql as $$
      begin
        raise exception 'meter % counts as it does: another way of counting is another meter', old.id;
      end $$`);
    this.addSql(`
      create trigger meter_never_counts_otherwise before update on catalog.meter
      for each row when (
        (old.key, old.event_name, old.filter, old.aggregation, old.value_attribute, old.group_by) is distinct from
        (new.key, new.event_name, new.filter, new.aggregation, new.value_attribute, new.group_by))
      execute function catalog.refuse_other_counting()`);
  }
}
