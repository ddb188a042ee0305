import { useSubscription } from '@apollo/client/react';
import { graphql } from '../gql/gql';
import type { Money } from '../figures/money-text';

const WalletMoved = graphql(`
  subscription WalletMoved($walletId: ID!) {
    walletBalanceChanged(walletId: $walletId) {
      revision
      changedAt
      balance {
        amount
        currency
      }
      liveBalance {
        amount
        currency
      }
      available {
        amount
        currency
      }
      undrawn {
        amount
        currency
      }
      uncovered {
        amount
        currency
      }
    }
  }
`);

interface WalletFigures {
  revision: number;
  balance: Money;
  liveBalance: Money;
  available: Money;
  undrawn: Money;
  uncovered: Money;
}

/** The figures of a wallet, pushed or read, whichever is newer by the wallet's revision. */
export function useLiveWallet(wallet: WalletFigures & { id: string; updatedAt: string }): {
  figures: WalletFigures;
  changedAt: string;
} {
  const { data } = useSubscription(WalletMoved, { variables: { walletId: wallet.id } });
  const pushed = data?.walletBalanceChanged;
  return pushed && pushed.revision >= wallet.revision
    ? { figures: pushed, changedAt: pushed.changedAt }
    : { figures: wallet, changedAt: wallet.updatedAt };
}
