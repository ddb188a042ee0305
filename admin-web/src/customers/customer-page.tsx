import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { TreeSection } from '../accounts/tree-section';
import { graphql } from '../gql/gql';
import { ActionLink } from '../parts/action-link';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { Page } from '../parts/page';
import { PageTabs } from '../parts/page-tabs';
import { DetailSkeleton } from '../parts/skeletons';
import { StatusBadge } from '../parts/status-badge';
import { useMay } from '../session/viewer';
import { CustomerAccounts } from './customer-accounts';
import { CustomerAddresses } from './customer-addresses';
import { CustomerContacts } from './customer-contacts';
import { CustomerFacts } from './customer-facts';
import { CustomerHistorySection } from './customer-history';
import { CustomerRegistrations } from './customer-registrations';
import { CustomerStatusButton } from './customer-status-button';

const CustomerDetail = graphql(`
  query CustomerDetail($id: ID!) {
    customer(id: $id) {
      id
      displayName
      status
      version
      ...CustomerFacts_customer
      ...CustomerAccounts_customer
      ...CustomerContacts_customer
      ...CustomerAddresses_customer
      ...CustomerRegistrations_customer
    }
  }
`);

export function CustomerPage() {
  const { customerId = '' } = useParams();
  const mayWrite = useMay('customer:write');
  const result = useQuery(CustomerDetail, { variables: { id: customerId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ customer }) =>
        customer ? (
          <Page
            title={customer.displayName}
            crumbs={[{ to: '/customers', label: 'Customers' }]}
            badge={<StatusBadge status={customer.status} />}
            id={customer.id}
            actions={
              mayWrite && (
                <>
                  <CustomerStatusButton customer={customer} />
                  {customer.status !== 'ARCHIVED' && (
                    <ActionLink to={`/customers/${customer.id}/edit`}>Edit customer</ActionLink>
                  )}
                  {customer.status === 'ACTIVE' && (
                    <ActionLink to={`/customers/${customer.id}/accounts/new`} primary>
                      New account
                    </ActionLink>
                  )}
                </>
              )
            }
          >
            <PageTabs
              label="Parts of this customer"
              tabs={[
                {
                  value: 'overview',
                  label: 'Overview',
                  panel: () => (
                    <>
                      <CustomerFacts customer={customer} />
                      <CustomerAccounts customer={customer} />
                    </>
                  ),
                },
                {
                  value: 'contacts',
                  label: 'Contacts and addresses',
                  panel: () => (
                    <>
                      <CustomerContacts customer={customer} />
                      <CustomerAddresses customer={customer} />
                    </>
                  ),
                },
                {
                  value: 'tax',
                  label: 'Tax registrations',
                  panel: () => <CustomerRegistrations customer={customer} />,
                },
                {
                  value: 'tree',
                  label: 'Account tree',
                  panel: () => <TreeSection title="Accounts under each other" customerId={customer.id} />,
                },
                {
                  value: 'history',
                  label: 'History',
                  panel: () => <CustomerHistorySection customerId={customer.id} />,
                },
              ]}
            />
          </Page>
        ) : (
          <MissingState noun="customer" listTo="/customers" />
        )
      }
    </Loaded>
  );
}
