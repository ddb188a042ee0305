import { Money } from '@otpless/money/money';
import type { AccrualDraw } from '../src/domain/accrual-draw';
import type { Wallet } from '../src/domain/wallet';
import { restated, type WalletBook } from '../src/domain/wallet-book';

const createdAt = new Date('2026-11-01T00:00:00Z');

/** Rupees, for specs. */
export const inr = (amount: string): Money => Money.of(amount, 'INR');

/** A wallet that holds nothing yet, for specs. */
export function emptyBook(given: { overdraftLimit?: Money; accruals?: readonly AccrualDraw[] } = {}): WalletBook {
  const wallet: Wallet = {
    id: 'wal_sample',
    accountId: 'acc_sample',
    currency: 'INR',
    status: 'ACTIVE',
    balance: inr('0'),
    held: inr('0'),
    overdraftLimit: given.overdraftLimit ?? inr('0'),
    overdraftUsed: inr('0'),
    outstanding: inr('0'),
    bound: inr('0'),
    revision: 1,
    lastEventReceivedAt: null,
    createdAt,
    updatedAt: createdAt,
  };
  return restated({ wallet, grants: [], accruals: given.accruals ?? [], transfers: [] });
}

/** An accrual of which nothing is drawn yet; a later month has a greater number. */
export function openAccrual(accrualId: string, month: number, accrued: Money = inr('0')): AccrualDraw {
  return {
    accrualId,
    subscriptionId: `sub_${accrualId}`,
    accountId: 'acc_sample',
    payerAccountId: 'acc_sample',
    walletId: 'wal_sample',
    currency: 'INR',
    periodStartsOn: `2026-${String(month + 1).padStart(2, '0')}-01`,
    accrued,
    accruedByItem: [{ itemKey: 'otp', amount: accrued }],
    accrualRevision: 1,
    accrualState: 'OPEN',
    drawnPromotional: inr('0'),
    drawnPurchased: inr('0'),
    uncovered: inr('0'),
    rounding: inr('0'),
    parts: [],
    settled: false,
    closed: false,
    drawDueAt: null,
    lastDrawnAt: null,
    revision: 0,
  };
}
