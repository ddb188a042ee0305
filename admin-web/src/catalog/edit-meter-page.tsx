import { useQuery } from '@apollo/client/react';
import { Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import type { MeterToEditQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
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
  // Fresh, so that the version that is edited is the one on the screen.
  const result = useQuery(MeterToEdit, { variables: { id: meterId }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ meter }) =>
        meter ? (
          <EditMeterForm meter={meter} reload={async () => void (await result.refetch())} />
        ) : (
          <MissingState noun="meter" listTo="/catalog/meters" />
        )
      }
    </Loaded>
  );
}

interface EditMeterFormProps {
  meter: NonNullable<MeterToEditQuery['meter']>;
  /** Brings the version that somebody else saved; what was typed stays in the form. */
  reload: () => Promise<void>;
}

function EditMeterForm({ meter, reload }: EditMeterFormProps) {
  const { id, key, unit, version } = meter;
  const navigate = useNavigate();
  const { submit, busy } = useUpdateMeter();
  const form = useForm({ initialValues: { unit, description: meter.description ?? '' } });
  const { refusal, settle, forget } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ description, ...values }) => {
    const input = { id, expectedVersion: version, ...values, description: description || null };
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
      reload={() => void reload().then(forget)}
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
