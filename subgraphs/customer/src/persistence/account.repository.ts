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
    ofCustomerForUpdate: (customerId) => em.find(accountEntity, { customerId }, { ...held, orderBy: { id: 'asc' } }),
    add: async (account) => {
      await em.insert(accountEntity, account);
    },
    save: async (account) => {
      await em.nativeUpdate(accountEntity, { id: account.id }, account);
    },
    pageAfter: (id, size) =>
      em.find(accountEntity, id === null ? {} : { id: { $gt: id } }, { ...held, orderBy: { id: 'asc' }, limit: size }),
  };
}

export function aliasStore(em: EntityManager): AliasStore {
  return {
    ofValue: (value) => em.find(aliasEntity, { value }, { ...fresh, orderBy: { effectiveFrom: 'asc' } }),
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
