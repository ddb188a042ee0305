import type { EntityManager } from '@mikro-orm/postgresql';
import { invariant } from '@otpless/problem/invariant';
import type { PlanVersion } from '../domain/plan-version';
import type { PlanVersionStore, PricePlanStore } from '../operations/plan-ports';
import { addUnlessTaken } from './add-unless-taken';
import { pricingRuleRows, pricingRulesOf } from './pricing-rule.mapping';
import { cardRows, rateCardsOf } from './rate-card.mapping';
import { fresh, grouped, held, searched } from './reading';
import {
  planVersionEntity,
  type PlanVersionRow,
  pricePlanEntity,
  pricingRuleEntity,
  rateCardEntity,
  slabEntity,
} from './rows/plan.entity';

export function pricePlanStore(em: EntityManager): PricePlanStore {
  return {
    add: (plan) => addUnlessTaken(em, pricePlanEntity, plan),
    byIds: (ids) => em.find(pricePlanEntity, { id: { $in: [...ids] } }, fresh),
    getForUpdate: (id) => em.findOne(pricePlanEntity, { id }, held),
    save: async (plan) => {
      const changed = await em.nativeUpdate(pricePlanEntity, { id: plan.id, version: plan.version - 1 }, plan);
      invariant(changed === 1, 'a price plan is held while it is edited');
    },
    page: ({ search, forAccountId, beforeId, limit }) =>
      em.find(
        pricePlanEntity,
        {
          ...searched(search, 'name', 'key'),
          ...(forAccountId === null ? {} : { forAccountId }),
          ...(beforeId === null ? {} : { id: { $lt: beforeId } }),
        },
        { ...fresh, orderBy: { id: 'desc' }, limit },
      ),
  };
}

/** A version is read and written with its cards and rules: it has no part of its own that changes by itself. */
export function planVersionStore(em: EntityManager): PlanVersionStore {
  const whole = async (rows: readonly PlanVersionRow[]): Promise<PlanVersion[]> => {
    if (rows.length === 0) return [];
    const ofVersions = { planVersionId: { $in: rows.map(({ id }) => id) } };
    const cards = await em.find(rateCardEntity, ofVersions, { ...fresh, orderBy: { position: 'asc' } });
    const slabs = await em.find(slabEntity, ofVersions, { ...fresh, orderBy: { currency: 'asc', startAfter: 'asc' } });
    const rules = await em.find(pricingRuleEntity, ofVersions, { ...fresh, orderBy: { position: 'asc' } });
    const cardsOf = grouped(cards, ({ planVersionId }) => planVersionId);
    const slabsOf = grouped(slabs, ({ planVersionId }) => planVersionId);
    const rulesOf = grouped(rules, ({ planVersionId }) => planVersionId);
    return rows.map((row) => ({
      ...row,
      rateCards: rateCardsOf(cardsOf.get(row.id) ?? [], slabsOf.get(row.id) ?? [], row.currencies),
      pricingRules: pricingRulesOf(rulesOf.get(row.id) ?? []),
    }));
  };
  const insertParts = async ({ id, rateCards, pricingRules }: PlanVersion) => {
    const { cards, slabs } = cardRows(id, rateCards);
    await em.insertMany(rateCardEntity, cards);
    await em.insertMany(slabEntity, slabs);
    await em.insertMany(pricingRuleEntity, pricingRuleRows(id, pricingRules));
  };

  return {
    add: async (version) => {
      await em.insert(planVersionEntity, planVersionRow(version));
      await insertParts(version);
    },
    save: async (version) => {
      const { id, status } = version;
      const former = { id, version: version.version - 1 };
      const changed = await em.nativeUpdate(planVersionEntity, former, planVersionRow(version));
      invariant(changed === 1, 'a plan version is held while it is edited');
      if (status !== 'DRAFT') return; // its cards and rules are as they were
      await em.nativeDelete(rateCardEntity, { planVersionId: id });
      await em.nativeDelete(pricingRuleEntity, { planVersionId: id });
      await insertParts(version);
    },
    getForUpdate: async (id) => {
      const row = await em.findOne(planVersionEntity, { id }, held);
      return row === null ? null : ((await whole([row]))[0] ?? null);
    },
    byIds: async (ids) => whole(await em.find(planVersionEntity, { id: { $in: [...ids] } }, fresh)),
    ofPlans: async (planIds) => {
      const orderBy = { number: 'desc' } as const;
      return whole(await em.find(planVersionEntity, { planId: { $in: [...planIds] } }, { ...fresh, orderBy }));
    },
  };
}

function planVersionRow({ rateCards: _, pricingRules: __, ...row }: PlanVersion): PlanVersionRow {
  return row;
}
