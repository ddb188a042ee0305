import type { EntityData, EntitySchema, FilterQuery } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { invariant } from '@otpless/problem/invariant';
import type { CatalogThing } from '../domain/catalog-thing';
import type { CatalogThingsRequest, CatalogThingStore } from '../operations/catalog-thing-ports';
import { addUnlessTaken } from './add-unless-taken';
import { fresh, held, searched } from './reading';

/** The store of meters, billable items or features; `search` looks into the named columns. */
export function catalogThingStore<Thing extends CatalogThing>(
  em: EntityManager,
  entity: EntitySchema<Thing>,
  searchedColumns: readonly string[],
): CatalogThingStore<Thing> {
  const where = (condition: object) => condition as FilterQuery<Thing>;
  return {
    add: (thing) => addUnlessTaken(em, entity, thing),
    save: async (thing) => {
      const before = where({ id: thing.id, version: thing.version - 1 });
      const changed = await em.nativeUpdate(entity, before, thing as EntityData<Thing>);
      invariant(changed === 1, 'a thing is held while it is edited');
    },
    getForUpdate: (id) => em.findOne(entity, where({ id }), held) as Promise<Thing | null>,
    byIds: (ids) => em.find(entity, where({ id: { $in: [...ids] } }), fresh) as Promise<Thing[]>,
    page: (request) => {
      const { search, archived, afterKey, limit } = request;
      const found = {
        ...(archived ? { archivedAt: { $ne: null } } : { archivedAt: null }),
        ...searched(search, ...searchedColumns),
        ...(afterKey === null ? {} : { key: { $gt: afterKey } }),
        ...narrowed(request),
      };
      const page = { ...fresh, orderBy: { key: 'asc' }, limit } as object;
      return em.find(entity, where(found), page) as Promise<Thing[]>;
    },
  };
}

function narrowed({ where }: CatalogThingsRequest): object {
  return Object.fromEntries(Object.entries(where ?? {}).filter(([, value]) => value !== null));
}
