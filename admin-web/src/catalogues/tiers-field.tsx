import { Group, Select, Text } from '@mantine/core';
import { MoveButtons } from '../parts/move-buttons';
import { moved } from '../parts/moved';
import { RemoveButton } from '../parts/remove-button';
import classes from './tiers-field.module.css';

export interface PlanChoice {
  id: string;
  name: string;
  key: string;
}

interface TiersFieldProps {
  plans: readonly PlanChoice[];
  /** The ids of the plans, in the order in which they are offered. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
  error: string | undefined;
}

/** The plans of a catalogue in their order: good, better, best. */
export function TiersField({ plans, value, onChange, error }: TiersFieldProps) {
  const nameOf = (id: string) => plans.find((plan) => plan.id === id)?.name ?? id;
  return (
    <div>
      <Text size="sm" fw={500}>
        Offers, in this order
      </Text>
      <Text size="xs" c="dimmed" mb="xs">
        Good first, best last; custom contracts are not offered here
      </Text>
      <ol className={classes.tiers}>
        {value.map((id, place) => (
          <li key={id} className={classes.tier}>
            <Text flex={1}>{nameOf(id)}</Text>
            <Group gap={2} wrap="nowrap">
              <MoveButtons
                what={nameOf(id)}
                place={place}
                count={value.length}
                onMove={(by) => onChange(moved(value, place, by))}
              />
              <RemoveButton
                label={`Take ${nameOf(id)} out`}
                onClick={() => onChange(value.filter((each) => each !== id))}
              />
            </Group>
          </li>
        ))}
      </ol>
      <Select
        aria-label="Add a plan"
        placeholder="Add a plan"
        searchable
        nothingFoundMessage="No other plan"
        data={plans
          .filter(({ id }) => !value.includes(id))
          .map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` }))}
        value={null}
        error={error}
        onChange={(id) => id && onChange([...value, id])}
      />
    </div>
  );
}
