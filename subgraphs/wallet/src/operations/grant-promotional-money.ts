import { type IdempotencyConflict, InvalidInput, NotFound } from '@otpless/problem/problem';
import type { Clock } from '@otpless/service/clock';
import { newId } from '@otpless/service/identifiers';
import { addPromotionalMoney } from '../domain/add-money';
import { positiveAmountOf } from './amount-of';
import type { Transact } from './ports';
import { record } from './record';

export interface GrantPromotionalMoneyInput {
  readonly walletId: string;
  readonly amount: string;
  /** Lower is drawn first. */
  readonly priority: number;
  readonly expiresAt?: Date | null;
  readonly reason: string;
  readonly idempotencyKey: string;
}

/** Gives a wallet money that nobody paid. */
export function grantPromotionalMoney(transact: Transact, clock: Clock) {
  return ({
    idempotencyKey,
    ...request
  }: GrantPromotionalMoneyInput): Promise<string | InvalidInput | NotFound | IdempotencyConflict> =>
    transact((stores) =>
      stores.once({ operation: 'grantPromotionalMoney', key: idempotencyKey, request }, async () => {
        const [book] = await stores.books.lock([request.walletId]);
        if (book === undefined) return new NotFound('wallet', request.walletId);
        const at = clock.now();
        const amount = positiveAmountOf('amount', request.amount, book.wallet.currency);
        if (amount instanceof InvalidInput) return amount;
        const expiresAt = request.expiresAt ?? null;
        if (expiresAt !== null && expiresAt.getTime() <= at.getTime())
          return InvalidInput.at('expiresAt', 'must be in the future');
        if (request.reason.trim() === '') return InvalidInput.at('reason', 'must not be empty');
        const grantId = newId('gra');
        const { priority, reason } = request;
        const after = addPromotionalMoney(book, {
          grantId,
          cause: `promotion:${grantId}`,
          reason,
          amount,
          priority,
          expiresAt,
          scope: null,
          at,
        });
        await record(stores, [{ before: book, after }], at);
        return grantId;
      }),
    );
}
