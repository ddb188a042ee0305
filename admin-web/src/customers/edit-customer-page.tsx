import { useQuery } from '@apollo/client/react';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { readFragment } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { CustomerForm_CustomerFragment } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
import { CustomerFields } from './customer-fields';
import { CustomerForm_customer, customerSaid, customerValues } from './customer-form';
import { useUpdateCustomer } from './use-update-customer';

const CustomerToEdit = graphql(`
  query CustomerToEdit($id: ID!) {
    customer(id: $id) {
      id
      ...CustomerForm_customer
    }
  }
`);

export function EditCustomerPage() {
  const { customerId = '' } = useParams();
  // Fresh, so that the version that is edited is the one on the screen.
  const result = useQuery(CustomerToEdit, { variables: { id: customerId }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ customer }) =>
        customer ? (
          <EditCustomerForm
            customer={readFragment(CustomerForm_customer, customer)}
            reload={async () => void (await result.refetch())}
          />
        ) : (
          <MissingState noun="customer" listTo="/customers" />
        )
      }
    </Loaded>
  );
}

interface EditCustomerFormProps {
  customer: CustomerForm_CustomerFragment;
  /** Brings the version that somebody else saved; what was typed stays in the form. */
  reload: () => Promise<void>;
}

function EditCustomerForm({ customer, reload }: EditCustomerFormProps) {
  const { id, version, displayName } = customer;
  const navigate = useNavigate();
  const { submit, busy } = useUpdateCustomer();
  const form = useForm({ initialValues: customerValues(customer) });
  const { refusal, settle, forget } = useRefusal(form);
  const onSubmit = form.onSubmit(async (values) => {
    const saved = settle(await submit({ id, expectedVersion: version, ...customerSaid(values) }));
    if (saved) await navigate(`/customers/${id}`);
  });
  return (
    <FormPage
      title={`Edit ${displayName}`}
      crumbs={[
        { to: '/customers', label: 'Customers' },
        { to: `/customers/${id}`, label: displayName },
      ]}
      submitLabel="Save customer"
      busy={busy}
      refusal={refusal}
      reload={() => void reload().then(forget)}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <CustomerFields form={form} />
    </FormPage>
  );
}
