import { useQuery } from '@apollo/client/react';
import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { todayOn } from '../figures/calendar-text';
import { FormPage } from '../forms/form-page';
import { useIdempotencyKey } from '../forms/use-idempotency-key';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import { Loaded } from '../parts/loaded';
import { DetailSkeleton } from '../parts/skeletons';
import { useSubscribe } from './use-subscribe';

const SubscribeChoices = graphql(`
  query SubscribeChoices($accountId: ID!) {
    account(id: $accountId) {
      id
      name
      currency
    }
    pricePlans(first: 200) {
      nodes {
        id
        name
        activeVersion {
          id
          number
          currencies
        }
      }
    }
  }
`);

interface PlanChoice {
  name: string;
  activeVersion?: { id: string; number: number; currencies: readonly string[] } | null;
}

function versionOptions(plans: readonly PlanChoice[], currency: string) {
  return plans.flatMap(({ name, activeVersion }) =>
    activeVersion?.currencies.includes(currency)
      ? [{ value: activeVersion.id, label: `${name}, version ${activeVersion.number}` }]
      : [],
  );
}

export function SubscribePage() {
  const { accountId = '' } = useParams();
  const result = useQuery(SubscribeChoices, { variables: { accountId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ account, pricePlans }) => (
        <SubscribeForm
          accountId={accountId}
          accountName={account?.name ?? accountId}
          options={versionOptions(pricePlans.nodes, account?.currency ?? '')}
        />
      )}
    </Loaded>
  );
}

interface SubscribeFormProps {
  accountId: string;
  accountName: string;
  options: { value: string; label: string }[];
}

function SubscribeForm({ accountId, accountName, options }: SubscribeFormProps) {
  const navigate = useNavigate();
  const { key } = useIdempotencyKey();
  const { submit, busy } = useSubscribe();
  const form = useForm({ initialValues: { planVersionId: '', startsOn: todayOn(), endsOn: '' } });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ planVersionId, startsOn, endsOn }) => {
    const input = { accountId, planVersionId, startsOn, endsOn: endsOn || undefined };
    // What differs in what was typed is another intent, and gets another key.
    const idempotencyKey = [key, planVersionId, startsOn, endsOn].join(':');
    if (settle(await submit({ ...input, idempotencyKey }))) await navigate(`/accounts/${accountId}`);
  });
  return (
    <FormPage
      title={`Subscribe ${accountName} to a plan`}
      crumbs={[{ to: `/accounts/${accountId}`, label: accountName }]}
      submitLabel="Subscribe"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <Select
        label="Plan"
        description="Active versions priced in the account's currency"
        data={options}
        searchable
        required
        nothingFoundMessage="No active plan in this currency"
        {...form.getInputProps('planVersionId')}
      />
      <TextInput type="date" label="Starts on" required {...form.getInputProps('startsOn')} />
      <TextInput
        type="date"
        label="Ends on"
        description="Leave empty if it goes on"
        {...form.getInputProps('endsOn')}
      />
    </FormPage>
  );
}
