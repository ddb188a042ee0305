import type { Outbox } from '@otpless/contracts/outbox';
import { balanceChanged } from '@otpless/contracts/wallet/balance-changed';
import { drawRecorded } from '@otpless/contracts/wallet/draw-recorded';
import type { AccrualDraw } from '../domain/accrual-draw';
import { available, liveBalance, uncovered, undrawn, type Wallet } from '../domain/wallet';

/** Says where a wallet stands. */
export async function sayBalance(outbox: Outbox, wallet: Wallet): Promise<void> {
  await outbox.append(balanceChanged, {
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
    lastEventReceivedAt: wallet.lastEventReceivedAt?.toISOString() ?? null,
    changedAt: wallet.updatedAt.toISOString(),
  });
}

/** Says what an accrual has taken from which kind of grant, and what it could not take. */
export async function sayDraw(outbox: Outbox, accrual: AccrualDraw): Promise<void> {
  await outbox.append(drawRecorded, {
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
  });
}
