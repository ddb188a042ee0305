import { Migration } from '@mikro-orm/migrations';

/** Event schemas with types, allowed values and computed attributes; meter filters as trees. */
export class Metering extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table usage.event_schema add column computed jsonb not null default '[]'`,
  `update usage.event_schema set
    attributes = (select coalesce(jsonb_agg('{"type": "DECIMAL"}' || each order by place), '[]')
      from jsonb_array_elements(attributes) with ordinality as one (each, place)),
    dimensions = (select coalesce(jsonb_agg('{"allowedValues": null}' || each order by place), '[]')
      from jsonb_array_elements(dimensions) with ordinality as one (each, place))`,
  // Dimension → allowed values becomes a tree that says the same.
  `update usage.meter set filter = (
    select case when count(*) > 1 then jsonb_build_object('and', jsonb_agg(part order by name)) else min(part::text)::jsonb end
    from (select key as name, jsonb_build_object('dimension', key, 'in', value) as part from jsonb_each(filter)) as parts)
   where filter is not null`,
];
