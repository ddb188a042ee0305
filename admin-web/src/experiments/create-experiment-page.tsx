import { Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { keyFrom } from '../plans/key-from';
import { ArmsField } from './arms-field';
import { emptyArm, experimentInput, type ExperimentTyped } from './experiment-typed';
import { useCreateExperiment } from './use-create-experiment';

/** Makes a draft of an experiment. */
export function CreateExperimentPage() {
  const navigate = useNavigate();
  const { submit, busy } = useCreateExperiment();
  const form = useForm<ExperimentTyped>({
    initialValues: { name: '', key: '', arms: [{ ...emptyArm }, { ...emptyArm }] },
  });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async (values) => {
    const experiment = settle(await submit(experimentInput(values)));
    if (experiment) await navigate(`/catalog/experiments/${experiment.id}`);
  });
  return (
    <FormPage
      title="New experiment"
      crumbs={[{ to: '/catalog/experiments', label: 'Experiments' }]}
      submitLabel="Create experiment"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <TextInput
        label="Name"
        required
        {...form.getInputProps('name')}
        onChange={({ currentTarget: { value } }) => {
          if (form.values.key === keyFrom(form.values.name)) form.setFieldValue('key', keyFrom(value));
          form.setFieldValue('name', value);
        }}
      />
      <TextInput
        label="Key"
        description="What a subscription names; it stays"
        required
        {...form.getInputProps('key')}
      />
      <Text size="sm" c="dimmed">
        An arm’s part of all the weights is the part of accounts it is offered to: with 3 and 1, three in four. All arms
        are offered in the same currencies.
      </Text>
      <ArmsField form={form} />
    </FormPage>
  );
}
