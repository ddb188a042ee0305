import { Money } from '@otpless/money/money';
import { drawAccruals } from './draw-accruals';
import { coverable } from './wallet';
import type { WalletBook } from './wallet-book';

/** Whether the wallet holds money that may pay for some items only. */
export function holdsScopedMoney({ grants }: WalletBook): boolean {
  return grants.some(({ scope, remaining }) => scope !== null && remaining.isPositive());
}

/**
 * The book with what of its money cannot pay what is owed now, because its grants are for other items: what a draw of
 * everything would leave uncovered is so known before the ledger is drawn.
 */
export function withBoundMoney(book: WalletBook, at: Date): WalletBook {
  return { ...book, wallet: { ...book.wallet, bound: boundIn(book, at) } };
}

function boundIn(book: WalletBook, at: Date): Money {
  const { wallet, accruals } = book;
  const nothing = Money.zero(wallet.currency);
  if (!holdsScopedMoney(book)) return nothing;
  const drawn = drawAccruals(book, new Set(accruals.map(({ accrualId }) => accrualId)), at).wallet;
  if (!drawn.outstanding.isPositive()) return nothing;
  const payable = wallet.outstanding.minus(drawn.outstanding);
  return Money.max(nothing, coverable(wallet).minus(payable));
}
