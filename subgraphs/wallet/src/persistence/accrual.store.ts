import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AccrualDraw } from '../domain/accrual-draw';
import type { Wallet } from '../domain/wallet';
import type { AccrualRevision, AccrualStore } from '../operations/ports';
import { applyRevisions } from './apply-revisions';
import { AccrualDrawEntity } from './entities/accrual-draw.entity';
import { accrualDrawOf, accrualDrawRow } from './mapping';

const locked = { orderBy: { accrualId: 'asc' }, lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true } as const;

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
    const rows = await this.em.find(AccrualDrawEntity, { walletId: null, payerAccountId, currency, settled: false }, locked);
    return rows.map(accrualDrawOf);
  }

  async whereabouts(accrualIds: readonly string[]): Promise<{ walletIds: string[]; withoutWallet: AccrualDraw[] }> {
    const rows = await this.em.find(AccrualDrawEntity, { accrualId: { $in: [...accrualIds] }, closed: false }, { fields: ['walletId'] });
    const walletIds = rows.flatMap(({ walletId }) => (walletId === null ? [] : [walletId]));
    const withoutWallet = await this.em.find(AccrualDrawEntity, { accrualId: { $in: [...accrualIds] }, walletId: null, closed: false }, locked);
    return { walletIds: [...new Set(walletIds)], withoutWallet: withoutWallet.map(accrualDrawOf) };
  }

  async save(accruals: readonly AccrualDraw[]): Promise<void> {
    for (const accrual of accruals)
      Object.assign(this.em.getReference(AccrualDrawEntity, accrual.accrualId), accrualDrawRow(accrual));
    await this.em.flush();
  }
}
