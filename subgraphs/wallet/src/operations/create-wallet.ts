import { walletOpened } from '@otpless/contracts/wallet/wallet-opened';
import { Conflict, InvalidInput, NotFound } from '@otpless/problem/problem';
import { Money } from '@otpless/money/money';
import type { Clock } from '@otpless/service/clock';
import { newId } from '@otpless/service/identifiers';
import { collectUncovered } from '../domain/draw-accruals';
import { restated } from '../domain/wallet-book';
import type { Wallet } from '../domain/wallet';
import { amountOf } from './amount-of';
import type { Transact } from './ports';
import { record } from './record';

export interface CreateWalletInput {
  readonly accountId: string;
  /** How far below nothing its balance may go; nothing by default. */
  readonly overdraftLimit?: string | null;
}

/** Opens the account's wallet in its currency; what its accruals could not draw from anywhere is drawn from it now. */
export function createWallet(transact: Transact, clock: Clock) {
  return ({ accountId, overdraftLimit }: CreateWalletInput): Promise<string | InvalidInput | NotFound | Conflict> =>
    transact(async (stores) => {
      // Locked, so that no accrual of the account slips by unseen meanwhile.
      const account = await stores.accounts.getForUpdate(accountId);
      if (account === null) return new NotFound('account', accountId);
      if (account.status === 'ARCHIVED') return new Conflict('The account is archived.');
      if (account.paymentMode === 'POSTPAID') return InvalidInput.at('accountId', 'a postpaid account has no wallet');
      const limit = amountOf('overdraftLimit', overdraftLimit ?? '0', account.currency);
      if (limit instanceof InvalidInput) return limit;
      if (limit.isNegative()) return InvalidInput.at('overdraftLimit', 'must not be negative');
      if (await stores.books.existsFor(accountId, account.currency))
        return new Conflict(`The account has a wallet in ${account.currency} already.`);
      const at = clock.now();
      const wallet = emptyWallet(accountId, limit, at);
      await stores.books.add(wallet);
      await stores.outbox.appendAll(walletOpened, [{ walletId: wallet.id, accountId, currency: wallet.currency }]);
      const accruals = await stores.accruals.lockWithoutWallet(accountId, account.currency);
      const before = { wallet, accruals, grants: [], transfers: [] };
      const owing = restated({ ...before, accruals: accruals.map((accrual) => ({ ...accrual, walletId: wallet.id })) });
      await record(stores, [{ before, after: collectUncovered(owing, at) }], at);
      return wallet.id;
    });
}

function emptyWallet(accountId: string, overdraftLimit: Money, at: Date): Wallet {
  const { currency } = overdraftLimit;
  const nothing = Money.zero(currency);
  return {
    id: newId('wal'),
    accountId,
    currency,
    status: 'ACTIVE',
    balance: nothing,
    held: nothing,
    overdraftLimit,
    overdraftUsed: nothing,
    outstanding: nothing,
    bound: nothing,
    revision: 0,
    lastEventReceivedAt: null,
    createdAt: at,
    updatedAt: at,
  };
}
