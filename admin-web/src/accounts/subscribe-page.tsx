import { useQuery } from '@apollo/client/react';
import { SegmentedControl, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { todayIn } from '../figures/calendar-text';
import { FormPage } from '../forms/form-page';
import { useIdempotencyKey } from '../forms/use-idempotency-key';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
import { MembersField } from '../subscriptions/members-field';
import { PhasesEditor } from '../subscriptions/phases-editor';
import { PlanVersionField } from '../subscriptions/plan-version-field';
import { firstPhase, subscribeInput, subscribePlace, type SubscribeTyped } from '../subscriptions/subscribe-typed';
import { VersionOffer } from '../subscriptions/version-offer';
import { useSubscribe } from './use-subscribe';

const AccountToSubscribe = graphql(`
  query AccountToSubscribe($accountId: ID!) {
    account(id: $accountId) {
      id
      name
      currency
      timeZone
    }
  }
`);

export function SubscribePage() {
  const { accountId = '' } = useParams();
  const result = useQuery(AccountToSubscribe, { variables: { accountId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ account }) =>
        account ? <SubscribeForm account={account} /> : <MissingState noun="account" listTo="/customers" />
      }
    </Loaded>
  );
}

interface SubscribeFormProps {
  account: { id: string; name: string; currency: string; timeZone: string };
}

function SubscribeForm({ account: { id: accountId, name, currency, timeZone } }: SubscribeFormProps) {
  const navigate = useNavigate();
  // What differs in what was typed is another intent, and gets another key.
  const { key, renew } = useIdempotencyKey();
  const { submit, busy } = useSubscribe();
  const form = useForm<SubscribeTyped>({
    initialValues: {
      planVersionId: '',
      withoutTrial: false,
      phases: [],
      startsOn: todayIn(timeZone),
      endsOn: '',
      memberAccountIds: [],
      licences: {},
      reason: '',
    },
    onValuesChange: renew,
  });
  const { refusal, settle } = useRefusal(form, subscribePlace);
  const { phases, planVersionId } = form.values;
  const inPhases = phases.length > 0;
  const onSubmit = form.onSubmit(async (values) => {
    const done = settle(await submit({ accountId, ...subscribeInput(values), idempotencyKey: key }));
    if (done) await navigate(`/accounts/${accountId}`);
  });
  return (
    <FormPage
      title={`Subscribe ${name} to a plan`}
      crumbs={[{ to: `/accounts/${accountId}`, label: name }]}
      submitLabel="Subscribe"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <SegmentedControl
        aria-label="One plan or phases"
        data={[
          { value: 'ONE', label: 'One plan' },
          { value: 'PHASES', label: 'Phases' },
        ]}
        value={inPhases ? 'PHASES' : 'ONE'}
        onChange={(value) => form.setFieldValue('phases', value === 'PHASES' ? [{ ...firstPhase, planVersionId }] : [])}
      />
      {inPhases ? (
        <PhasesEditor form={form} currency={currency} />
      ) : (
        <PlanVersionField currency={currency} required {...form.getInputProps('planVersionId')} />
      )}
      <VersionOffer form={form} versionId={inPhases ? (phases[0]?.planVersionId ?? '') : planVersionId} />
      <TextInput
        type="date"
        label="Starts on"
        description="May lie ahead, or up to a year back"
        required
        {...form.getInputProps('startsOn')}
      />
      {!inPhases && (
        <TextInput
          type="date"
          label="Ends on"
          description="The first day without it; leave empty if it goes on"
          {...form.getInputProps('endsOn')}
        />
      )}
      <MembersField payerId={accountId} {...form.getInputProps('memberAccountIds')} />
      <TextInput label="Reason" description="Stands in the timeline" {...form.getInputProps('reason')} />
    </FormPage>
  );
}
