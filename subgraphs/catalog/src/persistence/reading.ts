import { LockMode } from '@mikro-orm/core';

/** Rows are read as they now stand, never from an earlier look of the same transaction. */
export const fresh = { disableIdentityMap: true } as const;
export const held = { ...fresh, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/** Rows that hold the text in one of the columns, whatever its case; all rows where nothing is searched for. */
export function searched(search: string | null, ...columns: readonly string[]): object {
  if (search === null || search === '') return {};
  return { $or: columns.map((column) => ({ [column]: { $ilike: likeText(search) } })) };
}

/** The pattern of texts that hold this one. */
export function likeText(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}

/** Puts rows under the key they share. */
export function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): ReadonlyMap<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
