import { topUpRequested } from '@otpless/contracts/wallet/top-up-requested';
import { type IdempotencyConflict, InvalidInput, NotFound } from '@otpless/problem/problem';
import type { Clock } from '@otpless/service/clock';
import { newId } from '@otpless/service/identifiers';
import type { TopUp, TopUpMethod } from '../domain/top-up';
import { positiveAmountOf } from './amount-of';
import type { Transact } from './ports';

export interface TopUpWalletInput {
  readonly walletId: string;
  /** What was paid, tax included. */
  readonly amount: string;
  readonly payment: { readonly method: TopUpMethod; readonly reference: string; readonly receivedOn: string };
  readonly idempotencyKey: string;
}

/** Takes note of money that was paid for a wallet, and asks for it to be receipted and taxed; only then is it there. */
export function topUpWallet(transact: Transact, clock: Clock) {
  return ({
    idempotencyKey,
    ...request
  }: TopUpWalletInput): Promise<string | InvalidInput | NotFound | IdempotencyConflict> =>
    transact((stores) =>
      stores.once({ operation: 'topUpWallet', key: idempotencyKey, request }, async () => {
        const [book] = await stores.books.lock([request.walletId]);
        if (book === undefined) return new NotFound('wallet', request.walletId);
        const { wallet } = book;
        const gross = positiveAmountOf('amount', request.amount, wallet.currency);
        if (gross instanceof InvalidInput) return gross;
        if (!gross.equals(gross.roundedToMinorUnit()))
          return InvalidInput.at('amount', `must be payable in ${wallet.currency}: it has too many decimals`);
        if (request.payment.reference.trim() === '') return InvalidInput.at('payment.reference', 'must not be empty');
        const topUp: TopUp = {
          id: newId('top'),
          walletId: wallet.id,
          accountId: wallet.accountId,
          gross,
          net: null,
          tax: null,
          status: 'REQUESTED',
          payment: request.payment,
          receiptNumber: null,
          createdAt: clock.now(),
          postedAt: null,
        };
        await stores.topUps.add(topUp);
        await stores.outbox.append(topUpRequested, {
          topUpId: topUp.id,
          walletId: wallet.id,
          accountId: wallet.accountId,
          gross: gross.toFixed(),
          currency: wallet.currency,
          payment: request.payment,
        });
        return topUp.id;
      }),
    );
}
