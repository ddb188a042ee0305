import { Checkbox } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { CustomerFields } from './customer-fields';
import { customerSaid, emptyCustomer } from './customer-form';
import { useCreateCustomer } from './use-create-customer';

export function CreateCustomerPage() {
  const navigate = useNavigate();
  const { submit, busy } = useCreateCustomer();
  const form = useForm({ initialValues: emptyCustomer });
  const { refusal, settle } = useRefusal(form);

  const onSubmit = form.onSubmit(async (values) => {
    const customer = settle(await submit({ ...customerSaid(values), draft: values.draft }));
    if (customer) await navigate(`/customers/${customer.id}`);
  });

  return (
    <FormPage
      title="New customer"
      crumbs={[{ to: '/customers', label: 'Customers' }]}
      submitLabel="Create customer"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <CustomerFields form={form} />
      <Checkbox
        label="Only a draft"
        description="A draft has no accounts, so nothing is billed, until it is activated"
        {...form.getInputProps('draft', { type: 'checkbox' })}
      />
    </FormPage>
  );
}
