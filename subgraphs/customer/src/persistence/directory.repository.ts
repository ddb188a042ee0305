import type { EntityManager } from '@mikro-orm/postgresql';
import type { Account } from '../domain/account';
import type { After, Directory } from '../operations/directory';
import type { AuditEntry } from '../operations/ports';
import { accountStore } from './account.repository';
import { paymentModesOf, placementsOf } from './account-span.repository';
import { fresh, withRegistrations } from './customer.repository';
import { counted, idsOf, listed } from './finding';
import { accountEntity, aliasEntity } from './rows/account.entity';
import { apiKeyEntity, auditEntryEntity } from './rows/api-key.entity';
import { customerEntity } from './rows/customer.entity';
import { userEntity, userOf } from './rows/user.entity';
import { accountsMatching, customersMatching, newestOfCustomers } from './search';
import { type TreeCountRow, type TreeRow, treeCountOf, treeCounts, treeNodeOf, treePage } from './tree';

const newestFirst = { ...fresh, orderBy: { id: 'desc' } } as const;
const latestFirst = { ...fresh, orderBy: { effectiveFrom: 'desc', id: 'desc' } } as const;
const past = (after: string | null) => (after === null ? {} : { id: { $lt: after } });
const MOST_CHILDREN = 200;

/** Reads for screens, each with a fork of its own: what a request reads is not remembered for the next. */
export function directoryOn(database: { readonly em: EntityManager }): Directory {
  const em = (): EntityManager => database.em.fork();
  const accountsOf = async (ids: readonly string[]): Promise<Account[]> =>
    inOrder(ids, await em().find(accountEntity, { id: { $in: [...ids] } }, fresh));
  const customersOf = async (ids: readonly string[]) => {
    const here = em();
    return withRegistrations(here, inOrder(ids, await here.find(customerEntity, { id: { $in: [...ids] } }, fresh)));
  };

  return {
    customers: async (filter, place) => customersOf(await idsOf(em(), listed(customersMatching(filter), place))),
    customerCount: (filter) => counted(em(), customersMatching(filter)),
    accounts: async (filter, place) => accountsOf(await idsOf(em(), listed(accountsMatching(filter), place))),
    accountCount: (filter) => counted(em(), accountsMatching(filter)),
    customerTags: async () => {
      const rows = await em().execute<{ tag: string }[]>(
        `select distinct tag from customer.customer, unnest(tags) tag where status <> 'ARCHIVED' order by tag limit 500`,
      );
      return rows.map(({ tag }) => tag);
    },
    customersById: customersOf,
    accountsById: accountsOf,
    accountsOfCustomers: async (customerIds, page) =>
      accountsOf(await idsOf(em(), newestOfCustomers(customerIds, page))),
    childrenOf: async (ids) => accountsOf(await idsOf(em(), firstChildren(ids))),
    ancestorsOf: async (id) => (await accountStore(em()).lineage(id)).slice(1),
    tree: async (wanted, page) => {
      const { sql, parameters } = treePage(wanted, page);
      return (await em().execute<TreeRow[]>(sql, [...parameters])).map(treeNodeOf);
    },
    treeCounts: async (wanted) => {
      const { sql, parameters } = treeCounts(wanted);
      return (await em().execute<TreeCountRow[]>(sql, [...parameters])).map(treeCountOf);
    },
    placementsOf: (ids) => placementsOf(em(), ids),
    paymentModesOf: (ids) => paymentModesOf(em(), ids),
    aliasesOf: (ids) => em().find(aliasEntity, { accountId: { $in: [...ids] } }, latestFirst),
    aliasHistory: (value) => em().find(aliasEntity, { value }, { ...latestFirst, limit: MOST_CHILDREN }),
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
    customerHistory: async (customerId, page) => {
      const here = em();
      const ids = await idsOf(here, entriesOfCustomer(customerId, page));
      return inOrder(ids, (await here.find(auditEntryEntity, { id: { $in: ids } }, fresh)) as AuditEntry[]);
    },
  };
}

/** What was found, in the order in which it was asked for. */
function inOrder<Row extends { readonly id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id)).filter((row): row is Row => row !== undefined);
}

function firstChildren(ids: readonly string[]) {
  return {
    sql: `select a.id from (values ${ids.map(() => '(?)').join(', ')}) as wanted (parent_id) cross join lateral (
      select id, name from customer.account where parent_id = wanted.parent_id order by lower(name), id limit ?) a`,
    parameters: [...ids, MOST_CHILDREN],
  };
}

/** The newest entries of a customer and of each of its accounts, then the newest of those. */
function entriesOfCustomer(customerId: string, { after, rows }: After) {
  const before = after === null ? '' : 'and id < ?';
  return {
    sql: `select e.id from (select ? as id union all select id from customer.account where customer_id = ?) subject
      cross join lateral (
        select id from customer.audit_entry where subject_id = subject.id ${before} order by id desc limit ?) e
      order by e.id desc limit ?`,
    parameters: [customerId, customerId, ...(after === null ? [] : [after]), rows, rows],
  };
}
