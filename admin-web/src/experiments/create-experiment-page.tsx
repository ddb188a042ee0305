import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { ExperimentFields } from './experiment-fields';
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
  const onSubmit = form.onSubmit(async ({ key, ...values }) => {
    const experiment = settle(await submit({ key, ...experimentInput(values) }));
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
      <ExperimentFields form={form} />
    </FormPage>
  );
}
