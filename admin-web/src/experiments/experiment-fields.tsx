import { Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { keyFrom } from '../plans/key-from';
import { ArmsField, type VersionChoice } from './arms-field';
import type { ExperimentTyped } from './experiment-typed';

interface ExperimentFieldsProps {
  form: UseFormReturnType<ExperimentTyped>;
  /** Its key stays once it was made. */
  keyStays?: boolean;
  /** What its arms offer already, whether or not others could choose it. */
  offered?: readonly VersionChoice[];
}

/** What an experiment says. */
export function ExperimentFields({ form, keyStays = false, offered = [] }: ExperimentFieldsProps) {
  return (
    <>
      <TextInput
        label="Name"
        required
        {...form.getInputProps('name')}
        onChange={({ currentTarget: { value } }) => {
          if (!keyStays && form.values.key === keyFrom(form.values.name)) form.setFieldValue('key', keyFrom(value));
          form.setFieldValue('name', value);
        }}
      />
      {!keyStays && (
        <TextInput
          label="Key"
          description="What price pages and other systems ask for; it stays"
          required
          {...form.getInputProps('key')}
        />
      )}
      <Text size="sm" c="dimmed">
        An arm’s part of all the weights is the part of accounts it is offered to: with 3 and 1, three in four. All arms
        are offered in the same currencies.
      </Text>
      <ArmsField form={form} offered={offered} />
    </>
  );
}
