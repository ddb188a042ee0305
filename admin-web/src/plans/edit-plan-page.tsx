import { Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { NounToEdit } from '../forms/noun-to-edit';
import { SavedNow } from '../forms/saved-now';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { graphql } from '../gql/gql';
import type { PlanToEditQuery } from '../gql/graphql';
import { planAt } from './plan-addresses';
import { useUpdatePricePlan } from './use-update-price-plan';

const PlanToEdit = graphql(`
  query PlanToEdit($id: ID!) {
    pricePlan(id: $id) {
      id
      name
      description
      version
    }
  }
`);

type Plan = NonNullable<PlanToEditQuery['pricePlan']>;

/** Names and describes a plan anew; its key stays. */
export function EditPlanPage() {
  const { planId = '' } = useParams();
  return (
    <NounToEdit
      document={PlanToEdit}
      id={planId}
      nounOf={({ pricePlan }) => pricePlan}
      noun="plan"
      listTo="/catalog/plans"
    >
      {(plan, look) => <PlanForm plan={plan} look={look} />}
    </NounToEdit>
  );
}

function PlanForm({ plan, look }: { plan: Plan; look: () => Promise<number> }) {
  const navigate = useNavigate();
  const seen = useSeenVersion(plan.version, look);
  const typed = () => ({ name: plan.name, description: plan.description ?? '' });
  const [initial] = useState(typed);
  const form = useForm({ initialValues: initial });
  const { submit, busy } = useUpdatePricePlan();
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ name, description }) => {
    const input = { id: plan.id, expectedVersion: seen.version, name, description: description || null };
    if (settle(await submit(input))) await navigate(planAt(plan.id));
  });
  return (
    <FormPage
      title={`Edit ${initial.name}`}
      crumbs={[
        { to: '/catalog/plans', label: 'Plans' },
        { to: planAt(plan.id), label: plan.name },
      ]}
      submitLabel="Save plan"
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      {seen.isNewer && (
        <SavedNow onTake={() => form.setValues(typed())}>
          <Text fw={600}>{plan.name}</Text>
          <Text size="sm">{plan.description}</Text>
        </SavedNow>
      )}
      <TextInput label="Name" description="What customers read" required {...form.getInputProps('name')} />
      <Textarea label="Description" autosize minRows={2} {...form.getInputProps('description')} />
    </FormPage>
  );
}
