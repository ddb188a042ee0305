import type { EntityManager } from '@mikro-orm/postgresql';

export interface Table<Value> {
  readonly name: string;
  /** Null where rows are only ever added. */
  readonly key: string | null;
  readonly columns: Readonly<Record<string, readonly [type: string, read: (value: Value) => unknown]>>;
}

/** A table by its columns: the type of each, and how it is read from a value. */
export function tableOf<Value>(name: string, key: string | null, columns: Table<Value>['columns']): Table<Value> {
  return { name, key, columns };
}

/**
 * Writes any number of values with one statement; what is there already under its key is brought up to date. Draws
 * write hundreds of rows while they hold wallets, where one statement a row (or a unit of work) would be too slow.
 */
export async function writeRows<Value>(
  em: EntityManager,
  table: Table<Value>,
  values: readonly Value[],
): Promise<void> {
  if (values.length === 0) return;
  const columns = Object.entries(table.columns);
  const names = columns.map(([name]) => name);
  const typed = columns.map(([name, [type]]) => `${name} ${type}`);
  const rows = values.map((value) => Object.fromEntries(columns.map(([name, [, read]]) => [name, read(value)])));
  const renewed = names.filter((name) => name !== table.key).map((name) => `${name} = excluded.${name}`);
  await em.execute(
    `insert into wallet."${table.name}" (${names.join(', ')})
     select ${names.join(', ')} from jsonb_to_recordset(?::jsonb) as value (${typed.join(', ')})
     ${table.key === null ? '' : `on conflict (${table.key}) do update set ${renewed.join(', ')}`}`,
    [JSON.stringify(rows)],
  );
}
