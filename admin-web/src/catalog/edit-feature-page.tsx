import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useParams } from 'react-router';
import { FormPage } from '../forms/form-page';
import { NounToEdit } from '../forms/noun-to-edit';
import { useRefusal } from '../forms/use-refusal';
import { useSeenVersion } from '../forms/use-seen-version';
import { graphql } from '../gql/gql';
import type { FeatureToEditQuery } from '../gql/graphql';
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
  return (
    <NounToEdit
      document={FeatureToEdit}
      id={featureId}
      nounOf={({ feature }) => feature}
      noun="feature"
      listTo="/catalog/features"
    >
      {(feature, look) => <EditFeatureForm feature={feature} look={look} />}
    </NounToEdit>
  );
}

interface EditFeatureFormProps {
  feature: NonNullable<FeatureToEditQuery['feature']>;
  look: () => Promise<number>;
}

function EditFeatureForm({ feature, look }: EditFeatureFormProps) {
  const { id, name } = feature;
  const navigate = useNavigate();
  const { submit, busy } = useUpdateFeature();
  const form = useForm({ initialValues: { name, description: feature.description ?? '' } });
  const { refusal, settle, forget } = useRefusal(form);
  const seen = useSeenVersion(feature.version, look, forget);
  const onSubmit = form.onSubmit(async ({ description, ...values }) => {
    const input = { id, expectedVersion: seen.version, ...values, description: description || null };
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
      reload={seen.lookAgain}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <TextInput label="Name" required {...form.getInputProps('name')} />
      <Textarea label="Description" autosize minRows={2} {...form.getInputProps('description')} />
    </FormPage>
  );
}
