import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccountStore } from '../operations/subscription-ports';
import { fresh, held } from './reading';
import { accountEntity } from './rows/subscription.entity';

export function accountStore(em: EntityManager): AccountStore {
  return {
    byIds: (ids) => em.find(accountEntity, { id: { $in: [...ids] } }, fresh),
    // In one order everywhere, so that two who hold the same accounts wait for each other and never in a circle.
    hold: (ids) => em.find(accountEntity, { id: { $in: [...ids] } }, { ...held, orderBy: { id: 'asc' } }),
    keepNewer: async (accounts) => {
      await em.execute(
        `insert into catalog.account as known (id, revision, currency, status, time_zone, payment_mode, name, customer_name)
         select id, revision, currency, status, "timeZone", "paymentMode", name, "customerName" from jsonb_to_recordset(?::jsonb)
           as said (id text, revision int, currency text, status text, "timeZone" text, "paymentMode" text, name text,
             "customerName" text)
         on conflict (id) do update set revision = excluded.revision, currency = excluded.currency,
           status = excluded.status, time_zone = excluded.time_zone, payment_mode = excluded.payment_mode,
           name = excluded.name, customer_name = excluded.customer_name
         where known.revision < excluded.revision`,
        [JSON.stringify(accounts)],
      );
    },
  };
}
