import { type IdempotencyConflict, InvalidInput, NotFound } from '@otpless/problem/problem';
import type { Clock } from '@otpless/service/clock';
import { newId } from '@otpless/service/identifiers';
import { adjustBalance, InsufficientBalance } from '../domain/adjust-balance';
import { amountOf } from './amount-of';
import type { Transact } from './ports';
import { record } from './record';

export interface AdjustWalletInput {
  readonly walletId: string;
  /** Signed: negative takes. */
  readonly amount: string;
  readonly reason: string;
  readonly idempotencyKey: string;
}

export type AdjustWalletAnswer = string | InvalidInput | NotFound | InsufficientBalance | IdempotencyConflict;

/** Corrects a wallet's balance by hand, with the reason in the ledger. */
export function adjustWallet(transact: Transact, clock: Clock) {
  return ({ idempotencyKey, ...request }: AdjustWalletInput): Promise<AdjustWalletAnswer> =>
    transact((stores) =>
      stores.once<string | InvalidInput | NotFound | InsufficientBalance>(
        { operation: 'adjustWallet', key: idempotencyKey, request },
        async () => {
          const [book] = await stores.books.lock([request.walletId]);
          if (book === undefined) return new NotFound('wallet', request.walletId);
          const amount = amountOf('amount', request.amount, book.wallet.currency);
          if (amount instanceof InvalidInput) return amount;
          if (amount.isZero()) return InvalidInput.at('amount', 'must not be zero');
          if (request.reason.trim() === '') return InvalidInput.at('reason', 'must not be empty');
          const at = clock.now();
          const cause = `adjustment:${idempotencyKey}`;
          const after = adjustBalance(book, { amount, cause, reason: request.reason, grantId: newId('gra'), at });
          if (after instanceof InsufficientBalance) return after;
          await record(stores, [{ before: book, after }], at);
          return book.wallet.id;
        },
      ),
    );
}
