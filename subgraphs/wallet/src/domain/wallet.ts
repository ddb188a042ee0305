import { Money } from '@otpless/money/money';

export type WalletStatus = 'ACTIVE' | 'FROZEN';

/** An account's prepaid money in one currency. Its balance is what its ledger entries add up to. */
export interface Wallet {
  readonly id: string;
  readonly accountId: string;
  readonly currency: string;
  readonly status: WalletStatus;
  readonly balance: Money;
  readonly held: Money;
  readonly overdraftLimit: Money;
  /** What was taken beyond the grants: balance = remainders of the grants − overdraft used. */
  readonly overdraftUsed: Money;
  /**
   * accrued − drawn over all its accruals that are not settled: what the ledger has yet to move. Negative where totals
   * fell and money is about to return.
   */
  readonly outstanding: Money;
  /** What of its money cannot pay what is outstanding, because its grants are for other items. */
  readonly bound: Money;
  readonly revision: number;
  readonly lastEventReceivedAt: Date | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}

/** The most that could be drawn now: balance + overdraft limit − held. Never negative. */
export function coverable({ balance, overdraftLimit, held }: Wallet): Money {
  return balance.plus(overdraftLimit).minus(held);
}

/** The part of the outstanding that the wallet can pay: what the next draws will take (or give back, if negative). */
export function undrawn(wallet: Wallet): Money {
  return Money.min(wallet.outstanding, coverable(wallet).minus(wallet.bound));
}

/** The part of the outstanding that the wallet cannot pay, whether a draw has met it yet or not. */
export function uncovered(wallet: Wallet): Money {
  return wallet.outstanding.minus(undrawn(wallet));
}

/** balance − undrawn: what the balance will be when everything accrued is drawn. Never below −overdraft limit. */
export function liveBalance(wallet: Wallet): Money {
  return wallet.balance.minus(undrawn(wallet));
}

/** What is free to be spent: nothing accrued, nothing held, overdraft included; what is bound is free for its items. */
export function available(wallet: Wallet): Money {
  return coverable(wallet).minus(undrawn(wallet));
}

/** How much of the overdraft can still be used. */
export function overdraftRoom({ overdraftLimit, overdraftUsed }: Wallet): Money {
  return overdraftLimit.minus(overdraftUsed);
}
