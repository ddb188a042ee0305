import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { PageTabs } from '../parts/page-tabs';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useMay } from '../session/viewer';
import { AccountAliases } from './account-aliases';
import { AccountFacts } from './account-facts';
import { AccountHistorySection } from './account-history';
import { AccountInvoices } from './account-invoices';
import { AccountStatusButton } from './account-status-button';
import { AccountSubscriptions } from './account-subscriptions';
import { AccountTerms } from './account-terms';
import { AccountWallets } from './account-wallets';
import { ArchivedInUse } from './archived-in-use';
import { TreeSection } from './tree-section';

const AccountDetail = graphql(`
  query AccountDetail($id: ID!) {
    account(id: $id) {
      id
      name
      status
      version
      customer {
        id
        displayName
      }
      ancestors {
        id
        name
      }
      ...ArchivedInUse_account
      ...AccountFacts_account
      ...AccountTerms_account
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
  const mayWrite = useMay('customer:write');
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
              // From the top of its tree down.
              ...[...account.ancestors].reverse().map(({ id, name }) => ({ to: `/accounts/${id}`, label: name })),
            ]}
            badge={<StatusBadge status={account.status} />}
            id={account.id}
            actions={
              <>
                {mayWrite && <AccountStatusButton account={account} />}
                {mayWrite && account.status === 'ACTIVE' && (
                  <>
                    <ActionLink to={`/accounts/${account.id}/edit`}>Edit account</ActionLink>
                    <ActionLink to={`/customers/${account.customer.id}/accounts/new?parent=${account.id}`}>
                      New account under it
                    </ActionLink>
                  </>
                )}
                {maySubscribe && account.status === 'ACTIVE' && (
                  <ActionLink to={`/accounts/${account.id}/subscribe`} primary>
                    Subscribe to a plan
                  </ActionLink>
                )}
              </>
            }
          >
            <ArchivedInUse account={account} />
            <PageTabs
              label="Parts of this account"
              tabs={[
                {
                  value: 'overview',
                  label: 'Overview',
                  panel: () => (
                    <>
                      <AccountFacts account={account} />
                      <AccountWallets account={account} />
                      <AccountSubscriptions account={account} />
                      <AccountInvoices account={account} />
                      <AccountAliases account={account} />
                    </>
                  ),
                },
                {
                  value: 'consolidated',
                  label: 'Consolidated',
                  panel: () => (
                    <TreeSection
                      title="This account and those under it"
                      customerId={account.customer.id}
                      rootId={account.id}
                    />
                  ),
                },
                { value: 'terms', label: 'Place and payment', panel: () => <AccountTerms account={account} /> },
                { value: 'history', label: 'History', panel: () => <AccountHistorySection accountId={account.id} /> },
              ]}
            />
          </Page>
        ) : (
          <MissingState noun="account" listTo="/customers" />
        )
      }
    </Loaded>
  );
}
