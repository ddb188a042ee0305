import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { todayOn } from '../figures/calendar-text';
import { FormPage } from '../forms/form-page';
import { NounToEdit } from '../forms/noun-to-edit';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { graphql } from '../gql/gql';
import type { AccountToPayQuery, PaymentMode } from '../gql/graphql';
import { paymentModeOptions } from './payment-mode-words';
import { useChangePaymentMode } from './use-payment-mode';

const AccountToPay = graphql(`
  query AccountToPay($id: ID!) {
    account(id: $id) {
      id
      version
      name
      timeZone
      paymentMode
    }
  }
`);

export function ChangePaymentModePage() {
  const { accountId = '' } = useParams();
  return (
    <NounToEdit
      document={AccountToPay}
      id={accountId}
      nounOf={({ account }) => account}
      noun="account"
      listTo="/customers"
    >
      {(account, look) => <ChangePaymentModeForm account={account} look={look} />}
    </NounToEdit>
  );
}

interface ChangePaymentModeFormProps {
  account: NonNullable<AccountToPayQuery['account']>;
  look: () => Promise<number>;
}

function ChangePaymentModeForm({ account, look }: ChangePaymentModeFormProps) {
  const { id, name, timeZone, paymentMode: present } = account;
  const navigate = useNavigate();
  const { submit, busy } = useChangePaymentMode();
  const form = useForm({
    initialValues: { paymentMode: present === 'PREPAID' ? 'POSTPAID' : 'PREPAID', effectiveOn: todayOn() },
  });
  const { refusal, settle, forget } = useRefusal(form);
  const seen = useSeenVersion(account.version, look, forget);
  const onSubmit = form.onSubmit(async ({ paymentMode, effectiveOn }) => {
    const input = { id, expectedVersion: seen.version, paymentMode: paymentMode as PaymentMode, effectiveOn };
    if (settle(await submit(input))) await navigate(`/accounts/${id}?tab=terms`);
  });
  return (
    <FormPage
      title={`Change how ${name} pays`}
      crumbs={[{ to: `/accounts/${id}`, label: name }]}
      submitLabel="Change payment mode"
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <Select
        label="Payment mode"
        data={paymentModeOptions}
        allowDeselect={false}
        required
        {...form.getInputProps('paymentMode')}
      />
      <TextInput
        type="date"
        label="From"
        description={`Today or a day to come; from its first instant in ${timeZone}`}
        required
        min={todayOn()}
        {...form.getInputProps('effectiveOn')}
      />
    </FormPage>
  );
}
