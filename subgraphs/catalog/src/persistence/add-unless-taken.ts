import type { EntitySchema, RequiredEntityData } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Inserts a row unless its key is taken; the transaction stays usable either way. Tells whether it was inserted. */
export async function addUnlessTaken<Row extends { readonly key: string }>(
  em: EntityManager,
  entity: EntitySchema<Row>,
  row: Row,
): Promise<boolean> {
  const insertion = em.createQueryBuilder(entity).insert(row as RequiredEntityData<Row>);
  const { affectedRows } = await insertion.onConflict('key').ignore().execute('run');
  return affectedRows === 1;
}
