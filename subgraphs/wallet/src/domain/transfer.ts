import type { Money } from '@otpless/money/money';

/** WALLET is one a wallet; the others are one a currency: where the money of wallets comes from and goes to. */
export type LedgerAccountKind = 'WALLET' | 'RECEIPTS' | 'PROMOTIONS' | 'EARNED' | 'ROUNDING' | 'ADJUSTMENTS';

export type TransferKind = 'TOP_UP' | 'PROMOTION' | 'DRAW' | 'DRAW_RETURN' | 'ADJUSTMENT' | 'ROUNDING';

/** One movement between ledger accounts; its entries add up to zero and are never edited. */
export interface Transfer {
  readonly kind: TransferKind;
  /** What made it happen, in one word that can happen once: the ledger refuses a second transfer of the same cause. */
  readonly cause: string;
  readonly walletId: string;
  readonly currency: string;
  readonly accrualId: string | null;
  readonly description: string;
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly ledgerAccount: LedgerAccountKind;
  /** On WALLET entries: the grant that moved; null is the overdraft. */
  readonly grantId: string | null;
  readonly amount: Money;
  /** On WALLET entries only. */
  readonly balanceAfter: Money | null;
}
