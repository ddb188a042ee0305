import { Migration } from '@mikro-orm/migrations';

/** Descriptions of plans, plans made for one account, and catalogues. */
export class Catalogues extends Migration {
  override up(): void {
    this.addSql(`
      alter table catalog.price_plan
        add column description text,
        add column for_account_id text collate "C" references catalog.account (id),
        add column version int not null default 1`);
    this.addSql(`alter table catalog.price_plan alter column version drop default`);
    this.addSql(`alter table catalog.plan_version add column for_account_id text collate "C"`);
    this.addSql(`
      create function catalog.refuse_version_for_others_than_its_plan() returns trigger language plpgsql as $$
      begin
        if new.for_account_id is distinct from (select for_account_id from catalog.price_plan where id = new.plan_id) then
          raise exception 'plan version % is for whom its plan is for', new.id;
        end if;
        return new;
      end $$`);
    this.addSql(`
      create trigger version_is_for_whom_its_plan_is_for before insert or update on catalog.plan_version
      for each row execute function catalog.refuse_version_for_others_than_its_plan()`);
    this.addSql(`
      create function catalog.refuse_plan_for_another_account() returns trigger language plpgsql as $$
      begin
        raise exception 'price plan % is made for %: it never changes for whom', old.id, old.for_account_id;
      end $$`);
    this.addSql(`
      create trigger plan_stays_for_whom_it_is_for before update on catalog.price_plan
      for each row when (old.for_account_id is distinct from new.for_account_id)
      execute function catalog.refuse_plan_for_another_account()`);
    this.addSql(`
      create table catalog.catalogue (
        id text collate "C" primary key,
        key text collate "C" not null constraint catalogue_key_names_one_catalogue unique,
        name text not null,
        description text,
        master_id text collate "C" references catalog.catalogue (id),
        version int not null,
        created_at timestamptz not null,
        constraint catalogue_is_no_subset_of_itself check (master_id <> id)
      )`);
    this.addSql(`create index catalogue_master on catalog.catalogue (master_id)`);
    this.addSql(`
      create table catalog.catalogue_plan (
        catalogue_id text collate "C" not null references catalog.catalogue (id),
        plan_id text collate "C" not null references catalog.price_plan (id),
        position int not null,
        constraint catalogue_lists_a_plan_once primary key (catalogue_id, plan_id)
      )`);
  }
}
