import { useQuery } from '@apollo/client/react';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { firstErrorIn, forgetErrors } from '../forms/field-errors';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { wholeNumber } from '../forms/whole-number';
import { graphql } from '../gql/gql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
import { CurrencyInput } from './currency-input';
import { CycleFields } from './cycle-fields';
import { cycleInput, firstCycle } from './cycle-typed';
import { planAt, versionAt } from './plan-addresses';
import { useDraftPlanVersion } from './use-draft-plan-version';

const PlanToDraft = graphql(`
  query PlanToDraft($id: ID!) {
    pricePlan(id: $id) {
      id
      name
    }
  }
`);

/** Begins a version of a plan from nothing. */
export function DraftVersionPage() {
  const { planId = '' } = useParams();
  const result = useQuery(PlanToDraft, { variables: { id: planId } });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ pricePlan }) =>
        pricePlan ? <DraftForm plan={pricePlan} /> : <MissingState noun="plan" listTo="/catalog/plans" />
      }
    </Loaded>
  );
}

function DraftForm({ plan }: { plan: { id: string; name: string } }) {
  const navigate = useNavigate();
  const { submit, busy } = useDraftPlanVersion();
  const form = useForm({ initialValues: { cycle: firstCycle, trialDays: '0', currencies: ['INR'] } });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ cycle, trialDays, currencies }) => {
    const input = { planId: plan.id, cycle: cycleInput(cycle), trialDays: wholeNumber(trialDays), currencies };
    const version = settle(await submit(input));
    if (version) await navigate(versionAt(plan.id, version.id));
  });
  return (
    <FormPage
      title={`New version of ${plan.name}`}
      crumbs={[
        { to: '/catalog/plans', label: 'Plans' },
        { to: planAt(plan.id), label: plan.name },
      ]}
      submitLabel="Begin the draft"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <CycleFields
        cycle={form.values.cycle}
        trialDays={form.values.trialDays}
        onChange={(cycle) => {
          form.setFieldValue('cycle', cycle);
          forgetErrors(form, 'cycle');
        }}
        onTrial={(trialDays) => form.setFieldValue('trialDays', trialDays)}
        errorAt={(place) => firstErrorIn(form, place)}
      />
      <CurrencyInput
        label="Offered in"
        description="Every card gets rates in each of them; amounts are never converted"
        value={form.values.currencies}
        onChange={(currencies) => {
          form.setFieldValue('currencies', currencies);
          forgetErrors(form, 'currencies');
        }}
        error={firstErrorIn(form, 'currencies')}
      />
    </FormPage>
  );
}
