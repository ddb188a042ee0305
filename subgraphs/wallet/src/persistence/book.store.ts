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
import { accrualDrawOf, grantOf, walletOf } from './mapping';
import { postTransfers } from './post-transfers';
import { accrualDrawTable, grantTable, walletTable } from './tables';
import { writeRows } from './write-rows';

const nothing = new BigNumber(0);

/** Loads wallets with all that moves with them, and saves what a decision changed. */
export class PostgresBookStore implements BookStore {
  constructor(private readonly em: EntityManager) {}

  async lock(walletIds: readonly string[]): Promise<WalletBook[]> {
    const wallets = await this.em.find(
      WalletEntity,
      { id: { $in: [...walletIds] } },
      { orderBy: { id: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, disableIdentityMap: true },
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

  async lockWithScopedMoney(walletIds: readonly string[]): Promise<WalletBook[]> {
    if (walletIds.length === 0) return [];
    const scoped = await this.em.execute<{ wallet_id: string }[]>(
      `select distinct wallet_id from wallet."grant"
       where scope is not null and remaining > 0 and wallet_id in (select jsonb_array_elements_text(?::jsonb))`,
      [JSON.stringify(walletIds)],
    );
    return scoped.length === 0 ? [] : this.lock(scoped.map(({ wallet_id }) => wallet_id));
  }

  async existsFor(accountId: string, currency: string): Promise<boolean> {
    return (await this.em.count(WalletEntity, { accountId, currency })) > 0;
  }

  async add(wallet: Wallet): Promise<void> {
    await writeRows(this.em, walletTable, [wallet]);
    const { id, currency } = wallet;
    await this.em.insert(LedgerAccountEntity, { id, kind: 'WALLET', currency, walletId: id });
  }

  async save(changes: readonly BookChange[]): Promise<void> {
    const [first] = changes;
    if (first === undefined) return;
    await writeRows(
      this.em,
      walletTable,
      changes.map(({ after }) => after.wallet),
    );
    await writeRows(
      this.em,
      grantTable,
      changes.flatMap(({ before, after }) => changed(before.grants, after.grants)),
    );
    await writeRows(
      this.em,
      accrualDrawTable,
      changes.flatMap(({ before, after }) => changed(before.accruals, after.accruals)),
    );
    const transfers = changes.flatMap(({ before, after }) => after.transfers.slice(before.transfers.length));
    await postTransfers(this.em, transfers, first.after.wallet.updatedAt);
  }

  /** Four queries, however many wallets there are. */
  private async booksOf(wallets: readonly Wallet[]): Promise<WalletBook[]> {
    const walletId = { $in: wallets.map(({ id }) => id) };
    const accrualRows = await this.em.find(
      AccrualDrawEntity,
      { walletId, closed: false },
      { disableIdentityMap: true },
    );
    const accruals = accrualRows.map(accrualDrawOf);
    const grantRows = await this.em.find(
      GrantEntity,
      { walletId, $or: [{ remaining: { $gt: nothing } }, { id: { $in: grantsIn(accruals) } }] },
      { disableIdentityMap: true },
    );
    const grants = grantRows.map(grantOf);
    return wallets.map((wallet) => ({
      wallet,
      grants: grants.filter((grant) => grant.walletId === wallet.id),
      accruals: accruals.filter((accrual) => accrual.walletId === wallet.id),
      transfers: [],
    }));
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
