import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccrualDraw } from '../domain/accrual-draw';
import type { Wallet } from '../domain/wallet';
import type { AccrualRevision, AccrualStore } from '../operations/ports';
import { applyRevisions } from './apply-revisions';
import { AccrualDrawEntity } from './entities/accrual-draw.entity';
import { accrualDrawOf } from './mapping';
import { accrualDrawTable } from './tables';
import { writeRows } from './write-rows';

const locked = {
  orderBy: { accrualId: 'asc' },
  lockMode: LockMode.PESSIMISTIC_WRITE,
  disableIdentityMap: true,
} as const;

/** What accruals have accrued and drawn; those of a wallet are changed as part of its book. */
export class PostgresAccrualStore implements AccrualStore {
  constructor(private readonly em: EntityManager) {}

  apply(revisions: readonly AccrualRevision[], at: Date, drawIntervalMs: number): Promise<Wallet[]> {
    return applyRevisions(this.em, revisions, at, drawIntervalMs);
  }

  async lockDueWithoutWallet(at: Date, limit: number): Promise<AccrualDraw[]> {
    const due = await this.em.find(
      AccrualDrawEntity,
      { walletId: null, drawDueAt: { $lte: at } },
      { ...locked, limit, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE },
    );
    return due.map(accrualDrawOf);
  }

  async lockWithoutWallet(payerAccountId: string, currency: string): Promise<AccrualDraw[]> {
    const rows = await this.em.find(
      AccrualDrawEntity,
      { walletId: null, payerAccountId, currency, settled: false },
      locked,
    );
    return rows.map(accrualDrawOf);
  }

  async whereabouts(accrualIds: readonly string[]): Promise<{ walletIds: string[]; withoutWallet: AccrualDraw[] }> {
    const rows = await this.em.find(
      AccrualDrawEntity,
      { accrualId: { $in: [...accrualIds] }, closed: false },
      { fields: ['walletId'], disableIdentityMap: true },
    );
    const walletIds = rows.flatMap(({ walletId }) => (walletId === null ? [] : [walletId]));
    const withoutWallet = await this.em.find(
      AccrualDrawEntity,
      { accrualId: { $in: [...accrualIds] }, walletId: null, closed: false },
      locked,
    );
    return { walletIds: [...new Set(walletIds)], withoutWallet: withoutWallet.map(accrualDrawOf) };
  }

  async save(accruals: readonly AccrualDraw[]): Promise<void> {
    await writeRows(this.em, accrualDrawTable, accruals);
  }
}
