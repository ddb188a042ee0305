import { Select } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import type { PaymentMode } from '../gql/graphql';
import { useFilter } from '../parts/use-filter';
import { AccountFields } from './account-fields';
import { accountSaid, emptyAccount } from './account-form';
import { AccountSelect } from './account-select';
import { paymentModeOptions } from './payment-mode-words';
import { useCreateAccount } from './use-create-account';

export function CreateAccountPage() {
  const { customerId = '' } = useParams();
  const [parentId] = useFilter('parent');
  const navigate = useNavigate();
  const { submit, busy } = useCreateAccount();
  const form = useForm({
    initialValues: {
      ...emptyAccount,
      paymentMode: 'PREPAID',
      parentId: parentId || null,
      payerId: null as string | null,
    },
  });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ paymentMode, parentId: parent, payerId, ...values }) => {
    const input = { ...accountSaid(values), customerId, paymentMode: paymentMode as PaymentMode };
    const account = settle(await submit({ ...input, parentId: parent, payerId: parent ? payerId : null }));
    if (account) await navigate(`/accounts/${account.id}`);
  });
  return (
    <FormPage
      title="New account"
      crumbs={[{ to: `/customers/${customerId}`, label: 'Customer' }]}
      submitLabel="Create account"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <AccountFields form={form} currencyHelp="Three letters; fixed once the account is used" />
      <Select
        label="Payment mode"
        data={paymentModeOptions}
        allowDeselect={false}
        required
        {...form.getInputProps('paymentMode')}
      />
      <AccountSelect
        customerId={customerId}
        label="Parent account"
        description="At the top of the tree if left empty"
        clearable
        {...form.getInputProps('parentId')}
      />
      {form.values.parentId && (
        <AccountSelect
          customerId={customerId}
          label="Paid by"
          description="An account above it; itself if left empty"
          clearable
          {...form.getInputProps('payerId')}
        />
      )}
    </FormPage>
  );
}
