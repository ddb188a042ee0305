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
import { CouponField } from '../subscriptions/coupon-field';
import { ExperimentOfferField } from '../subscriptions/experiment-offer-field';
import { MembersField } from '../subscriptions/members-field';
import { PhasesEditor } from '../subscriptions/phases-editor';
import { PlanVersionField } from '../subscriptions/plan-version-field';
import {
  type ChosenBy,
  firstPhase,
  subscribeInput,
  subscribePlace,
  type SubscribeTyped,
} from '../subscriptions/subscribe-typed';
import { useExperimentOffer } from '../subscriptions/use-experiment-offer';
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
      chosenBy: 'ONE',
      planVersionId: '',
      experimentKey: '',
      withoutTrial: false,
      phases: [],
      startsOn: todayIn(timeZone),
      endsOn: '',
      memberAccountIds: [],
      licences: {},
      couponId: '',
      reason: '',
    },
    onValuesChange: renew,
  });
  const { refusal, settle } = useRefusal(form, subscribePlace);
  const { chosenBy, phases, planVersionId, experimentKey } = form.values;
  const offer = useExperimentOffer(chosenBy === 'EXPERIMENT' ? experimentKey : '', accountId);
  const firstVersionId = {
    ONE: planVersionId,
    PHASES: phases[0]?.planVersionId ?? '',
    EXPERIMENT: offer.offered?.planVersion.id ?? '',
  }[chosenBy];
  const choose = (next: ChosenBy) => {
    form.setFieldValue('chosenBy', next);
    // What was typed in phases stays when one looks at another way and comes back.
    if (next === 'PHASES' && phases.length === 0) form.setFieldValue('phases', [{ ...firstPhase, planVersionId }]);
  };
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
        aria-label="How the plan is chosen"
        data={[
          { value: 'ONE', label: 'One plan' },
          { value: 'PHASES', label: 'Phases' },
          { value: 'EXPERIMENT', label: 'By an experiment' },
        ]}
        value={chosenBy}
        onChange={choose}
      />
      {chosenBy === 'ONE' && <PlanVersionField currency={currency} required {...form.getInputProps('planVersionId')} />}
      {chosenBy === 'PHASES' && <PhasesEditor form={form} currency={currency} />}
      {chosenBy === 'EXPERIMENT' && (
        <ExperimentOfferField offer={offer} required {...form.getInputProps('experimentKey')} />
      )}
      <VersionOffer form={form} versionId={firstVersionId} />
      <TextInput
        type="date"
        label="Starts on"
        description="May lie ahead, or up to a year back"
        required
        {...form.getInputProps('startsOn')}
      />
      {chosenBy !== 'PHASES' && (
        <TextInput
          type="date"
          label="Ends on"
          description="The first day without it; leave empty if it goes on"
          {...form.getInputProps('endsOn')}
        />
      )}
      <MembersField payerId={accountId} {...form.getInputProps('memberAccountIds')} />
      <CouponField
        description="Takes off from the first day on that costs something; leave empty for none"
        clearable
        {...form.getInputProps('couponId')}
        onChange={(couponId) => form.setFieldValue('couponId', couponId ?? '')}
      />
      <TextInput label="Reason" description="Stands in the timeline" {...form.getInputProps('reason')} />
    </FormPage>
  );
}
