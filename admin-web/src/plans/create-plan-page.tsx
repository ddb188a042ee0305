import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { AnyAccountSelect } from '../accounts/any-account-select';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { keyFrom } from './key-from';
import { planAt } from './plan-addresses';
import { useCreatePricePlan } from './use-create-price-plan';

const empty = { name: '', key: '', description: '', forAccountId: null as string | null };

/** Makes a plan, then goes on to its first version. */
export function CreatePlanPage() {
  const navigate = useNavigate();
  const { submit, busy } = useCreatePricePlan();
  const form = useForm({ initialValues: empty });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ name, key, description, forAccountId }) => {
    const plan = settle(await submit({ name, key, description: description || null, forAccountId }));
    if (plan) await navigate(`${planAt(plan.id)}/versions/new`);
  });
  return (
    <FormPage
      title="New plan"
      crumbs={[{ to: '/catalog/plans', label: 'Plans' }]}
      submitLabel="Create plan"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <TextInput
        label="Name"
        description="What customers read: Growth, Scale"
        required
        {...form.getInputProps('name')}
        onChange={({ currentTarget: { value } }) => {
          if (form.values.key === keyFrom(form.values.name)) form.setFieldValue('key', keyFrom(value));
          form.setFieldValue('name', value);
        }}
      />
      <TextInput
        label="Key"
        description="What other systems call it; it stays. Small letters, digits, . _ -"
        required
        {...form.getInputProps('key')}
      />
      <Textarea
        label="Description"
        description="For whom it is, in a sentence or two"
        autosize
        minRows={2}
        {...form.getInputProps('description')}
      />
      <AnyAccountSelect
        label="Custom contract for"
        description="Only this account may subscribe. Leave empty for a plan for everybody"
        placeholder="Everybody"
        {...form.getInputProps('forAccountId')}
      />
    </FormPage>
  );
}
