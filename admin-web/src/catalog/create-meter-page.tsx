import { useQuery } from '@apollo/client/react';
import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate, useSearchParams } from 'react-router';
import { forgetErrors } from '../forms/field-errors';
import { FormPage } from '../forms/form-page';
import { useRefusal } from '../forms/use-refusal';
import { graphql } from '../gql/gql';
import type { Aggregation, MeterSchemasQuery } from '../gql/graphql';
import { aggregationOptions } from './counting-words';
import { FilterBuilder, type Testable } from './filter-builder';
import { emptyGroup, filterSaid } from './filter-typed';
import { MeterTrial } from './meter-trial';
import { useCreateMeter } from './use-create-meter';

const MeterSchemas = graphql(`
  query MeterSchemas {
    eventSchemas(first: 200) {
      nodes {
        eventName
        attributes {
          name
        }
        computed {
          name
        }
        dimensions {
          name
          personal
          allowedValues
        }
      }
    }
  }
`);

type Schema = MeterSchemasQuery['eventSchemas']['nodes'][number];

/** Makes a meter, and tries it on sample events beside. */
export function CreateMeterPage() {
  const navigate = useNavigate();
  const [parameters] = useSearchParams();
  const { data } = useQuery(MeterSchemas);
  const { submit, busy } = useCreateMeter();
  const form = useForm({
    initialValues: {
      key: '',
      eventName: parameters.get('event'),
      filter: emptyGroup,
      aggregation: 'COUNT' as Aggregation,
      valueAttribute: null as string | null,
      groupBy: [] as string[],
      unit: '',
      description: '',
    },
  });
  const { refusal, settle } = useRefusal(form);
  const { key, unit, description, eventName, filter, aggregation, valueAttribute, groupBy } = form.values;
  const schemas = data?.eventSchemas.nodes ?? [];
  const schema = schemas.find((each) => each.eventName === eventName);
  const testable = testableOf(schema);
  const rule = {
    eventName: eventName ?? '',
    filter: filterSaid(filter, testable.attributes),
    aggregation,
    valueAttribute: aggregation === 'COUNT' ? null : valueAttribute,
    groupBy,
  };
  const onSubmit = form.onSubmit(async () => {
    const meter = settle(await submit({ key, unit, description: description || null, ...rule }));
    if (meter) await navigate(`/catalog/meters/${meter.id}`);
  });
  return (
    <FormPage
      title="New meter"
      crumbs={[{ to: '/catalog/meters', label: 'Meters' }]}
      submitLabel="Create meter"
      busy={busy}
      refusal={refusal}
      unsaved={form.isDirty}
      onSubmit={onSubmit}
      aside={<MeterTrial rule={rule} computed={(schema?.computed ?? []).map(({ name }) => name)} unit={unit} />}
    >
      <Select
        label="Event"
        description="What is counted"
        searchable
        required
        data={schemas.map((each) => each.eventName)}
        {...form.getInputProps('eventName')}
      />
      <TextInput
        label="Key"
        description="What other systems call it; it stays"
        required
        {...form.getInputProps('key')}
      />
      <Select
        label="Counts"
        allowDeselect={false}
        required
        data={aggregationOptions}
        {...form.getInputProps('aggregation')}
      />
      {aggregation !== 'COUNT' && (
        <Select
          label="Of"
          description={
            aggregation === 'UNIQUE_COUNT'
              ? 'An attribute or a dimension; personal ones are told apart by their pseudonyms'
              : 'An attribute that is sent or computed'
          }
          required
          data={
            aggregation === 'UNIQUE_COUNT'
              ? [...testable.attributes, ...testable.dimensions.map(({ name }) => name)]
              : [...testable.attributes]
          }
          {...form.getInputProps('valueAttribute')}
        />
      )}
      <FilterBuilder
        path="filter"
        errors={form.errors}
        testable={testable}
        value={filter}
        onChange={(next) => {
          form.setFieldValue('filter', next);
          forgetErrors(form, 'filter');
        }}
      />
      <MultiSelect
        searchable
        label="Grouped by"
        description="Dimensions that prices may tell apart"
        data={testable.dimensions.filter(({ personal }) => !personal).map(({ name }) => name)}
        {...form.getInputProps('groupBy')}
      />
      <TextInput label="Unit" description="What one of it is called" required {...form.getInputProps('unit')} />
      <Textarea label="Description" autosize minRows={2} {...form.getInputProps('description')} />
    </FormPage>
  );
}

function testableOf(schema: Schema | undefined): Testable {
  if (!schema) return { attributes: [], dimensions: [] };
  return {
    attributes: [...schema.attributes, ...schema.computed].map(({ name }) => name),
    dimensions: schema.dimensions,
  };
}
