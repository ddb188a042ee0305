import { isExpired } from './grant';
import { post, type WalletBook } from './wallet-book';

/** Takes what remains of expired grants out of the balance, so that a balance never holds money that cannot be drawn. */
export function expireGrants(book: WalletBook, at: Date): WalletBook {
  return book.grants
    .filter((grant) => grant.remaining.isPositive() && isExpired(grant, at))
    .reduce(
      (soFar, { id, kind, remaining }) =>
        post(soFar, {
          kind: 'ADJUSTMENT',
          // A grant can expire again after a draw returned to it: the wallet's revision tells the times apart.
          cause: `expiry:${id}:${book.wallet.revision + 1}:${soFar.transfers.length}`,
          accrualId: null,
          description: kind === 'PROMOTIONAL' ? 'Promotional money expired' : 'Purchased money expired',
          parts: [{ grantId: id, amount: remaining.negated() }],
          against: kind === 'PROMOTIONAL' ? 'PROMOTIONS' : 'ADJUSTMENTS',
        }),
      book,
    );
}
