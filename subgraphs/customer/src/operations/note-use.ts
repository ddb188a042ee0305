import type { SubscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import type { WalletOpened } from '@otpless/contracts/wallet/wallet-opened';
import { addDays, localDate } from '@otpless/period/local-date';
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
            givesUntil: null,
          })),
        ),
      ),
    subscriptions: (subscriptions: readonly SubscriptionChanged[]): Promise<void> =>
      transact(({ uses }) =>
        uses.note(
          subscriptions.flatMap((contract) =>
            [contract.accountId, ...contract.memberAccountIds].map((each) => ({
              kind: 'SUBSCRIPTION',
              id: contract.subscriptionId,
              accountId: each,
              revision: contract.revision,
              endsOn: contract.endsOn,
              // What a plan gives goes to whoever pays for the account that is subscribed.
              givesUntil: each === contract.accountId ? givesUntil(contract) : null,
            })),
          ),
        ),
      ),
  };
}

/** The first day from which a contract gives no money to a wallet; what is given once is given with the first day. */
function givesUntil({ phases, endsOn }: SubscriptionChanged): string | null {
  const days = phases.flatMap((phase) =>
    phase.cards.flatMap((card) => {
      if (card.kind !== 'CREDIT_GRANT' || phase.state !== 'RUNNING') return [];
      const isGivenAtOnce = card.recurrence?.cycles === 'ONCE' && card.timing !== 'IN_ARREARS';
      return isGivenAtOnce ? [addDays(localDate(phase.startsOn), 1)] : [phase.endsOn ?? endsOn ?? 'infinity'];
    }),
  );
  return days.sort().at(-1) ?? null;
}
