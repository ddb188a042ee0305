import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useMay } from '../session/viewer';
import { AccountAliases } from './account-aliases';
import { AccountFacts } from './account-facts';
import { AccountInvoices } from './account-invoices';
import { AccountSubscriptions } from './account-subscriptions';
import { AccountWallets } from './account-wallets';

const AccountDetail = graphql(`
  query AccountDetail($id: ID!) {
    account(id: $id) {
      id
      name
      status
      customer {
        id
        displayName
      }
      ...AccountFacts_account
      ...AccountWallets_account
      ...AccountSubscriptions_account
      ...AccountAliases_account
      ...AccountInvoices_account
    }
  }
`);

export function AccountPage() {
  const { accountId = '' } = useParams();
  const maySubscribe = useMay('subscription:write');
  const result = useQuery(AccountDetail, { variables: { id: accountId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ account }) =>
        account ? (
          <Page
            title={account.name}
            crumbs={[
              { to: '/customers', label: 'Customers' },
              { to: `/customers/${account.customer.id}`, label: account.customer.displayName },
            ]}
            badge={<StatusBadge status={account.status} />}
            id={account.id}
            actions={
              maySubscribe && (
                <ActionLink to={`/accounts/${account.id}/subscribe`} primary>
                  Subscribe to a plan
                </ActionLink>
              )
            }
          >
            <AccountFacts account={account} />
            <AccountWallets account={account} />
            <AccountSubscriptions account={account} />
            <AccountInvoices account={account} />
            <AccountAliases account={account} />
          </Page>
        ) : (
          <MissingState noun="account" listTo="/customers" />
        )
      }
    </Loaded>
  );
}
