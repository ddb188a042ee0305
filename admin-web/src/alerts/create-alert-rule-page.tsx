import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { AmountInput } from '../forms/amount-input';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { WalletFormLoader, walletCrumbs, type WalletSubject } from '../wallets/wallet-form-loader';
import { WalletNow } from '../wallets/wallet-now';
import { useCreateAlertRule } from './use-create-alert-rule';

export function CreateAlertRulePage() {
  return <WalletFormLoader>{(wallet) => <AlertRuleForm wallet={wallet} />}</WalletFormLoader>;
}

function AlertRuleForm({ wallet }: { wallet: WalletSubject }) {
  const navigate = useNavigate();
  const { submit, busy } = useCreateAlertRule();
  const form = useForm({ initialValues: { threshold: '' } });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ threshold }) => {
    if (settle(await submit({ kind: 'BALANCE_BELOW', walletId: wallet.id, threshold }))) {
      await navigate(`/wallets/${wallet.id}`);
    }
  });
  return (
    <FormPage
      title="New alert rule"
      crumbs={walletCrumbs(wallet)}
      submitLabel="Create rule"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <WalletNow wallet={wallet} />
      <AmountInput
        currency={wallet.currency}
        label="Alert when the live balance falls below"
        description="Raised once when the line is crossed, and again only after the balance was above it"
        required
        {...form.getInputProps('threshold')}
      />
    </FormPage>
  );
}
