import { NumberInput, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useNavigate } from 'react-router';
import { AmountInput } from '../forms/amount-input';
import { ConfirmModal } from '../forms/confirm-modal';
import { FormPage } from '../forms/form-page';
import { useIdempotencyKey } from '../forms/use-idempotency-key';
import { useRefusal } from '../forms/use-refusal';
import { AmountEffect } from './amount-effect';
import { useGrantPromotionalMoney } from './use-grant-promotional-money';
import { WalletFormLoader, walletCrumbs, type WalletSubject } from './wallet-form-loader';
import { WalletNow } from './wallet-now';

// The day a grant expires is meant in Indian time, to its end.
const endOfDay = (on: string) => `${on}T23:59:59+05:30`;

export function GrantPage() {
  return <WalletFormLoader>{(wallet) => <GrantForm wallet={wallet} />}</WalletFormLoader>;
}

function GrantForm({ wallet }: { wallet: WalletSubject }) {
  const navigate = useNavigate();
  const [asking, ask] = useDisclosure(false);
  const { key, renew } = useIdempotencyKey();
  const { submit, busy } = useGrantPromotionalMoney();
  const form = useForm({
    initialValues: { amount: '', priority: 0, expiresOn: '', reason: '' },
    onValuesChange: renew,
  });
  const { refusal, settle } = useRefusal(form);
  const grant = async () => {
    const { expiresOn, ...values } = form.values;
    const expiresAt = expiresOn ? endOfDay(expiresOn) : undefined;
    const done = settle(await submit({ ...values, expiresAt, walletId: wallet.id, idempotencyKey: key }));
    ask.close();
    if (!done) return;
    notifications.show({ title: 'Granted', message: 'The promotional money is in the wallet.' });
    await navigate(`/wallets/${wallet.id}`);
  };
  return (
    <FormPage
      title="Grant promotional money"
      crumbs={walletCrumbs(wallet)}
      submitLabel="Review grant"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={form.onSubmit(ask.open)}
    >
      <WalletNow wallet={wallet} />
      <AmountInput
        currency={wallet.currency}
        label="Amount"
        description="A discount before tax when it is drawn"
        required
        {...form.getInputProps('amount')}
      />
      <TextInput label="Reason" description="Stands in the ledger" required {...form.getInputProps('reason')} />
      <TextInput
        type="date"
        label="Expires on"
        description="Leave empty if it never does"
        {...form.getInputProps('expiresOn')}
        error={form.errors['expiresAt']}
      />
      <NumberInput
        label="Priority"
        description="Lower is drawn first"
        allowDecimal={false}
        {...form.getInputProps('priority')}
      />
      <ConfirmModal
        opened={asking}
        onClose={ask.close}
        title="Grant this money?"
        confirmLabel="Grant money"
        busy={busy}
        onConfirm={() => void grant()}
      >
        <AmountEffect amount={form.values.amount} currency={wallet.currency} label="Given to the customer" />
        <Text>
          The wallet of {wallet.account.customer.displayName} grows by this amount at once. Nothing is received for it,
          and no tax is due on it.
        </Text>
      </ConfirmModal>
    </FormPage>
  );
}
