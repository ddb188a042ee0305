import { type BalanceChanged, balanceChanged } from '@otpless/contracts/wallet/balance-changed';
import { type DrawRecorded, drawRecorded } from '@otpless/contracts/wallet/draw-recorded';
import type { AccrualDraw } from '../domain/accrual-draw';
import { available, liveBalance, uncovered, undrawn, type Wallet } from '../domain/wallet';
import type { BatchOutbox } from './ports';

/** Says where wallets stand after something other than usage moved them, or usage that was shown before. */
export function sayBalances(outbox: BatchOutbox, wallets: readonly Wallet[]): Promise<void> {
  return outbox.appendAll(balanceChanged, wallets.map(balanceOf));
}

/** Says where wallets stand now that usage has moved them, and when the newest event behind it was received. */
export function sayBalancesAfterUsage(outbox: BatchOutbox, wallets: readonly Wallet[]): Promise<void> {
  return outbox.appendAll(
    balanceChanged,
    wallets.map((wallet) => ({
      ...balanceOf(wallet),
      lastEventReceivedAt: wallet.lastEventReceivedAt?.toISOString() ?? null,
    })),
  );
}

/** Says what accruals have taken from which kind of grant, and what they could not take. */
export function sayDraws(outbox: BatchOutbox, accruals: readonly AccrualDraw[]): Promise<void> {
  return outbox.appendAll(drawRecorded, accruals.map(drawOf));
}

function balanceOf(wallet: Wallet): BalanceChanged {
  return {
    walletId: wallet.id,
    revision: wallet.revision,
    accountId: wallet.accountId,
    currency: wallet.currency,
    status: wallet.status,
    balance: wallet.balance.toFixed(),
    held: wallet.held.toFixed(),
    undrawn: undrawn(wallet).toFixed(),
    liveBalance: liveBalance(wallet).toFixed(),
    available: available(wallet).toFixed(),
    uncovered: uncovered(wallet).toFixed(),
    overdraftLimit: wallet.overdraftLimit.toFixed(),
    lastEventReceivedAt: null,
    changedAt: wallet.updatedAt.toISOString(),
  };
}

function drawOf(accrual: AccrualDraw): DrawRecorded {
  return {
    accrualId: accrual.accrualId,
    revision: accrual.revision,
    subscriptionId: accrual.subscriptionId,
    accountId: accrual.accountId,
    walletId: accrual.walletId,
    currency: accrual.currency,
    accrualRevision: accrual.accrualRevision,
    accrualState: accrual.accrualState,
    drawnPromotional: accrual.drawnPromotional.toFixed(),
    drawnPurchased: accrual.drawnPurchased.toFixed(),
    uncovered: accrual.uncovered.toFixed(),
  };
}
