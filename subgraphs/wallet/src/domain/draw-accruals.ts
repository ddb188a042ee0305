import { type AccrualDraw, oldestFirst, outstandingOf } from './accrual-draw';
import { drawAccrual } from './draw-accrual';
import { expireGrants } from './expire-grants';
import { coverable } from './wallet';
import type { WalletBook } from './wallet-book';

/**
 * Brings the ledger up to what the due accruals have accrued. What fell returns first, so that it can be drawn again;
 * then whoever owes takes what is there, the oldest period first, and with them everyone who was left uncovered before.
 */
export function drawAccruals(book: WalletBook, due: ReadonlySet<string>, at: Date): WalletBook {
  const isDue = ({ accrualId }: AccrualDraw) => due.has(accrualId);
  const falling = book.accruals.filter((accrual) => isDue(accrual) && outstandingOf(accrual).isNegative());
  const owing = book.accruals
    .filter((accrual) => !falling.includes(accrual) && (isDue(accrual) || waitsForMoney(accrual)))
    .sort(oldestFirst);
  const returned = falling.reduce((soFar, accrual) => drawAccrual(soFar, accrual, at), expireGrants(book, at));
  return owing.reduce(
    (soFar, accrual) =>
      isDue(accrual) || coverable(soFar.wallet).isPositive() ? drawAccrual(soFar, accrual, at) : soFar,
    // Money may have returned to a grant that has expired meanwhile.
    expireGrants(returned, at),
  );
}

/** Takes what was left uncovered, the oldest period first, from money that has come in. */
export function collectUncovered(book: WalletBook, at: Date): WalletBook {
  return drawAccruals(book, new Set(), at);
}

function waitsForMoney(accrual: AccrualDraw): boolean {
  return accrual.uncovered.isPositive() && outstandingOf(accrual).isPositive();
}
