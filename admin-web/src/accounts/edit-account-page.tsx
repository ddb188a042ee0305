import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { NounToEdit } from '../forms/noun-to-edit';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { readFragment } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { AccountForm_AccountFragment } from '../gql/graphql';
import { AccountFields } from './account-fields';
import { AccountForm_account, accountSaid, accountValues } from './account-form';
import { useUpdateAccount } from './use-update-account';

const AccountToEdit = graphql(`
  query AccountToEdit($id: ID!) {
    account(id: $id) {
      id
      ...AccountForm_account
    }
  }
`);

export function EditAccountPage() {
  const { accountId = '' } = useParams();
  return (
    <NounToEdit
      document={AccountToEdit}
      id={accountId}
      nounOf={({ account }) => account && readFragment(AccountForm_account, account)}
      noun="account"
      listTo="/customers"
    >
      {(account, look) => <EditAccountForm account={account} look={look} />}
    </NounToEdit>
  );
}

interface EditAccountFormProps {
  account: AccountForm_AccountFragment;
  look: () => Promise<number>;
}

function EditAccountForm({ account, look }: EditAccountFormProps) {
  const { id, name } = account;
  const navigate = useNavigate();
  const { submit, busy } = useUpdateAccount();
  const form = useForm({ initialValues: accountValues(account) });
  const { refusal, settle, forget } = useRefusal(form);
  const seen = useSeenVersion(account.version, look, forget);
  const onSubmit = form.onSubmit(async (values) => {
    if (settle(await submit({ id, expectedVersion: seen.version, ...accountSaid(values) })))
      await navigate(`/accounts/${id}`);
  });
  return (
    <FormPage
      title={`Edit ${name}`}
      crumbs={[{ to: `/accounts/${id}`, label: name }]}
      submitLabel="Save account"
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <AccountFields form={form} currencyHelp="Fixed once the account has a wallet or a subscription" />
    </FormPage>
  );
}
