import type { EntityManager } from '@mikro-orm/postgresql';
import { invariant } from '@otpless/problem/invariant';
import type { Catalogue } from '../domain/catalogue';
import type { CatalogueStore } from '../operations/plan-ports';
import { addUnlessTaken } from './add-unless-taken';
import { fresh, grouped, held, searched } from './reading';
import { catalogueEntity, cataloguePlanEntity, type CatalogueRow } from './rows/catalogue.entity';

const byKey = { key: 'asc' } as const;

/** A catalogue is read and written with the plans it lists. */
export function catalogueStore(em: EntityManager): CatalogueStore {
  const whole = async (rows: readonly CatalogueRow[]): Promise<Catalogue[]> => {
    if (rows.length === 0) return [];
    const ofCatalogues = { catalogueId: { $in: rows.map(({ id }) => id) } };
    const listed = await em.find(cataloguePlanEntity, ofCatalogues, { ...fresh, orderBy: { position: 'asc' } });
    const listedIn = grouped(listed, ({ catalogueId }) => catalogueId);
    return rows.map((row) => ({ ...row, planIds: (listedIn.get(row.id) ?? []).map(({ planId }) => planId) }));
  };
  const insertPlans = async ({ id: catalogueId, planIds }: Catalogue) => {
    await em.insertMany(
      cataloguePlanEntity,
      planIds.map((planId, position) => ({ catalogueId, planId, position })),
    );
  };

  return {
    add: async (catalogue) => {
      const { planIds: _, ...row } = catalogue;
      if (!(await addUnlessTaken(em, catalogueEntity, row))) return false;
      await insertPlans(catalogue);
      return true;
    },
    save: async (catalogue) => {
      const { planIds: _, ...row } = catalogue;
      const changed = await em.nativeUpdate(catalogueEntity, { id: row.id, version: row.version - 1 }, row);
      invariant(changed === 1, 'a catalogue is held while it is edited');
      await em.nativeDelete(cataloguePlanEntity, { catalogueId: row.id });
      await insertPlans(catalogue);
    },
    getForUpdate: async (id) => {
      const row = await em.findOne(catalogueEntity, { id }, held);
      return row === null ? null : ((await whole([row]))[0] ?? null);
    },
    byIds: async (ids) => whole(await em.find(catalogueEntity, { id: { $in: [...ids] } }, fresh)),
    subsetsOf: async (masterIds) =>
      whole(await em.find(catalogueEntity, { masterId: { $in: [...masterIds] } }, { ...fresh, orderBy: byKey })),
    page: async ({ search, afterKey, limit }) => {
      const found = { ...searched(search, 'key', 'name'), ...(afterKey === null ? {} : { key: { $gt: afterKey } }) };
      return whole(await em.find(catalogueEntity, found, { ...fresh, orderBy: byKey, limit }));
    },
  };
}
