import { Radio, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useSearchParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import type { ChangeTiming } from '../gql/graphql';
import { TermsField } from '../simulator/terms-field';
import { PlanVersionField } from '../subscriptions/plan-version-field';
import { timingInput } from '../subscriptions/timing-fields';
import { OverridesField } from './overrides-field';
import { SubscriptionsPicker } from './subscriptions-picker';
import { usePlanMigration } from './use-plan-migration';

type Which = 'fromPlanVersionId' | 'subscriptionIds';

const choices: { value: Which; label: string }[] = [
  { value: 'fromPlanVersionId', label: 'All on a version' },
  { value: 'subscriptionIds', label: 'Picked' },
];

/** Says what is to migrate where, and when; the effect on each is shown before anything changes. */
export function PlanMigrationPage() {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { submit, busy } = usePlanMigration();
  const form = useForm({
    initialValues: {
      name: '',
      which: 'fromPlanVersionId' as Which,
      fromPlanVersionId: parameters.get('from') ?? '',
      subscriptionIds: [] as string[],
      toPlanVersionId: '',
      when: 'NEXT_CYCLE' as ChangeTiming,
      effectiveOn: '',
      carryOverrides: [] as string[],
    },
  });
  const { refusal, settle } = useRefusal(form, (path) => path.replace(/\.\d+$/, ''));
  const onSubmit = form.onSubmit(async ({ name, which, toPlanVersionId, carryOverrides, ...typed }) => {
    const selection = { [which]: typed[which] };
    const timing = timingInput({ when: typed.when, effectiveOn: typed.effectiveOn });
    const migration = settle(await submit({ name, toPlanVersionId, carryOverrides, ...selection, ...timing }));
    if (migration) await navigate(`/catalog/migrations/${migration.id}`);
  });
  const { which, when, fromPlanVersionId, subscriptionIds } = form.values;
  return (
    <FormPage
      title="Plan a migration"
      crumbs={[{ to: '/catalog/migrations', label: 'Migrations' }]}
      submitLabel="See the effect"
      busy={busy}
      refusal={refusal}
      unsaved={() => form.isDirty()}
      onSubmit={onSubmit}
    >
      <Text>
        Nothing changes yet: every subscription is judged first, and the effect on each is shown for approval.
      </Text>
      <TextInput
        label="Name"
        description="It stands as the reason in the timeline of each subscription"
        required
        {...form.getInputProps('name')}
      />
      <SegmentedControl aria-label="Which subscriptions" fullWidth data={choices} {...form.getInputProps('which')} />
      {which === 'fromPlanVersionId' ? (
        <TermsField label="From version" required allowDeselect={false} {...form.getInputProps('fromPlanVersionId')} />
      ) : (
        <SubscriptionsPicker
          picked={subscriptionIds}
          onPick={(ids) => form.setFieldValue('subscriptionIds', ids)}
          error={form.errors.subscriptionIds as string | undefined}
        />
      )}
      <PlanVersionField label="To version" required {...form.getInputProps('toPlanVersionId')} />
      <Radio.Group label="When" {...form.getInputProps('when')}>
        <Stack gap="xs" mt="xs">
          <Radio value="NEXT_CYCLE" label="With the next period" description="Each on the day its own begins" />
          <Radio value="IMMEDIATE" label="At once" description="The day of the run is the first on the new version" />
          <Radio value="ON_DATE" label="On a day" description="Choose it below" />
        </Stack>
      </Radio.Group>
      {when === 'ON_DATE' && <TextInput type="date" label="Day" required {...form.getInputProps('effectiveOn')} />}
      <OverridesField
        planVersionId={which === 'fromPlanVersionId' ? fromPlanVersionId : ''}
        {...form.getInputProps('carryOverrides')}
      />
    </FormPage>
  );
}
