import { useQuery } from '@apollo/client/react';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import { keyFrom } from '../plans/key-from';
import { useCreateFeature } from './use-create-feature';

const FeatureMeters = graphql(`
  query FeatureMeters {
    meters(first: 200) {
      nodes {
        id
        key
        unit
      }
    }
  }
`);

const empty = { name: '', key: '', description: '', meterId: null as string | null };

export function CreateFeaturePage() {
  const navigate = useNavigate();
  const { data } = useQuery(FeatureMeters);
  const { submit, busy } = useCreateFeature();
  const form = useForm({ initialValues: empty });
  const { refusal, settle } = useRefusal(form);
  const onSubmit = form.onSubmit(async ({ description, ...values }) => {
    const feature = settle(await submit({ ...values, description: description || null }));
    if (feature) await navigate(`/catalog/features/${feature.id}`);
  });
  return (
    <FormPage
      title="New feature"
      crumbs={[{ to: '/catalog/features', label: 'Features' }]}
      submitLabel="Create feature"
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
      <TextInput label="Key" description="Entitlements name it so; it stays" required {...form.getInputProps('key')} />
      <Textarea label="Description" autosize minRows={2} {...form.getInputProps('description')} />
      <Select
        label="Meter"
        description="What counts its use; leave empty where it is only granted or not"
        clearable
        searchable
        data={(data?.meters.nodes ?? []).map(({ id, key, unit }) => ({ value: id, label: `${key} (${unit})` }))}
        {...form.getInputProps('meterId')}
      />
    </FormPage>
  );
}
