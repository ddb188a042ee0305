import { Radio, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { dateText } from '../figures/calendar-text';
import type { ChangeTiming } from '../gql/graphql';

/** When a change is to hold, while it is typed. */
export interface TimingTyped extends Record<string, unknown> {
  when: ChangeTiming;
  effectiveOn: string;
}

export const timingInput = ({ when, effectiveOn }: TimingTyped) => ({
  timing: when,
  effectiveOn: when === 'ON_DATE' ? effectiveOn || null : null,
});

interface TimingFieldsProps<Values extends TimingTyped> {
  form: UseFormReturnType<Values>;
  label: string;
  /** What IMMEDIATE means for this change. */
  immediately: string;
  nextCycleOn: string | null;
}

/** At once, with the next period, or on a day. */
export function TimingFields<Values extends TimingTyped>(props: TimingFieldsProps<Values>) {
  const { form, label, immediately, nextCycleOn } = props;
  return (
    <>
      <Radio.Group label={label} {...form.getInputProps('when')}>
        <Stack gap="xs" mt="xs">
          <Radio value="IMMEDIATE" label="At once" description={immediately} />
          {nextCycleOn && (
            <Radio
              value="NEXT_CYCLE"
              label="With the next period"
              description={`It begins on ${dateText(nextCycleOn)}`}
            />
          )}
          <Radio value="ON_DATE" label="On a day" description="Choose it below" />
        </Stack>
      </Radio.Group>
      {form.getValues().when === 'ON_DATE' && (
        <TextInput type="date" label="Day" required {...form.getInputProps('effectiveOn')} />
      )}
    </>
  );
}
