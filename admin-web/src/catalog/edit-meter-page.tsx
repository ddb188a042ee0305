import { Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { NounToEdit } from '../forms/noun-to-edit';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { graphql } from '../gql/gql';
import type { MeterToEditQuery } from '../gql/graphql';
import { useUpdateMeter } from './use-update-meter';

const MeterToEdit = graphql(`
  query MeterToEdit($id: ID!) {
    meter(id: $id) {
      id
      key
      unit
      description
      version
    }
  }
`);

export function EditMeterPage() {
  const { meterId = '' } = useParams();
  return (
    <NounToEdit document={MeterToEdit} id={meterId} nounOf={({ meter }) => meter} noun="meter" listTo="/catalog/meters">
      {(meter, look) => <EditMeterForm meter={meter} look={look} />}
    </NounToEdit>
  );
}

interface EditMeterFormProps {
  meter: NonNullable<MeterToEditQuery['meter']>;
  look: () => Promise<number>;
}

function EditMeterForm({ meter, look }: EditMeterFormProps) {
  const { id, key, unit } = meter;
  const navigate = useNavigate();
  const { submit, busy } = useUpdateMeter();
  const form = useForm({ initialValues: { unit, description: meter.description ?? '' } });
  const { refusal, settle, forget } = useRefusal(form);
  const seen = useSeenVersion(meter.version, look, forget);
  const onSubmit = form.onSubmit(async ({ description, ...values }) => {
    const input = { id, expectedVersion: seen.version, ...values, description: description || null };
    if (settle(await submit(input))) await navigate(`/catalog/meters/${id}`);
  });
  return (
    <FormPage
      title={`Edit ${key}`}
      crumbs={[
        { to: '/catalog/meters', label: 'Meters' },
        { to: `/catalog/meters/${id}`, label: key },
      ]}
      submitLabel="Save meter"
      busy={busy}
      refusal={refusal}
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <Text size="sm" c="dimmed">
        How it counts never changes: create another meter for that.
      </Text>
      <TextInput label="Unit" description="What one of it is called" required {...form.getInputProps('unit')} />
      <Textarea label="Description" autosize minRows={2} {...form.getInputProps('description')} />
    </FormPage>
  );
}
