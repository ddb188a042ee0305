import type { EntityManager } from '@mikro-orm/postgresql';
import type { Account } from '../domain/account';
import type { AccountStore, AliasStore } from '../operations/ports';
import { fresh, held } from './customer.repository';
import { accountEntity, aliasEntity } from './rows/account.entity';

export function accountStore(em: EntityManager): AccountStore {
  return {
    get: (id) => em.findOne(accountEntity, { id }, fresh),
    getForUpdate: (id) => em.findOne(accountEntity, { id }, held),
    lineage: async (id) => {
      const rows = await em.execute<{ id: string }[]>(
        `with recursive line as (
           select id, parent_id, 1 as height from customer.account where id = ?
           union all
           select a.id, a.parent_id, height + 1 from customer.account a join line on a.id = line.parent_id
         ) select id from line order by height`,
        [id],
      );
      const ids = rows.map((row) => row.id);
      const accounts = new Map((await em.find(accountEntity, { id: { $in: ids } }, fresh)).map((row) => [row.id, row]));
      return ids.map((each) => accounts.get(each)).filter((account): account is Account => account !== undefined);
    },
    placedUnder: (id, at) => placed(em, 'parent_id = ?', [id], at),
    paidBy: (id, at) => placed(em, 'payer_id = ? and account_id <> ?', [id, id], at),
    withChangesDue: async (now, atMost) => {
      const rows = await em.execute<{ account_id: string }[]>(
        `select account_id from customer.account_placement where not applied and effective_from <= ?
         union select account_id from customer.account_payment_mode where not applied and effective_from <= ?
         limit ?`,
        [now, now, atMost],
      );
      return rows.map((row) => row.account_id);
    },
    ofCustomersForUpdate: (customerIds) =>
      em.find(accountEntity, { customerId: { $in: [...customerIds] } }, { ...held, orderBy: { id: 'asc' } }),
    add: async (account) => {
      await em.insert(accountEntity, account);
    },
    save: async (account) => {
      await em.nativeUpdate(accountEntity, { id: account.id }, account);
    },
    saveAll: async (accounts) => {
      if (accounts.length > 0) await em.upsertMany(accountEntity, [...accounts], { disableIdentityMap: true });
    },
    pageAfter: (id, size) =>
      em.find(accountEntity, id === null ? {} : { id: { $gt: id } }, { ...held, orderBy: { id: 'asc' }, limit: size }),
  };
}

/** Accounts with such a placement at an instant or later. */
async function placed(
  em: EntityManager,
  condition: string,
  parameters: readonly unknown[],
  at: Date,
): Promise<Account[]> {
  const rows = await em.execute<{ account_id: string }[]>(
    `select distinct account_id from customer.account_placement
     where ${condition} and (effective_until is null or effective_until > ?)`,
    [...parameters, at],
  );
  return em.find(
    accountEntity,
    { id: { $in: rows.map((row) => row.account_id) } },
    { ...fresh, orderBy: { id: 'asc' } },
  );
}

export function aliasStore(em: EntityManager): AliasStore {
  return {
    ofValue: (value) => em.find(aliasEntity, { value }, { ...fresh, orderBy: { effectiveFrom: 'asc' } }),
    heldBy: (accountId, at) =>
      em.find(
        aliasEntity,
        { accountId, $or: [{ effectiveUntil: null }, { effectiveUntil: { $gt: at } }] },
        { ...fresh, orderBy: { value: 'asc' } },
      ),
    add: async (alias) => {
      await em.insert(aliasEntity, alias);
    },
    save: async (alias) => {
      await em.nativeUpdate(aliasEntity, { id: alias.id }, alias);
    },
    pageAfter: (id, size) =>
      em.find(aliasEntity, id === null ? {} : { id: { $gt: id } }, { ...held, orderBy: { id: 'asc' }, limit: size }),
  };
}
