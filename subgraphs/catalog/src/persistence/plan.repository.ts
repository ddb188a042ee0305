import type { EntityManager } from '@mikro-orm/postgresql';
import { invariant } from '@otpless/problem/invariant';
import type { PlanVersion } from '../domain/plan-version';
import type { PlanVersionStore, PricePlanStore } from '../operations/ports';
import { addUnlessTaken } from './add-unless-taken';
import { cardRows, rateCardsOf } from './rate-card.mapping';
import { fresh, grouped, held } from './reading';
import {
  planVersionEntity,
  type PlanVersionRow,
  pricePlanEntity,
  rateCardEntity,
  slabEntity,
} from './rows/plan.entity';

export function pricePlanStore(em: EntityManager): PricePlanStore {
  return {
    add: (plan) => addUnlessTaken(em, pricePlanEntity, plan),
    byIds: (ids) => em.find(pricePlanEntity, { id: { $in: [...ids] } }, fresh),
    getForUpdate: (id) => em.findOne(pricePlanEntity, { id }, held),
    page: ({ search, beforeId, limit }) => {
      const like = search === null ? null : `%${search.replace(/[\\%_]/g, '\\$&')}%`;
      const found = like === null ? {} : { $or: [{ name: { $ilike: like } }, { key: { $ilike: like } }] };
      const before = beforeId === null ? {} : { id: { $lt: beforeId } };
      return em.find(pricePlanEntity, { ...found, ...before }, { ...fresh, orderBy: { id: 'desc' }, limit });
    },
  };
}

/** A version is read and written with its rate cards: it has no part of its own that changes by itself. */
export function planVersionStore(em: EntityManager): PlanVersionStore {
  const withCards = async (rows: readonly PlanVersionRow[]): Promise<PlanVersion[]> => {
    if (rows.length === 0) return [];
    const ofVersions = { planVersionId: { $in: rows.map(({ id }) => id) } };
    const cards = await em.find(rateCardEntity, ofVersions, { ...fresh, orderBy: { position: 'asc' } });
    const slabs = await em.find(slabEntity, ofVersions, { ...fresh, orderBy: { currency: 'asc', startAfter: 'asc' } });
    const cardsOf = grouped(cards, ({ planVersionId }) => planVersionId);
    const slabsOf = grouped(slabs, ({ planVersionId }) => planVersionId);
    return rows.map((row) => ({
      ...row,
      rateCards: rateCardsOf(cardsOf.get(row.id) ?? [], slabsOf.get(row.id) ?? [], row.currencies),
    }));
  };

  return {
    add: async ({ rateCards, ...row }) => {
      invariant(rateCards.length === 0, 'a new draft is empty');
      await em.insert(planVersionEntity, row);
    },
    save: async ({ rateCards, ...row }) => {
      const changed = await em.nativeUpdate(planVersionEntity, { id: row.id, version: row.version - 1 }, row);
      invariant(changed === 1, 'a plan version is held while it is edited');
      if (row.status !== 'DRAFT') return; // its cards are as they were
      await em.nativeDelete(rateCardEntity, { planVersionId: row.id });
      const { cards, slabs } = cardRows(row.id, rateCards);
      await em.insertMany(rateCardEntity, cards);
      await em.insertMany(slabEntity, slabs);
    },
    getForUpdate: async (id) => {
      const row = await em.findOne(planVersionEntity, { id }, held);
      return row === null ? null : ((await withCards([row]))[0] ?? null);
    },
    byIds: async (ids) => withCards(await em.find(planVersionEntity, { id: { $in: [...ids] } }, fresh)),
    ofPlans: async (planIds) => {
      const orderBy = { number: 'desc' } as const;
      return withCards(await em.find(planVersionEntity, { planId: { $in: [...planIds] } }, { ...fresh, orderBy }));
    },
  };
}
