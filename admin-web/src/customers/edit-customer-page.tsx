import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { NounToEdit } from '../forms/noun-to-edit';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { readFragment } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { CustomerForm_CustomerFragment } from '../gql/graphql';
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
  return (
    <NounToEdit
      document={CustomerToEdit}
      id={customerId}
      nounOf={({ customer }) => customer && readFragment(CustomerForm_customer, customer)}
      noun="customer"
      listTo="/customers"
    >
      {(customer, look) => <EditCustomerForm customer={customer} look={look} />}
    </NounToEdit>
  );
}

interface EditCustomerFormProps {
  customer: CustomerForm_CustomerFragment;
  look: () => Promise<number>;
}

function EditCustomerForm({ customer, look }: EditCustomerFormProps) {
  const { id, displayName } = customer;
  const navigate = useNavigate();
  const { submit, busy } = useUpdateCustomer();
  const form = useForm({ initialValues: customerValues(customer) });
  const { refusal, settle, forget } = useRefusal(form);
  const seen = useSeenVersion(customer.version, look, forget);
  const onSubmit = form.onSubmit(async (values) => {
    const saved = settle(await submit({ id, expectedVersion: seen.version, ...customerSaid(values) }));
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
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <CustomerFields form={form} />
    </FormPage>
  );
}
