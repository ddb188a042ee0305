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
import { CustomerAccounts } from './customer-accounts';
import { CustomerContacts } from './customer-contacts';
import { CustomerFacts } from './customer-facts';

const CustomerDetail = graphql(`
  query CustomerDetail($id: ID!) {
    customer(id: $id) {
      id
      displayName
      status
      ...CustomerFacts_customer
      ...CustomerAccounts_customer
      ...CustomerContacts_customer
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
                <ActionLink to={`/customers/${customer.id}/accounts/new`} primary>
                  New account
                </ActionLink>
              )
            }
          >
            <CustomerFacts customer={customer} />
            <CustomerAccounts customer={customer} />
            <CustomerContacts customer={customer} />
          </Page>
        ) : (
          <MissingState noun="customer" listTo="/customers" />
        )
      }
    </Loaded>
  );
}
