import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Migration } from '../domain/migration';
import type { FeeTotal, MigrationStore, OutcomeCount } from '../operations/migration-ports';
import { fresh, held } from './reading';
import { migrationEntity, migrationItemEntity } from './rows/migration.entity';

const bySubscription = { subscriptionId: 'asc' } as const;

/** Migrations with their items; an item is worked on by one transaction at a time. */
export function migrationStore(em: EntityManager): MigrationStore {
  return {
    add: async (migration, subscriptionIds) => {
      await em.insert(migrationEntity, migration);
      await em.execute(
        `insert into catalog.subscription_migration_item
           (migration_id, subscription_id, judged_revision, outcome, asked_back, attempts, currency, same_cycle)
         select ?, id, revision, 'WAITING', false, 0, currency, false from catalog.subscription where id in (?)`,
        [migration.id, [...subscriptionIds]],
      );
    },
    save: async ({ id, ...migration }) => {
      await em.nativeUpdate(migrationEntity, { id }, moves(migration));
    },
    getForUpdate: (id) => em.findOne(migrationEntity, { id }, held),
    byIds: (ids) => em.find(migrationEntity, { id: { $in: [...ids] } }, fresh),
    page: ({ beforeId, limit }) => {
      const before = beforeId === null ? {} : { id: { $lt: beforeId } };
      return em.find(migrationEntity, before, { ...fresh, orderBy: { id: 'desc' }, limit });
    },
    counts: (ids) =>
      em.execute<OutcomeCount[]>(
        `select migration_id as "migrationId", outcome, count(*)::int as count,
           count(*) filter (where asked_back)::int as returning
         from catalog.subscription_migration_item where migration_id in (?) group by migration_id, outcome`,
        [[...ids]],
      ),
    feeTotals: (ids) =>
      em.execute<FeeTotal[]>(
        `select migration_id as "migrationId", currency, count(*)::int as subscriptions,
           trim_scale(sum(fees_now))::text as now, trim_scale(sum(fees_then))::text as "then",
           trim_scale(sum(fees_then - fees_now))::text as difference
         from catalog.subscription_migration_item
         where migration_id in (?) and outcome in ('READY', 'PENDING', 'DONE') and same_cycle
           and fees_now is not null and fees_then is not null
         group by migration_id, currency order by currency`,
        [[...ids]],
      ),
    accountIds: async (id) => {
      const rows = await em.execute<{ accountId: string }[]>(
        `select distinct account_id as "accountId" from catalog.subscription
           join catalog.subscription_migration_item on subscription_id = id
         where migration_id = ? order by account_id`,
        [id],
      );
      return rows.map(({ accountId }) => accountId);
    },
    items: ({ migrationId, outcome, afterSubscriptionId, limit }) => {
      const after = afterSubscriptionId === null ? {} : { subscriptionId: { $gt: afterSubscriptionId } };
      const where = { migrationId, ...(outcome === null ? {} : { outcome }), ...after };
      return em.find(migrationItemEntity, where, { ...fresh, orderBy: bySubscription, limit });
    },
    subscriptionsOn: async (planVersionId, at, limit) => {
      const rows = await em.execute<{ id: string }[]>(onVersion, [planVersionId, at, at, limit]);
      return rows.map(({ id }) => id);
    },
    giveUpWaiting: async (migrationId) => {
      const message = 'The migration was cancelled before it was judged.';
      await em.nativeUpdate(migrationItemEntity, { migrationId, outcome: 'WAITING' }, { outcome: 'BLOCKED', message });
    },
    release: async (migrationId) => {
      await em.nativeUpdate(migrationItemEntity, { migrationId, outcome: 'READY' }, { outcome: 'PENDING' });
    },
    settleFailed: async (migrationId) => {
      await em.nativeUpdate(migrationItemEntity, { migrationId, outcome: 'FAILED' }, { outcome: 'RETURNED' });
    },
    askBack: async (migrationId) => {
      await em.nativeUpdate(migrationItemEntity, { migrationId, outcome: 'DONE' }, { returning: true, attempts: 0 });
    },
    claim: () =>
      em.findOne(
        migrationItemEntity,
        { $or: [{ outcome: { $in: ['WAITING', 'PENDING'] } }, { returning: true }] },
        {
          ...fresh,
          orderBy: { attempts: 'asc', migrationId: 'asc', subscriptionId: 'asc' },
          lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
        },
      ),
    itemForUpdate: (migrationId, subscriptionId) =>
      em.findOne(migrationItemEntity, { migrationId, subscriptionId }, held),
    saveItem: async ({ migrationId, subscriptionId, ...found }) => {
      await em.nativeUpdate(migrationItemEntity, { migrationId, subscriptionId }, found);
    },
    workedOffForUpdate: async () => {
      const rows = await em.execute<{ id: string }[]>(
        `select id from catalog.subscription_migration where status in ('PLANNING', 'APPROVED') and not exists (
           select from catalog.subscription_migration_item
           where migration_id = id and outcome in ('WAITING', 'PENDING'))
         order by id for update`,
      );
      if (rows.length === 0) return [];
      return em.find(migrationEntity, { id: { $in: rows.map(({ id }) => id) } }, fresh);
    },
  };
}

/** What a migration says never changes; where it stands does. */
function moves({ status, version, ...rest }: Omit<Migration, 'id'>): Partial<Migration> {
  const { approvedBy, approvedAt, cancelledBy, cancelledAt, doneAt, returnedBy, returnedAt } = rest;
  const acts = { approvedBy, approvedAt, cancelledBy, cancelledAt, doneAt, returnedBy, returnedAt };
  return { status, version, ...acts };
}

/** Today is that of UTC: each subscription is judged by its own calendar afterwards. */
const onVersion = `
  select subscription.id from catalog.subscription
    join catalog.subscription_term as term on term.subscription_id = subscription.id
  where term.plan_version_id = ? and term.replaced_by is null
    and (ends_on is null or ends_on > (?::timestamptz at time zone 'UTC')::date)
    and not exists (
      select from catalog.subscription_term as later
      where later.subscription_id = subscription.id and later.replaced_by is null
        and later.starts_on > term.starts_on and later.starts_on <= (?::timestamptz at time zone 'UTC')::date)
  order by subscription.id limit ?`;
