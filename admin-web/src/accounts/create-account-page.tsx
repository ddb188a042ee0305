import { NumberInput, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import type { PaymentMode } from '../gql/graphql';
import { useCreateAccount } from './use-create-account';

const modes = [
  { value: 'PREPAID', label: 'Prepaid: draws on a wallet' },
  { value: 'POSTPAID', label: 'Postpaid: pays by invoice' },
];

export function CreateAccountPage() {
  const { customerId = '' } = useParams();
  const navigate = useNavigate();
  const { submit, busy } = useCreateAccount();
  const form = useForm({
    initialValues: { name: '', currency: 'INR', paymentMode: 'PREPAID', timeZone: 'Asia/Kolkata', netTermsDays: 15 },
  });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async (values) => {
    const account = settle(await submit({ ...values, customerId, paymentMode: values.paymentMode as PaymentMode }));
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
      <TextInput label="Name" description="Such as Production, or a brand" required {...form.getInputProps('name')} />
      <Select label="Payment mode" data={modes} allowDeselect={false} required {...form.getInputProps('paymentMode')} />
      <TextInput
        label="Currency"
        description="Three letters; it cannot change later"
        required
        {...form.getInputProps('currency')}
      />
      <TextInput
        label="Time zone"
        description="Its days begin and end here"
        required
        {...form.getInputProps('timeZone')}
      />
      <NumberInput
        label="Net terms"
        description="Days from issue to due"
        min={0}
        allowDecimal={false}
        {...form.getInputProps('netTermsDays')}
      />
    </FormPage>
  );
}
