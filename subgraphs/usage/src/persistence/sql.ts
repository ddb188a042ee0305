import type { PoolClient } from 'pg';

/** One statement inside the surrounding transaction, with `$1` parameters. `numeric` and `bigint` come as text. */
export type Run = <Row = Record<string, never>>(sql: string, parameters?: readonly unknown[]) => Promise<Row[]>;

export function runOn(client: PoolClient): Run {
  return async <Row>(sql: string, parameters: readonly unknown[] = []) => {
    const { rows } = await client.query(sql, [...parameters]);
    return rows as Row[];
  };
}

/** Rows as one array a column, which is how `unnest` takes many rows in one statement. */
export function columnsOf<Row>(rows: readonly Row[], ...columns: readonly ((row: Row) => unknown)[]): unknown[][] {
  return columns.map((column) => rows.map(column));
}
