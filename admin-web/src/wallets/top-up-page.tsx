import { Select, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { todayOn } from '../figures/calendar-text';
import { AmountInput } from '../forms/amount-input';
import { ConfirmModal } from '../forms/confirm-modal';
import { FormPage } from '../forms/form-page';
import { useIdempotencyKey } from '../forms/use-idempotency-key';
import { useRefusal } from '../forms/use-refusal';
import type { TopUpMethod } from '../gql/graphql';
import { AmountEffect } from './amount-effect';
import { paymentMethods } from './payment-methods';
import { useTopUpWallet } from './use-top-up-wallet';
import { WalletFormLoader, walletCrumbs, type WalletSubject } from './wallet-form-loader';
import { WalletNow } from './wallet-now';

export function TopUpPage() {
  return <WalletFormLoader>{(wallet) => <TopUpForm wallet={wallet} />}</WalletFormLoader>;
}

function TopUpForm({ wallet }: { wallet: WalletSubject }) {
  const navigate = useNavigate();
  const [asking, ask] = useDisclosure(false);
  const { key, renew } = useIdempotencyKey();
  const { submit, busy } = useTopUpWallet();
  const form = useForm({
    initialValues: {
      amount: '',
      payment: { method: 'BANK_TRANSFER' as TopUpMethod, reference: '', receivedOn: todayOn() },
    },
    // Another amount or payment is another intent.
    onValuesChange: renew,
  });
  const { refusal, settle } = useRefusal(form);
  const topUp = async () => {
    const done = settle(await submit({ ...form.values, walletId: wallet.id, idempotencyKey: key }));
    ask.close();
    if (!done) return;
    notifications.show({
      title: 'Payment recorded',
      message: 'The receipt voucher follows, then the money is in the wallet.',
    });
    await navigate(`/wallets/${wallet.id}`);
  };
  return (
    <FormPage
      title="Top up"
      crumbs={walletCrumbs(wallet)}
      submitLabel="Review top-up"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={form.onSubmit(ask.open)}
    >
      <WalletNow wallet={wallet} />
      <AmountInput
        currency={wallet.currency}
        label="Amount received"
        description="With tax: what the customer paid"
        required
        {...form.getInputProps('amount')}
      />
      <Select label="Paid by" data={paymentMethods} allowDeselect={false} {...form.getInputProps('payment.method')} />
      <TextInput
        label="Reference"
        description="UTR, cheque number or payment id"
        required
        {...form.getInputProps('payment.reference')}
      />
      <TextInput type="date" label="Received on" required {...form.getInputProps('payment.receivedOn')} />
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title="Record this payment?"
        confirmLabel="Top up wallet"
        busy={busy}
        onConfirm={() => void topUp()}
      >
        <AmountEffect amount={form.values.amount} currency={wallet.currency} label="Received from the customer" />
        <Text>
          GST on the advance is set aside, a receipt voucher is issued, and the rest goes to the wallet of{' '}
          {wallet.account.customer.displayName}. A recorded payment is not edited afterwards.
        </Text>
      </ConfirmModal>
    </FormPage>
  );
}
