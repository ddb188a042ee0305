import { Fieldset, Select, SimpleGrid, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { customerInput, emptyCustomer } from './customer-form';
import { stateOptions } from './states';
import { taxCategoryWords } from './tax-category-words';
import { useCreateCustomer } from './use-create-customer';

const categories = Object.entries(taxCategoryWords).map(([value, label]) => ({ value, label }));

export function CreateCustomerPage() {
  const navigate = useNavigate();
  const { submit, busy } = useCreateCustomer();
  const form = useForm({ initialValues: emptyCustomer });
  const { refusal, settle } = useRefusal(form);
  const isRegistered = form.values.taxCategory !== 'UNREGISTERED' && form.values.taxCategory !== 'OVERSEAS';

  const onSubmit = form.onSubmit(async (values) => {
    const customer = settle(await submit(customerInput(values)));
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
      <TextInput
        label="Legal name"
        description="As on the GST certificate"
        required
        {...form.getInputProps('legalName')}
      />
      <TextInput
        label="Display name"
        description="What we call them; the legal name if left empty"
        {...form.getInputProps('displayName')}
      />
      <Select
        label="Tax category"
        data={categories}
        allowDeselect={false}
        required
        {...form.getInputProps('taxCategory')}
      />
      {isRegistered && (
        <TextInput
          label="GSTIN"
          description="15 characters; its state decides CGST + SGST or IGST"
          required
          {...form.getInputProps('gstin')}
        />
      )}
      <Fieldset legend="Billing address">
        <TextInput label="Address" required mb="sm" {...form.getInputProps('billingAddress.line1')} />
        <TextInput label="Address, second line" mb="sm" {...form.getInputProps('billingAddress.line2')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput label="City" required {...form.getInputProps('billingAddress.city')} />
          <TextInput label="Postal code" required {...form.getInputProps('billingAddress.postalCode')} />
          <Select
            label="State"
            data={stateOptions}
            searchable
            required
            {...form.getInputProps('billingAddress.stateCode')}
          />
          <TextInput label="Country, two letters" required {...form.getInputProps('billingAddress.country')} />
        </SimpleGrid>
      </Fieldset>
      <Fieldset legend="Billing contact">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput label="Contact name" {...form.getInputProps('contactName')} />
          <TextInput label="Contact e-mail" type="email" {...form.getInputProps('contactEmail')} />
        </SimpleGrid>
      </Fieldset>
      <TagsInput label="Tags" description="Press Enter after each" {...form.getInputProps('tags')} />
    </FormPage>
  );
}
