import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccountFacts, Accounts } from '../operations/ports';
import { AccountRow } from './projection.entities';

/** The projection of accounts and of their customers' tax data. */
export class AccountRepository implements Accounts {
  constructor(private readonly em: EntityManager) {}

  async apply(accounts: readonly AccountFacts[]): Promise<void> {
    await this.em.execute(
      `insert into invoice.account (account_id, revision, name, net_terms_days, customer)
       select "accountId", revision, name, "netTermsDays", customer
       from jsonb_to_recordset(cast(? as jsonb))
         as fact ("accountId" text, revision integer, name text, "netTermsDays" integer, customer jsonb)
       order by "accountId"
       on conflict (account_id) do update set revision = excluded.revision, name = excluded.name,
         net_terms_days = excluded.net_terms_days, customer = excluded.customer
       where excluded.revision > account.revision`,
      [JSON.stringify(accounts)],
    );
  }

  async get(id: string): Promise<AccountFacts | null> {
    const row = await this.em.findOne(AccountRow, { accountId: id });
    if (row === null) return null;
    const { accountId, revision, name, netTermsDays, customer } = row;
    return { accountId, revision, name, netTermsDays, customer };
  }

  async unknownAmong(ids: readonly string[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const known = await this.em.find(AccountRow, { accountId: { $in: [...ids] } }, { fields: ['accountId'] });
    const found = new Set(known.map(({ accountId }) => accountId));
    return ids.filter((id) => !found.has(id));
  }
}
