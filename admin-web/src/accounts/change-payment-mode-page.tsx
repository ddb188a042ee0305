import { useQuery } from '@apollo/client/react';
import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { todayOn } from '../figures/calendar-text';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import type { AccountToPayQuery, PaymentMode } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
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
  const result = useQuery(AccountToPay, { variables: { id: accountId }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ account }) =>
        account ? (
          <ChangePaymentModeForm account={account} reload={async () => void (await result.refetch())} />
        ) : (
          <MissingState noun="account" listTo="/customers" />
        )
      }
    </Loaded>
  );
}

interface ChangePaymentModeFormProps {
  account: NonNullable<AccountToPayQuery['account']>;
  reload: () => Promise<void>;
}

function ChangePaymentModeForm({ account, reload }: ChangePaymentModeFormProps) {
  const { id, version, name, timeZone, paymentMode: present } = account;
  const navigate = useNavigate();
  const { submit, busy } = useChangePaymentMode();
  const form = useForm({
    initialValues: { paymentMode: present === 'PREPAID' ? 'POSTPAID' : 'PREPAID', effectiveOn: todayOn() },
  });
  const { refusal, settle, forget } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ paymentMode, effectiveOn }) => {
    const input = { id, expectedVersion: version, paymentMode: paymentMode as PaymentMode, effectiveOn };
    if (settle(await submit(input))) await navigate(`/accounts/${id}?tab=terms`);
  });
  return (
    <FormPage
      title={`Change how ${name} pays`}
      crumbs={[{ to: `/accounts/${id}`, label: name }]}
      submitLabel="Change payment mode"
      busy={busy}
      refusal={refusal}
      reload={() => void reload().then(forget)}
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
