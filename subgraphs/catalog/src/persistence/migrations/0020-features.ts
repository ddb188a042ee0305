import { Migration } from '@mikro-orm/migrations';

/** Features, and the kinds of billable items beside usage and fixed fees. */
export class Features extends Migration {
  override up(): void {
    this.addSql(`
      create table catalog.feature (
        id text collate "C" primary key,
        key text not null constraint feature_key_names_one_feature unique,
        name text not null,
        description text,
        meter_id text collate "C" references catalog.meter (id),
        created_at timestamptz not null
      )`);
    this.addSql(`
      alter table catalog.billable_item
        add column feature_id text collate "C" references catalog.feature (id),
        drop constraint billable_item_kind_is_known`);
    this.addSql(`
      alter table catalog.billable_item
        add constraint billable_item_kind_is_known check (kind in ('USAGE', 'FIXED_FEE', 'LICENCE', 'FEATURE')),
        add constraint billable_item_grants_if_feature check ((kind = 'FEATURE') = (feature_id is not null))`);
  }
}
