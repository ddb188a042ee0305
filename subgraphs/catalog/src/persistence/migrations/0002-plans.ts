import { Migration } from '@mikro-orm/migrations';

/** Price plans, their versions and what these cost. What was offered never changes, whatever the code above may try. */
export class Plans extends Migration {
  override up(): void {
    this.addSql(`
      create table catalog.price_plan (
        id text collate "C" primary key,
        key text not null constraint price_plan_key_names_one_plan unique,
        name text not null,
        created_at timestamptz not null
      )`);
    this.addSql(`
      create table catalog.plan_version (
        id text collate "C" primary key,
        plan_id text collate "C" not null references catalog.price_plan (id),
        number int not null,
        status text not null constraint plan_version_status_is_known check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
        cycle jsonb not null,
        currencies text[] not null,
        version int not null,
        created_at timestamptz not null,
        activated_at timestamptz,
        archived_at timestamptz,
        constraint plan_version_number_is_given_once unique (plan_id, number)
      )`);
    this.addSql(
      `create unique index price_plan_offers_one_version on catalog.plan_version (plan_id) where status = 'ACTIVE'`,
    );
    this.addSql(`
      create table catalog.rate_card (
        plan_version_id text collate "C" not null references catalog.plan_version (id),
        key text not null,
        position int not null,
        kind text not null constraint rate_card_kind_is_known check (kind in ('FIXED_FEE', 'USAGE')),
        item_id text collate "C" not null references catalog.billable_item (id),
        model text not null constraint rate_card_model_is_known check (
          model in ('FLAT', 'PER_UNIT', 'GRADUATED', 'VOLUME', 'PACKAGE')),
        prorated boolean not null,
        primary key (plan_version_id, key)
      )`);
    this.addSql(`
      create table catalog.rate_card_slab (
        plan_version_id text collate "C" not null,
        rate_card_key text not null,
        currency char(3) not null,
        start_after numeric(38,12) not null,
        price_type text not null constraint slab_price_type_is_known check (price_type in ('PER_UNIT', 'FLAT', 'PACKAGE')),
        rate numeric(38,12) not null,
        package_size numeric(38,12),
        constraint slabs_of_a_card_start_apart primary key (plan_version_id, rate_card_key, currency, start_after),
        constraint slab_is_of_a_card foreign key (plan_version_id, rate_card_key)
          references catalog.rate_card (plan_version_id, key) on delete cascade
      )`);
    this.addSql(`
      create function catalog.refuse_cards_of_offered_version() returns trigger language plpgsql as $$
      declare
        version_id text := case when tg_op = 'DELETE' then old.plan_version_id else new.plan_version_id end;
      begin
        if exists (select from catalog.plan_version where id = version_id and status <> 'DRAFT') then
          raise exception 'plan version % was offered: its rate cards never change', version_id;
        end if;
        return case when tg_op = 'DELETE' then old else new end;
      end $$`);
    for (const table of ['rate_card', 'rate_card_slab']) {
      this.addSql(`
        create trigger offered_version_never_changes before insert or update or delete on catalog.${table}
        for each row execute function catalog.refuse_cards_of_offered_version()`);
    }
    this.addSql(`
      create function catalog.refuse_terms_of_offered_version() returns trigger language plpgsql as $$
      begin
        raise exception 'plan version % was offered: its terms never change', old.id;
      end $$`);
    this.addSql(`
      create trigger offered_version_never_changes before update on catalog.plan_version
      for each row when (old.status <> 'DRAFT' and (
        new.status = 'DRAFT' or
        (old.plan_id, old.number, old.cycle, old.currencies) is distinct from
        (new.plan_id, new.number, new.cycle, new.currencies)))
      execute function catalog.refuse_terms_of_offered_version()`);
  }
}
