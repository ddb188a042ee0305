import type { SubscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import type { WalletOpened } from '@otpless/contracts/wallet/wallet-opened';
import type { Transact } from './ports';

/**
 * Remembers what uses accounts: a wallet or a subscription fixes an account's currency, and a subscription that goes on
 * keeps it from being archived. Key: wallet; subscription, revision.
 */
export function noteUse(transact: Transact) {
  return {
    wallets: (wallets: readonly WalletOpened[]): Promise<void> =>
      transact(({ uses }) =>
        uses.note(
          wallets.map(({ walletId, accountId }) => ({
            kind: 'WALLET',
            id: walletId,
            accountId,
            revision: 1,
            endsOn: null,
          })),
        ),
      ),
    subscriptions: (subscriptions: readonly SubscriptionChanged[]): Promise<void> =>
      transact(({ uses }) =>
        uses.note(
          subscriptions.flatMap(({ subscriptionId, accountId, memberAccountIds, revision, endsOn }) =>
            [accountId, ...memberAccountIds].map((each) => ({
              kind: 'SUBSCRIPTION',
              id: subscriptionId,
              accountId: each,
              revision,
              endsOn,
            })),
          ),
        ),
      ),
  };
}
