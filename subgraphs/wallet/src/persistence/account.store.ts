import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Account } from '../domain/account';
import type { AccountStore } from '../operations/ports';
import { AccountEntity } from './entities/account.entity';

export class PostgresAccountStore implements AccountStore {
  constructor(private readonly em: EntityManager) {}

  async get(id: string): Promise<Account | null> {
    const row = await this.em.findOne(AccountEntity, id);
    return row && { ...row };
  }

  async getForUpdate(id: string): Promise<Account | null> {
    const row = await this.em.findOne(AccountEntity, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    return row && { ...row };
  }

  async project(accounts: readonly Account[]): Promise<void> {
    for (const { id, revision, name, currency, paymentMode, status } of accounts)
      await this.em.execute(
        `insert into wallet.account as known (id, revision, name, currency, payment_mode, status) values (?, ?, ?, ?, ?, ?)
         on conflict (id) do update set revision = excluded.revision, name = excluded.name,
           payment_mode = excluded.payment_mode, status = excluded.status
         where known.revision < excluded.revision`,
        [id, revision, name, currency, paymentMode, status],
      );
  }
}
