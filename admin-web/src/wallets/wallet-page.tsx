import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { accountLabel } from '../accounts/account-label';
import { WalletAlertRules } from '../alerts/wallet-alert-rules';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useMay } from '../session/viewer';
import { GrantsTable } from './grants-table';
import { LedgerEntries } from './ledger-entries';
import { LiveBalance } from './live-balance';
import { TopUpsTable } from './top-ups-table';

const WalletDetail = graphql(`
  query WalletDetail($id: ID!) {
    wallet(id: $id) {
      id
      status
      account {
        id
        name
        customer {
          id
          displayName
        }
      }
      ...LiveBalance_wallet
      ...GrantsTable_wallet
      ...TopUpsTable_wallet
    }
  }
`);

const refreshEveryMs = 5_000;

export function WalletPage() {
  const { walletId = '' } = useParams();
  const mayTopUp = useMay('wallet:top-up');
  const mayGrant = useMay('wallet:grant');
  // The balance is pushed; its grants and top-ups follow at the pace of the ledger.
  const result = useQuery(WalletDetail, { variables: { id: walletId }, pollInterval: refreshEveryMs });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ wallet }) =>
        wallet ? (
          <Page
            title={`Wallet of ${accountLabel(wallet.account)}`}
            crumbs={[
              { to: '/wallets', label: 'Wallets' },
              { to: `/accounts/${wallet.account.id}`, label: accountLabel(wallet.account) },
            ]}
            badge={<StatusBadge status={wallet.status} />}
            id={wallet.id}
            actions={
              <>
                {mayGrant && <ActionLink to={`/wallets/${wallet.id}/grant`}>Grant promotional money</ActionLink>}
                {mayTopUp && (
                  <ActionLink to={`/wallets/${wallet.id}/top-up`} primary>
                    Top up
                  </ActionLink>
                )}
              </>
            }
          >
            <LiveBalance wallet={wallet} />
            <GrantsTable wallet={wallet} />
            <TopUpsTable wallet={wallet} />
            <LedgerEntries walletId={wallet.id} />
            <WalletAlertRules accountId={wallet.account.id} walletId={wallet.id} />
          </Page>
        ) : (
          <MissingState noun="wallet" listTo="/wallets" />
        )
      }
    </Loaded>
  );
}
