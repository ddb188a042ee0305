import { useQuery } from '@apollo/client/react';
import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import type { FeatureToEditQuery } from '../gql/graphql';
import { Loaded } from '../parts/loaded';
import { MissingState } from '../parts/missing-state';
import { DetailSkeleton } from '../parts/skeletons';
import { useUpdateFeature } from './use-update-feature';

const FeatureToEdit = graphql(`
  query FeatureToEdit($id: ID!) {
    feature(id: $id) {
      id
      name
      description
      version
    }
  }
`);

export function EditFeaturePage() {
  const { featureId = '' } = useParams();
  // Fresh, so that the version that is edited is the one on the screen.
  const result = useQuery(FeatureToEdit, { variables: { id: featureId }, fetchPolicy: 'network-only' });
  return (
    <Loaded result={result} skeleton={<DetailSkeleton />}>
      {({ feature }) =>
        feature ? (
          <EditFeatureForm feature={feature} reload={async () => void (await result.refetch())} />
        ) : (
          <MissingState noun="feature" listTo="/catalog/features" />
        )
      }
    </Loaded>
  );
}

interface EditFeatureFormProps {
  feature: NonNullable<FeatureToEditQuery['feature']>;
  /** Brings the version that somebody else saved; what was typed stays in the form. */
  reload: () => Promise<void>;
}

function EditFeatureForm({ feature, reload }: EditFeatureFormProps) {
  const { id, name, version } = feature;
  const navigate = useNavigate();
  const { submit, busy } = useUpdateFeature();
  const form = useForm({ initialValues: { name, description: feature.description ?? '' } });
  const { refusal, settle, forget } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ description, ...values }) => {
    const input = { id, expectedVersion: version, ...values, description: description || null };
    if (settle(await submit(input))) await navigate(`/catalog/features/${id}`);
  });
  return (
    <FormPage
      title={`Edit ${name}`}
      crumbs={[
        { to: '/catalog/features', label: 'Features' },
        { to: `/catalog/features/${id}`, label: name },
      ]}
      submitLabel="Save feature"
      busy={busy}
      refusal={refusal}
      reload={() => void reload().then(forget)}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <TextInput label="Name" required {...form.getInputProps('name')} />
      <Textarea label="Description" autosize minRows={2} {...form.getInputProps('description')} />
    </FormPage>
  );
}
