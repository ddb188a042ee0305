import { Button, Checkbox, Fieldset, Group, Paper, Select, Stack, TagsInput, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { AttributeType, DefineEventSchemaInput } from '../gql/graphql';
import { firstErrorIn, forgetErrors } from '../forms/field-errors';
import { RemoveButton } from '../parts/remove-button';
import { ExpressionEditor } from './expression-editor';
import { percentageFee, type TypedExpression } from './expression-typed';

/** An event schema as it is typed. */
export interface TypedSchema extends Record<string, unknown> {
  eventName: string;
  attributes: { name: string; type: AttributeType; required: boolean }[];
  dimensions: { name: string; required: boolean; personal: boolean; allowedValues: string[] }[];
  computed: { name: string; expression: TypedExpression }[];
}

export const emptySchema: TypedSchema = {
  eventName: '',
  attributes: [],
  dimensions: [{ name: '', required: true, personal: false, allowedValues: [] }],
  computed: [],
};

/** What was typed, as the graph takes it: no allowed values are any values. */
export function schemaSaid({ eventName, attributes, dimensions, computed }: TypedSchema): DefineEventSchemaInput {
  return {
    eventName,
    attributes,
    dimensions: dimensions.map(({ allowedValues, ...dimension }) => ({
      ...dimension,
      allowedValues: allowedValues.length > 0 ? allowedValues : null,
    })),
    computed,
  };
}

/** The attributes, dimensions and computed attributes of an event, row by row. */
export function SchemaFields({ form }: { form: UseFormReturnType<TypedSchema> }) {
  const { attributes, dimensions, computed } = form.values;
  const sent = attributes.map(({ name }) => name).filter((name) => name !== '');
  return (
    <>
      <Rows
        legend="Attributes"
        add="Add attribute"
        onAdd={() => form.insertListItem('attributes', { name: '', type: 'DECIMAL', required: false })}
      >
        {attributes.map((_, index) => (
          <Row key={index} what={`attribute ${index + 1}`} onRemove={() => form.removeListItem('attributes', index)}>
            <TextInput
              label={`Attribute ${index + 1}`}
              style={{ flex: 1 }}
              {...form.getInputProps(`attributes.${index}.name`)}
            />
            <Select
              label="Type"
              w={140}
              allowDeselect={false}
              data={[
                { value: 'DECIMAL', label: 'Decimal' },
                { value: 'INTEGER', label: 'Whole number' },
              ]}
              {...form.getInputProps(`attributes.${index}.type`)}
            />
            <Checkbox
              label="Required"
              mb={8}
              {...form.getInputProps(`attributes.${index}.required`, { type: 'checkbox' })}
            />
          </Row>
        ))}
      </Rows>
      <Rows
        legend="Dimensions"
        add="Add dimension"
        onAdd={() =>
          form.insertListItem('dimensions', { name: '', required: false, personal: false, allowedValues: [] })
        }
      >
        {dimensions.map((_, index) => (
          <Row key={index} what={`dimension ${index + 1}`} onRemove={() => form.removeListItem('dimensions', index)}>
            <TextInput
              label={`Dimension ${index + 1}`}
              style={{ flex: '1 1 140px' }}
              {...form.getInputProps(`dimensions.${index}.name`)}
            />
            <TagsInput
              label="Allowed values"
              placeholder="Any"
              style={{ flex: '2 1 180px' }}
              {...form.getInputProps(`dimensions.${index}.allowedValues`)}
              error={firstErrorIn(form, `dimensions.${index}.allowedValues`)}
            />
            <Checkbox
              label="Required"
              mb={8}
              {...form.getInputProps(`dimensions.${index}.required`, { type: 'checkbox' })}
            />
            <Checkbox
              label="Personal"
              mb={8}
              {...form.getInputProps(`dimensions.${index}.personal`, { type: 'checkbox' })}
            />
          </Row>
        ))}
      </Rows>
      <Rows
        legend="Computed attributes"
        add="Add computed attribute"
        onAdd={() => form.insertListItem('computed', { name: '', expression: percentageFee(sent[0] ?? '') })}
      >
        {computed.map(({ expression }, index) => (
          <Paper key={index} withBorder p="sm">
            <Stack gap="xs">
              <Row what={`computed attribute ${index + 1}`} onRemove={() => form.removeListItem('computed', index)}>
                <TextInput
                  label={`Computed attribute ${index + 1}`}
                  style={{ flex: 1 }}
                  {...form.getInputProps(`computed.${index}.name`)}
                  error={
                    firstErrorIn(form, `computed.${index}.name`) ?? firstErrorIn(form, `computed.${index}.expression`)
                  }
                />
              </Row>
              <ExpressionEditor
                label="Is"
                attributes={sent}
                value={expression}
                onChange={(next) => {
                  form.setFieldValue(`computed.${index}.expression`, next);
                  forgetErrors(form, `computed.${index}.expression`);
                }}
              />
            </Stack>
          </Paper>
        ))}
      </Rows>
    </>
  );
}

function Rows({
  legend,
  add,
  onAdd,
  children,
}: {
  legend: string;
  add: string;
  onAdd: () => void;
  children: ReactNode;
}) {
  return (
    <Fieldset legend={legend}>
      <Stack gap="sm">
        {children}
        <Button
          variant="default"
          size="xs"
          w="fit-content"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={onAdd}
        >
          {add}
        </Button>
      </Stack>
    </Fieldset>
  );
}

function Row({ what, onRemove, children }: { what: string; onRemove: () => void; children: ReactNode }) {
  return (
    <Group gap="xs" align="flex-end">
      {children}
      <RemoveButton size="lg" label={`Remove ${what}`} onClick={onRemove} />
    </Group>
  );
}
