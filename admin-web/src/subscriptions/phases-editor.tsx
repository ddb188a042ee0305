import { Button, Checkbox, Group, Paper, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus } from '@tabler/icons-react';
import { RemoveButton } from '../parts/remove-button';
import { PlanVersionField } from './plan-version-field';
import { firstPhase, type PhaseLength, type SubscribeTyped } from './subscribe-typed';

const lengths: { value: PhaseLength; label: string }[] = [
  { value: 'DAYS', label: 'For days' },
  { value: 'CYCLES', label: 'For pricing cycles' },
  { value: 'UNTIL', label: 'Until a day' },
  { value: 'OPEN', label: 'Goes on' },
];

const extentLabels: Record<Exclude<PhaseLength, 'OPEN'>, string> = {
  DAYS: 'Days',
  CYCLES: 'Cycles',
  UNTIL: 'First day without it',
};

interface PhasesEditorProps {
  form: UseFormReturnType<SubscribeTyped>;
  currency: string;
}

/** Trial, ramp, steady: phases one after the other; the last may go on. */
export function PhasesEditor({ form, currency }: PhasesEditorProps) {
  const { phases } = form.values;
  return (
    <Stack gap="sm" role="group" aria-label="Phases">
      {phases.map((phase, place) => {
        const nth = place + 1;
        return (
          // The place is the phase's name: what is typed in it must not jump.
          <Paper key={place} withBorder p="sm">
            <Stack gap="xs">
              <Group justify="space-between">
                <strong>Phase {nth}</strong>
                <RemoveButton label={`Remove phase ${nth}`} onClick={() => form.removeListItem('phases', place)} />
              </Group>
              <PlanVersionField
                currency={currency}
                label={`Plan of phase ${nth}`}
                required
                {...form.getInputProps(`phases.${place}.planVersionId`)}
              />
              <Group grow align="start">
                <Select
                  label={`Length of phase ${nth}`}
                  data={lengths}
                  allowDeselect={false}
                  {...form.getInputProps(`phases.${place}.length`)}
                />
                {phase.length !== 'OPEN' && (
                  <TextInput
                    type={phase.length === 'UNTIL' ? 'date' : 'text'}
                    label={`${extentLabels[phase.length]} of phase ${nth}`}
                    inputMode="numeric"
                    required
                    {...form.getInputProps(`phases.${place}.extent`)}
                  />
                )}
              </Group>
              <Checkbox
                label="A trial: its days cost nothing"
                {...form.getInputProps(`phases.${place}.trial`, { type: 'checkbox' })}
              />
            </Stack>
          </Paper>
        );
      })}
      <Group>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => form.insertListItem('phases', firstPhase)}
        >
          Add a phase
        </Button>
      </Group>
    </Stack>
  );
}
