import { useQuery } from '@apollo/client/react';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { readFragment } from '../gql/fragment-masking';
import { graphql } from '../gql/gql';
import type { AccountForm_AccountFragment } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
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
  // Fresh, so that the version that is edited is the one on the screen.
  const result = useQuery(AccountToEdit, { variables: { id: accountId }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ account }) =>
        account ? (
          <EditAccountForm
            account={readFragment(AccountForm_account, account)}
            reload={async () => void (await result.refetch())}
          />
        ) : (
          <MissingState noun="account" listTo="/customers" />
        )
      }
    </Loaded>
  );
}

interface EditAccountFormProps {
  account: AccountForm_AccountFragment;
  /** Brings the version that somebody else saved; what was typed stays in the form. */
  reload: () => Promise<void>;
}

function EditAccountForm({ account, reload }: EditAccountFormProps) {
  const { id, version, name } = account;
  const navigate = useNavigate();
  const { submit, busy } = useUpdateAccount();
  const form = useForm({ initialValues: accountValues(account) });
  const { refusal, settle, forget } = useRefusal(form);
  const onSubmit = form.onSubmit(async (values) => {
    if (settle(await submit({ id, expectedVersion: version, ...accountSaid(values) })))
      await navigate(`/accounts/${id}`);
  });
  return (
    <FormPage
      title={`Edit ${name}`}
      crumbs={[{ to: `/accounts/${id}`, label: name }]}
      submitLabel="Save account"
      busy={busy}
      refusal={refusal}
      reload={() => void reload().then(forget)}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <AccountFields form={form} currencyHelp="Fixed once the account has a wallet or a subscription" />
    </FormPage>
  );
}
