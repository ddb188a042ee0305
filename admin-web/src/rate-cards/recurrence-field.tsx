import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { CardFieldProps } from './card-choices';

/** How often it falls due, counted in cycles of the plan. */
export function RecurrenceField({ form }: CardFieldProps) {
  const { kind, recurrence } = form.values;
  const isSpan = kind === 'MINIMUM_COMMITMENT';
  return (
    <SimpleGrid cols={{ base: 1, xs: recurrence.once ? 1 : 3 }} spacing="sm" style={{ alignItems: 'end' }}>
      <Select
        label={isSpan ? 'Spans' : 'Recurs'}
        allowDeselect={false}
        data={
          isSpan
            ? [
                { value: 'every', label: 'So many cycles' },
                { value: 'once', label: 'The whole term' },
              ]
            : [
                { value: 'every', label: 'Every so many cycles' },
                { value: 'once', label: 'Once' },
              ]
        }
        value={recurrence.once ? 'once' : 'every'}
        onChange={(value) => form.setFieldValue('recurrence.once', value === 'once')}
      />
      {!recurrence.once && (
        <>
          <TextInput
            label="Cycles"
            description={isSpan ? 'Trued up once in so many' : '1 is every cycle'}
            inputMode="numeric"
            {...form.getInputProps('recurrence.everyCycles')}
          />
          <TextInput
            label="After"
            description="Cycles before the first"
            inputMode="numeric"
            {...form.getInputProps('recurrence.offset')}
          />
        </>
      )}
    </SimpleGrid>
  );
}
