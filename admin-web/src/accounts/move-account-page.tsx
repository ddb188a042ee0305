import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { todayOn } from '../figures/calendar-text';
import { FormPage } from '../forms/form-page';
import { NounToEdit } from '../forms/noun-to-edit';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { graphql } from '../gql/gql';
import type { AccountToMoveQuery } from '../gql/graphql';
import { AccountSelect } from './account-select';
import { useMoveAccount } from './use-place-account';

const AccountToMove = graphql(`
  query AccountToMove($id: ID!) {
    account(id: $id) {
      id
      version
      name
      timeZone
      customer {
        id
      }
      parent {
        id
        name
      }
      payer {
        id
        name
      }
    }
  }
`);

export function MoveAccountPage() {
  const { accountId = '' } = useParams();
  return (
    <NounToEdit
      document={AccountToMove}
      id={accountId}
      nounOf={({ account }) => account}
      noun="account"
      listTo="/customers"
    >
      {(account, look) => <MoveAccountForm account={account} look={look} />}
    </NounToEdit>
  );
}

interface MoveAccountFormProps {
  account: NonNullable<AccountToMoveQuery['account']>;
  look: () => Promise<number>;
}

function MoveAccountForm({ account, look }: MoveAccountFormProps) {
  const { id, name, timeZone, customer, parent, payer } = account;
  const navigate = useNavigate();
  const { submit, busy } = useMoveAccount();
  const form = useForm({
    initialValues: { parentId: parent?.id ?? null, payerId: payer.id as string | null, effectiveOn: todayOn() },
  });
  const { refusal, settle, forget } = useRefusal(form);
  const seen = useSeenVersion(account.version, look, forget);
  const onSubmit = form.onSubmit(async (values) => {
    const moved = settle(await submit({ id, expectedVersion: seen.version, ...values, payerId: values.payerId ?? id }));
    if (moved) await navigate(`/accounts/${id}?tab=terms`);
  });
  return (
    <FormPage
      title={`Move ${name}`}
      crumbs={[{ to: `/accounts/${id}`, label: name }]}
      submitLabel="Move account"
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <AccountSelect
        customerId={customer.id}
        except={id}
        known={parent ? [parent] : []}
        label="New parent"
        description="All accounts under it move along; at the top of the tree if left empty"
        clearable
        {...form.getInputProps('parentId')}
      />
      <AccountSelect
        customerId={customer.id}
        except={id}
        known={payer.id === id ? [] : [payer]}
        label="Paid by"
        description="An account above it; itself if left empty"
        clearable
        {...form.getInputProps('payerId')}
        value={form.values.payerId === id ? null : form.values.payerId}
      />
      <TextInput
        type="date"
        label="From"
        description={`Today or a day to come; from its first instant in ${timeZone}. What was billed before stays.`}
        required
        min={todayOn()}
        {...form.getInputProps('effectiveOn')}
      />
    </FormPage>
  );
}
