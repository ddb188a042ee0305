import type { EntityManager } from '@mikro-orm/postgresql';
import { invariant } from '@otpless/problem/invariant';
import type { Phase, Subscription } from '../domain/subscription';
import type { AccountStore, SubscriptionStore } from '../operations/ports';
import { fresh, grouped, held } from './reading';
import { accountEntity, phaseEntity, subscriptionEntity, type SubscriptionRow } from './rows/subscription.entity';

const newestFirst = { id: 'desc' } as const;

export function subscriptionStore(em: EntityManager): SubscriptionStore {
  const withPhases = async (rows: readonly SubscriptionRow[]): Promise<Subscription[]> => {
    if (rows.length === 0) return [];
    const ofSubscriptions = { subscriptionId: { $in: rows.map(({ id }) => id) } };
    const phases = await em.find(phaseEntity, ofSubscriptions, { ...fresh, orderBy: { startsOn: 'asc' } });
    const phasesOf = grouped(phases, ({ subscriptionId }) => subscriptionId);
    return rows.map((row) => ({
      ...row,
      phases: (phasesOf.get(row.id) ?? []).map(({ subscriptionId: _, ...phase }) => phase),
    }));
  };
  const insertPhases = async (subscriptionId: string, phases: readonly Phase[]) => {
    await em.insertMany(
      phaseEntity,
      phases.map((phase) => ({ ...phase, subscriptionId })),
    );
  };

  return {
    add: async ({ phases, ...row }) => {
      await em.insert(subscriptionEntity, row);
      await insertPhases(row.id, phases);
    },
    save: async ({ phases, ...row }) => {
      const changed = await em.nativeUpdate(subscriptionEntity, { id: row.id, revision: row.revision - 1 }, row);
      invariant(changed === 1, 'a subscription is held while it is changed');
      await em.nativeDelete(phaseEntity, { subscriptionId: row.id });
      await insertPhases(row.id, phases);
    },
    getForUpdate: async (id) => {
      const row = await em.findOne(subscriptionEntity, { id }, held);
      return row === null ? null : ((await withPhases([row]))[0] ?? null);
    },
    byIds: async (ids) => withPhases(await em.find(subscriptionEntity, { id: { $in: [...ids] } }, fresh)),
    ofAccounts: async (accountIds) =>
      withPhases(
        await em.find(subscriptionEntity, { accountId: { $in: [...accountIds] } }, { ...fresh, orderBy: newestFirst }),
      ),
    page: async ({ accountId, beforeId, limit }) => {
      const ofAccount = accountId === null ? {} : { accountId };
      const before = beforeId === null ? {} : { id: { $lt: beforeId } };
      const page = { ...fresh, orderBy: newestFirst, limit };
      return withPhases(await em.find(subscriptionEntity, { ...ofAccount, ...before }, page));
    },
  };
}

export function accountStore(em: EntityManager): AccountStore {
  return {
    byIds: (ids) => em.find(accountEntity, { id: { $in: [...ids] } }, fresh),
    getForUpdate: (id) => em.findOne(accountEntity, { id }, held),
    keepNewer: async (accounts) => {
      await em.execute(
        `insert into catalog.account as known (id, revision, currency, status, time_zone)
         select id, revision, currency, status, "timeZone" from jsonb_to_recordset(?::jsonb)
           as said (id text, revision int, currency text, status text, "timeZone" text)
         on conflict (id) do update set revision = excluded.revision, currency = excluded.currency,
           status = excluded.status, time_zone = excluded.time_zone
         where known.revision < excluded.revision`,
        [JSON.stringify(accounts)],
      );
    },
  };
}
