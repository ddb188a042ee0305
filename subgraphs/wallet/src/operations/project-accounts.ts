import type { AccountChanged } from '@otpless/contracts/customer/account-changed';
import type { Transact } from './ports';

/** Keeps what the wallet needs of accounts. Key: account, revision; what is not newer is ignored. */
export function projectAccounts(transact: Transact) {
  return (accounts: readonly AccountChanged[]): Promise<void> =>
    transact(({ accounts: known }) =>
      known.project(
        accounts.map(({ accountId: id, revision, name, currency, paymentMode, status }) => ({
          id,
          revision,
          name,
          currency,
          paymentMode,
          status,
        })),
      ),
    );
}
