import { useQuery } from '@apollo/client/react';
import { Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import type { BillableKind } from '../gql/graphql';
import { keyFrom } from '../plans/key-from';
import { itemKindWords } from './item-kind-words';
import { useCreateItem } from './use-create-item';

const ItemChoices = graphql(`
  query ItemChoices {
    meters(first: 200) {
      nodes {
        id
        key
        unit
      }
    }
    features(first: 200) {
      nodes {
        id
        key
        name
      }
    }
  }
`);

const empty = {
  kind: 'USAGE' as BillableKind,
  description: '',
  key: '',
  sacCode: '998413',
  meterId: null as string | null,
  featureId: null as string | null,
};
const kinds = Object.entries(itemKindWords).map(([value, label]) => ({ value, label }));

export function CreateItemPage() {
  const navigate = useNavigate();
  const { data } = useQuery(ItemChoices);
  const { submit, busy } = useCreateItem();
  const form = useForm({ initialValues: empty });
  const { refusal, settle } = useRefusal(form);
  const { kind } = form.values;
  const onSubmit = form.onSubmit(async ({ meterId, featureId, ...values }) => {
    const item = settle(
      await submit({
        ...values,
        meterId: kind === 'USAGE' ? meterId : null,
        featureId: kind === 'FEATURE' ? featureId : null,
      }),
    );
    if (item) await navigate(`/catalog/items/${item.id}`);
  });
  return (
    <FormPage
      title="New billable item"
      crumbs={[{ to: '/catalog/items', label: 'Billable items' }]}
      submitLabel="Create item"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
    >
      <Select label="Kind" data={kinds} allowDeselect={false} required {...form.getInputProps('kind')} />
      <TextInput
        label="Invoice description"
        description="As it stands on the invoice line"
        required
        {...form.getInputProps('description')}
        onChange={({ currentTarget: { value } }) => {
          if (form.values.key === keyFrom(form.values.description)) form.setFieldValue('key', keyFrom(value));
          form.setFieldValue('description', value);
        }}
      />
      <TextInput
        label="Key"
        description="What other systems call it; it stays"
        required
        {...form.getInputProps('key')}
      />
      <TextInput
        label="SAC code"
        description="Service accounting code, six digits, for GST"
        inputMode="numeric"
        required
        {...form.getInputProps('sacCode')}
      />
      {kind === 'USAGE' && (
        <Select
          label="Meter"
          description="What counts it; it stays"
          searchable
          required
          data={(data?.meters.nodes ?? []).map(({ id, key, unit }) => ({ value: id, label: `${key} (${unit})` }))}
          {...form.getInputProps('meterId')}
        />
      )}
      {kind === 'FEATURE' && (
        <Select
          label="Feature"
          description="What it grants; it stays"
          searchable
          required
          data={(data?.features.nodes ?? []).map(({ id, key, name }) => ({ value: id, label: `${name} (${key})` }))}
          {...form.getInputProps('featureId')}
        />
      )}
    </FormPage>
  );
}
