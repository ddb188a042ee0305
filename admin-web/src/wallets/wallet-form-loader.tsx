import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import type { WalletFormSubjectQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';

const WalletFormSubject = graphql(`
  query WalletFormSubject($id: ID!) {
    wallet(id: $id) {
      id
      currency
      account {
        id
        customer {
          id
          displayName
        }
      }
      ...WalletNow_wallet
    }
  }
`);

export type WalletSubject = NonNullable<WalletFormSubjectQuery['wallet']>;

/** Loads the wallet that a form is about. */
export function WalletFormLoader({ children }: { children: (wallet: WalletSubject) => ReactNode }) {
  const { walletId = '' } = useParams();
  const result = useQuery(WalletFormSubject, { variables: { id: walletId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ wallet }) => (wallet ? children(wallet) : <MissingState noun="wallet" listTo="/wallets" />)}
    </Loaded>
  );
}

/** Where a form about a wallet stands. */
export const walletCrumbs = (wallet: WalletSubject) => [
  { to: '/wallets', label: 'Wallets' },
  { to: `/wallets/${wallet.id}`, label: `Wallet of ${wallet.account.customer.displayName}` },
];
