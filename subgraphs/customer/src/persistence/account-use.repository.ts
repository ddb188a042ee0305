import type { EntityManager } from '@mikro-orm/postgresql';
import type { NotedUse, UseStore } from '../operations/ports';

interface UseRow {
  readonly id: string;
  readonly account_id: string;
  readonly kind: NotedUse['kind'];
  readonly revision: number;
  readonly ends_on: string | null;
  readonly gives_until: string | null;
}

/** What wallets and subscriptions said of accounts. */
export function useStore(em: EntityManager): UseStore {
  return {
    note: async (uses) => {
      for (const { id, accountId, kind, revision, endsOn, givesUntil } of uses) {
        await em.execute(
          `insert into customer.account_use as known (id, account_id, kind, revision, ends_on, gives_until)
             values (?, ?, ?, ?, ?, ?)
           on conflict (id, account_id) do update
             set revision = excluded.revision, ends_on = excluded.ends_on, gives_until = excluded.gives_until
           where known.revision < excluded.revision`,
          [id, accountId, kind, revision, endsOn, givesUntil],
        );
      }
      // An account that the newest revision does not name left the subscription.
      for (const id of new Set(uses.map((use) => use.id))) {
        await em.execute(
          `update customer.account_use set ends_on = '-infinity', gives_until = null
           where id = ? and revision < (select max(revision) from customer.account_use where id = ?)`,
          [id, id],
        );
      }
    },
    firstOf: async (accountId) => {
      const [row] = await em.execute<UseRow[]>(
        `select id, account_id, kind, revision, ends_on::text, gives_until::text from customer.account_use
         where account_id = ? order by noted_at limit 1`,
        [accountId],
      );
      return row === undefined
        ? null
        : {
            id: row.id,
            accountId,
            kind: row.kind,
            revision: row.revision,
            endsOn: row.ends_on,
            givesUntil: row.gives_until,
          };
    },
    liveSubscriptionsOf: async (accountId, today) => {
      const rows = await em.execute<{ id: string }[]>(
        `select id from customer.account_use
         where account_id = ? and kind = 'SUBSCRIPTION' and (ends_on is null or ends_on > ?::date) order by id`,
        [accountId, today],
      );
      return rows.map(({ id }) => id);
    },
    subscriptionsGiving: async (accountId, since) => {
      const rows = await em.execute<{ id: string }[]>(
        `select id from customer.account_use where account_id = ? and gives_until > ?::date order by id`,
        [accountId, since],
      );
      return rows.map(({ id }) => id);
    },
  };
}
