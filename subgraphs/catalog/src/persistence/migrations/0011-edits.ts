import { Migration } from '@mikro-orm/migrations';

/** Who edited what in the catalog, when, and what it changed. */
export class Edits extends Migration {
  override up(): void {
    this.addSql(`
      create table catalog.edit (
        of_id text collate "C" not null,
        version int not null,
        kind text not null constraint edit_kind_is_known check (
          kind in ('CREATED', 'CLONED', 'EDITED', 'ACTIVATED', 'ARCHIVED')),
        at timestamptz not null,
        by_id text not null,
        by_name text not null,
        changes jsonb not null,
        constraint edit_makes_one_version primary key (of_id, version)
      )`);
    this.addSql(`
      create function catalog.refuse_change_of_edit() returns trigger language plpgsql as $$
      begin
        raise exception 'edit % of % was made: who did what never changes', old.version, old.of_id;
      end $$`);
    this.addSql(`
      create trigger edit_never_changes before update or delete on catalog.edit
      for each row execute function catalog.refuse_change_of_edit()`);
  }
}
