import type { EntityManager } from '@mikro-orm/postgresql';
import type { Account } from '../domain/account';
import type { After, Directory } from '../operations/directory';
import { fresh } from './customer.repository';
import { accountEntity, aliasEntity } from './rows/account.entity';
import { apiKeyEntity, auditEntryEntity } from './rows/api-key.entity';
import { customerEntity, customerOf } from './rows/customer.entity';
import { userEntity, userOf } from './rows/user.entity';
import { accountsMatching, customersMatching, idsOf, newestOfCustomers } from './search';

const newestFirst = { ...fresh, orderBy: { id: 'desc' } } as const;
const past = (after: string | null) => (after === null ? {} : { id: { $lt: after } });

/** Reads for screens, each with a fork of its own: what a request reads is not remembered for the next. */
export function directoryOn(database: { readonly em: EntityManager }): Directory {
  const em = (): EntityManager => database.em.fork();
  const accountsOf = (ids: readonly string[]): Promise<Account[]> =>
    em().find(accountEntity, { id: { $in: [...ids] } }, newestFirst);
  const customersOf = async (ids: readonly string[]) =>
    (await em().find(customerEntity, { id: { $in: [...ids] } }, newestFirst)).map(customerOf);

  return {
    customers: async (filter, page) => customersOf(await idsOf(em(), customersMatching(filter, page))),
    accounts: async (filter, page) => accountsOf(await idsOf(em(), accountsMatching(filter, page))),
    customersById: customersOf,
    accountsById: accountsOf,
    accountsOfCustomers: async (customerIds, page) =>
      accountsOf(await idsOf(em(), newestOfCustomers(customerIds, page))),
    childrenOf: (ids) => em().find(accountEntity, { parentId: { $in: [...ids] } }, newestFirst),
    aliasesOf: (ids) =>
      em().find(
        aliasEntity,
        { accountId: { $in: [...ids] } },
        { ...fresh, orderBy: { effectiveFrom: 'desc', id: 'desc' } },
      ),
    accountOfAlias: async (value, at) => {
      const alias = await em().findOne(
        aliasEntity,
        { value, effectiveFrom: { $lte: at }, $or: [{ effectiveUntil: null }, { effectiveUntil: { $gt: at } }] },
        fresh,
      );
      return alias === null ? null : em().findOne(accountEntity, { id: alias.accountId }, fresh);
    },
    apiKeys: () => em().find(apiKeyEntity, {}, newestFirst),
    users: async () => (await em().find(userEntity, {}, { ...fresh, orderBy: { email: 'asc' } })).map(userOf),
    user: async (id) => {
      const row = await em().findOne(userEntity, { id }, fresh);
      return row === null ? null : userOf(row);
    },
    auditTrail: (subjectId, { after, rows }: After) =>
      em().find(
        auditEntryEntity,
        { ...(subjectId === null ? {} : { subjectId }), ...past(after) },
        { ...newestFirst, limit: rows },
      ),
  };
}
