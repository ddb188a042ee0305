import type { EntityManager } from '@mikro-orm/postgresql';
import type { ListOrder, Place } from '../operations/directory';

/** A piece of a statement with its positional parameters. */
export interface Finding {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

export async function idsOf(em: EntityManager, { sql, parameters }: Finding): Promise<string[]> {
  const rows = await em.execute<{ id: string }[]>(sql, [...parameters]);
  return rows.map(({ id }) => id);
}

interface Listing {
  /** The table with its short name: `customer.customer c`. */
  readonly from: string;
  readonly id: string;
  /** What people sort by. */
  readonly name: string;
  readonly conditions: readonly Finding[];
}

const orders: Record<ListOrder, { readonly by: 'id' | 'name'; readonly descending: boolean }> = {
  NEWEST_FIRST: { by: 'id', descending: true },
  OLDEST_FIRST: { by: 'id', descending: false },
  NAME: { by: 'name', descending: false },
  NAME_DESCENDING: { by: 'name', descending: true },
};

/** The ids of a list from a place on. Names are told apart by ids, so that equal ones have an order too. */
export function listed({ from, id, name, conditions }: Listing, { order, after, rows }: Place): Finding {
  const { by, descending } = orders[order];
  const keys = by === 'id' ? id : `lower(${name}) collate "C", ${id}`;
  const direction = descending ? 'desc' : 'asc';
  const beyond = descending ? '<' : '>';
  const all = [...conditions];
  if (after !== null) {
    all.push(
      by === 'id'
        ? { sql: `${id} ${beyond} ?`, parameters: [after.id] }
        : { sql: `(${keys}) ${beyond} (lower(?) collate "C", ?)`, parameters: [after.name, after.id] },
    );
  }
  const { sql, parameters } = where(all);
  const sorted = keys
    .split(', ')
    .map((key) => `${key} ${direction}`)
    .join(', ');
  return {
    sql: `select ${id} as id from ${from} ${sql} order by ${sorted} limit ?`,
    parameters: [...parameters, rows],
  };
}

/** Counting further than this is not cheap any more. */
const MOST_COUNTED = 10_000;

/** How many a list has, or null where there are too many to count in passing. */
export async function counted(em: EntityManager, { from, conditions }: Listing): Promise<number | null> {
  const { sql, parameters } = where(conditions);
  const [row] = await em.execute<{ found: string }[]>(
    `select count(*) as found from (select from ${from} ${sql} limit ?) listed`,
    [...parameters, MOST_COUNTED + 1],
  );
  const found = Number(row?.found ?? 0);
  return found > MOST_COUNTED ? null : found;
}

export function where(conditions: readonly Finding[]): Finding {
  return {
    sql: conditions.length === 0 ? '' : `where ${conditions.map(({ sql }) => `(${sql})`).join(' and ')}`,
    parameters: conditions.flatMap(({ parameters }) => parameters),
  };
}

/** As many marks as there are values, for an array of texts. */
export function textArray(values: readonly string[]): Finding {
  return { sql: `array[${values.map(() => '?').join(', ')}]::text[]`, parameters: values };
}
