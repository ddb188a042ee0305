import { useQuery } from '@apollo/client/react';
import { Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import { firstErrorIn, forgetErrors } from '../forms/field-errors';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import { keyFrom } from '../plans/key-from';
import { TiersField } from './tiers-field';
import { useCreateCatalogue } from './use-create-catalogue';

const CatalogueChoices = graphql(`
  query CatalogueChoices {
    catalogues(first: 200) {
      nodes {
        id
        name
        master {
          id
        }
        plans {
          id
        }
      }
    }
    pricePlans(first: 200) {
      nodes {
        id
        key
        name
        forAccount {
          id
        }
      }
    }
  }
`);

const empty = { name: '', key: '', description: '', masterId: null as string | null, planIds: [] as string[] };

/** Makes a master catalogue, or a subset of one. */
export function CreateCataloguePage() {
  const navigate = useNavigate();
  const { data } = useQuery(CatalogueChoices);
  const { submit, busy } = useCreateCatalogue();
  const form = useForm({ initialValues: empty });
  const { refusal, settle } = useRefusal(form);
  const { masterId, planIds } = form.values;
  const masters = (data?.catalogues.nodes ?? []).filter(({ master }) => !master);
  const ofMaster = masters.find(({ id }) => id === masterId)?.plans.map(({ id }) => id);
  // A custom contract is no offer; a subset offers what its master does.
  const plans = (data?.pricePlans.nodes ?? []).filter(
    ({ id, forAccount }) => !forAccount && (ofMaster?.includes(id) ?? true),
  );
  const onSubmit = form.onSubmit(async ({ description, ...values }) => {
    const catalogue = settle(await submit({ ...values, description: description || null }));
    if (catalogue) await navigate(`/catalog/catalogues/${catalogue.id}`);
  });
  return (
    <FormPage
      title="New catalogue"
      crumbs={[{ to: '/catalog/catalogues', label: 'Catalogues' }]}
      submitLabel="Create catalogue"
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
        description="What other systems call it; it stays"
        required
        {...form.getInputProps('key')}
      />
      <Textarea label="Description" autosize minRows={2} {...form.getInputProps('description')} />
      <Select
        label="Subset of"
        description="Leave empty for a master catalogue"
        clearable
        data={masters.map(({ id, name }) => ({ value: id, label: name }))}
        {...form.getInputProps('masterId')}
      />
      <TiersField
        plans={plans}
        value={planIds}
        onChange={(ids) => {
          form.setFieldValue('planIds', ids);
          forgetErrors(form, 'planIds');
        }}
        error={firstErrorIn(form, 'planIds')}
      />
    </FormPage>
  );
}
