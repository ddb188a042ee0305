import { useQuery } from '@apollo/client/react';
import { Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useNavigate, useParams } from 'react-router';
import { todayOn } from '../figures/calendar-text';
import { MoneyText } from '../figures/money-text';
import { AmountInput } from '../forms/amount-input';
import { ConfirmModal } from '../forms/confirm-modal';
import { FormPage } from '../forms/form-page';
import { useIdempotencyKey } from '../forms/use-idempotency-key';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import type { PaymentMethod, PaymentSubjectQuery } from '../gql/graphql';
import { Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
import { AmountEffect } from '../wallets/amount-effect';
import { paymentMethods } from '../wallets/payment-methods';
import { useRecordPayment } from './use-record-payment';

const PaymentSubject = graphql(`
  query PaymentSubject($id: ID!) {
    invoice(id: $id) {
      id
      number
      outstanding {
        amount
        currency
      }
    }
  }
`);

type Subject = NonNullable<PaymentSubjectQuery['invoice']>;

export function RecordPaymentPage() {
  const { invoiceId = '' } = useParams();
  const result = useQuery(PaymentSubject, { variables: { id: invoiceId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ invoice }) =>
        invoice ? <PaymentForm invoice={invoice} /> : <MissingState noun="invoice" listTo="/invoices" />
      }
    </Loaded>
  );
}

function PaymentForm({ invoice }: { invoice: Subject }) {
  const { id, number, outstanding } = invoice;
  const navigate = useNavigate();
  const [asking, ask] = useDisclosure(false);
  const { key, renew } = useIdempotencyKey();
  const { submit, busy } = useRecordPayment();
  const form = useForm({
    initialValues: {
      amount: outstanding.amount,
      method: 'BANK_TRANSFER' as PaymentMethod,
      reference: '',
      receivedOn: todayOn(),
    },
    onValuesChange: renew,
  });
  const { refusal, settle } = useRefusal(form);
  const record = async () => {
    const done = settle(await submit({ ...form.values, invoiceId: id, idempotencyKey: key }));
    ask.close();
    if (done) await navigate(`/invoices/${id}`);
  };
  return (
    <FormPage
      title="Record payment"
      crumbs={[
        { to: '/invoices', label: 'Invoices' },
        { to: `/invoices/${id}`, label: `Invoice ${number ?? ''}` },
      ]}
      submitLabel="Review payment"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={form.onSubmit(ask.open)}
    >
      <Facts facts={[{ label: 'Outstanding', value: <MoneyText money={outstanding} /> }]} />
      <AmountInput
        currency={outstanding.currency}
        label="Amount received"
        description="A part of what is outstanding is taken too"
        required
        {...form.getInputProps('amount')}
      />
      <Select label="Paid by" data={paymentMethods} allowDeselect={false} {...form.getInputProps('method')} />
      <TextInput
        label="Reference"
        description="UTR, cheque number or payment id"
        required
        {...form.getInputProps('reference')}
      />
      <TextInput type="date" label="Received on" required {...form.getInputProps('receivedOn')} />
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title="Record this payment?"
        confirmLabel="Record payment"
        busy={busy}
        onConfirm={() => void record()}
      >
        <AmountEffect
          amount={form.values.amount}
          currency={outstanding.currency}
          label={`Paid on invoice ${number ?? ''}`}
        />
        <Text>A recorded payment is not edited afterwards.</Text>
      </ConfirmModal>
    </FormPage>
  );
}
