import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import BigNumber from 'bignumber.js';
import type { AccrualDraw } from '../domain/accrual-draw';
import type { WalletBook } from '../domain/wallet-book';
import type { Wallet } from '../domain/wallet';
import type { BookChange, BookStore } from '../operations/ports';
import { AccrualDrawEntity } from './entities/accrual-draw.entity';
import { GrantEntity } from './entities/grant.entity';
import { LedgerAccountEntity } from './entities/ledger.entity';
import { WalletEntity } from './entities/wallet.entity';
import { accrualDrawOf, accrualDrawRow, grantOf, grantRow, walletOf, walletRow } from './mapping';
import { postTransfers } from './post-transfers';

const nothing = new BigNumber(0);

/** Loads wallets with all that moves with them, and saves what a decision changed. */
export class PostgresBookStore implements BookStore {
  constructor(private readonly em: EntityManager) {}

  async lock(walletIds: readonly string[]): Promise<WalletBook[]> {
    const wallets = await this.em.find(
      WalletEntity,
      { id: { $in: [...walletIds] } },
      { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    return this.booksOf(wallets.map(walletOf));
  }

  async lockDue(at: Date, limit: number): Promise<WalletBook[]> {
    const due = await this.em.execute<{ id: string }[]>(
      `select id from wallet.wallet
       where id in (
         select wallet_id from wallet.accrual_draw where draw_due_at <= ?
         union select wallet_id from wallet."grant" where remaining > 0 and expires_at <= ?)
       order by id limit ${limit} for update skip locked`,
      [at, at],
    );
    return due.length === 0 ? [] : this.lock(due.map(({ id }) => id));
  }

  async existsFor(accountId: string, currency: string): Promise<boolean> {
    return (await this.em.count(WalletEntity, { accountId, currency })) > 0;
  }

  async add(wallet: Wallet): Promise<void> {
    this.assign(WalletEntity, wallet.id, walletRow(wallet));
    await this.em.flush();
    const { id, currency } = wallet;
    await this.em.insert(LedgerAccountEntity, { id, kind: 'WALLET', currency, walletId: id });
  }

  async save(changes: readonly BookChange[]): Promise<void> {
    for (const { before, after } of changes) {
      this.assign(WalletEntity, after.wallet.id, walletRow(after.wallet));
      for (const grant of changed(before.grants, after.grants)) this.assign(GrantEntity, grant.id, grantRow(grant));
      for (const accrual of changed(before.accruals, after.accruals))
        this.assign(AccrualDrawEntity, accrual.accrualId, accrualDrawRow(accrual));
    }
    await this.em.flush();
    const transfers = changes.flatMap(({ before, after }) => after.transfers.slice(before.transfers.length));
    await postTransfers(this.em, transfers, changes[0]?.after.wallet.updatedAt);
  }

  /** Four queries, however many wallets there are. */
  private async booksOf(wallets: readonly Wallet[]): Promise<WalletBook[]> {
    const walletId = { $in: wallets.map(({ id }) => id) };
    const accrualRows = await this.em.find(AccrualDrawEntity, { walletId, closed: false }, { refresh: true });
    const accruals = accrualRows.map(accrualDrawOf);
    const grantRows = await this.em.find(
      GrantEntity,
      { walletId, $or: [{ remaining: { $gt: nothing } }, { id: { $in: grantsIn(accruals) } }] },
      { refresh: true },
    );
    const grants = grantRows.map(grantOf);
    return wallets.map((wallet) => ({
      wallet,
      grants: grants.filter((grant) => grant.walletId === wallet.id),
      accruals: accruals.filter((accrual) => accrual.walletId === wallet.id),
      transfers: [],
    }));
  }

  private assign<Entity extends object>(entity: new () => Entity, id: string, row: object): void {
    const known = this.em.getUnitOfWork().getById<Entity>(entity.name, id as never);
    if (known === undefined || known === null) this.em.persist(this.em.create(entity, row as never));
    else Object.assign(known, row);
  }
}

function changed<Value>(before: readonly Value[], after: readonly Value[]): Value[] {
  const known = new Set(before);
  return after.filter((value) => !known.has(value));
}

/** Used up grants matter as long as something may return to them. */
function grantsIn(accruals: readonly AccrualDraw[]): string[] {
  return accruals.flatMap(({ parts }) => parts.flatMap(({ grantId }) => (grantId === null ? [] : [grantId])));
}
