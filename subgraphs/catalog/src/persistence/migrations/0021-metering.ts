import { Migration } from '@mikro-orm/migrations';

/** Event schemas with types, allowed values and computed attributes; meter filters as trees. */
export class MeteringTrees extends Migration {
  override up(): void {
    this.addSql(`alter table catalog.event_schema add column computed jsonb not null default '[]'`);
    this.addSql(`
      update catalog.event_schema set
        attributes = (select coalesce(jsonb_agg('{"type": "DECIMAL"}' || each order by place), '[]')
          from jsonb_array_elements(attributes) with ordinality as one (each, place)),
        dimensions = (select coalesce(jsonb_agg('{"allowedValues": null}' || each order by place), '[]')
          from jsonb_array_elements(dimensions) with ordinality as one (each, place))`);
    // Dimension → allowed values becomes a tree that says the same.
    this.addSql(`
      update catalog.meter set filter = (
        select case when count(*) > 1 then jsonb_build_object('and', jsonb_agg(part order by name))
          else min(part::text)::jsonb end
        from (select key as name, jsonb_build_object('dimension', key, 'in', value) as part
          from jsonb_each(filter)) as parts)
      where filter is not null`);
  }
}
