import { Money } from '@otpless/money/money';
import type { AccruedItem } from './grant-scope';
import type { Part } from './part';

export type AccrualState = 'OPEN' | 'GRACE' | 'FINAL';

/** What one accrual has taken from a wallet: drawn + uncovered = accrued, as of the last draw. */
export interface AccrualDraw {
  readonly accrualId: string;
  readonly subscriptionId: string;
  readonly accountId: string;
  readonly payerAccountId: string;
  /** Null where the payer has no wallet of this currency: everything is uncovered. */
  readonly walletId: string | null;
  readonly currency: string;
  readonly periodStartsOn: string;
  readonly accrued: Money;
  readonly accruedByItem: readonly AccruedItem[];
  readonly accrualRevision: number;
  readonly accrualState: AccrualState;
  readonly drawnPromotional: Money;
  /** Overdraft counts as purchased: it is repaid with purchased money only. */
  readonly drawnPurchased: Money;
  readonly uncovered: Money;
  /** What the invoice's rounding took on top (or, negative, gave back). */
  readonly rounding: Money;
  /** Where the drawn and the rounding came from, oldest taking first; they add up to drawn + rounding. */
  readonly parts: readonly Part[];
  /** The FINAL revision was drawn; what it left uncovered is the invoice's to collect, no later top-up's. */
  readonly settled: boolean;
  /** The invoice was issued and rounded to: nothing moves any more. */
  readonly closed: boolean;
  readonly drawDueAt: Date | null;
  readonly lastDrawnAt: Date | null;
  readonly revision: number;
}

export function drawnOf({ drawnPromotional, drawnPurchased }: AccrualDraw): Money {
  return drawnPromotional.plus(drawnPurchased);
}

/** What the ledger has yet to move for this accrual; negative where money is to return, nothing once settled. */
export function outstandingOf(accrual: AccrualDraw): Money {
  return accrual.settled ? Money.zero(accrual.currency) : accrual.accrued.minus(drawnOf(accrual));
}

/** Oldest period first: what was used first is paid first. */
export function oldestFirst(one: AccrualDraw, other: AccrualDraw): number {
  return one.periodStartsOn.localeCompare(other.periodStartsOn) || one.accrualId.localeCompare(other.accrualId);
}
