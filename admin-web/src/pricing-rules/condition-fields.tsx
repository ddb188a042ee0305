import { Group, Select, Text, TextInput } from '@mantine/core';
import type { Comparison } from '../gql/graphql';
import { RemoveButton } from '../parts/remove-button';
import classes from './condition-fields.module.css';
import type { ConditionKind, ConditionTyped } from './rule-typed';

interface ConditionFieldsProps {
  condition: ConditionTyped;
  place: number;
  count: number;
  meters: readonly { id: string; key: string; unit: string }[];
  onChange: (condition: ConditionTyped) => void;
  onRemove: () => void;
  /** What is wrong at a place of the condition: `usage.quantity`. */
  errorAt: (place: string) => string | undefined;
}

const kinds: { value: ConditionKind; label: string }[] = [
  { value: 'USAGE', label: 'Usage' },
  { value: 'ACCOUNT_TAG', label: 'A tag' },
  { value: 'DATES', label: 'Dates' },
];

const comparisons: { value: Comparison; label: string }[] = [
  { value: 'MORE_THAN', label: 'is more than' },
  { value: 'AT_LEAST', label: 'is at least' },
  { value: 'AT_MOST', label: 'is at most' },
  { value: 'LESS_THAN', label: 'is less than' },
];

/** One condition of a rule: about the usage of the period, a tag of the account, or the day the period begins. */
export function ConditionFields(props: ConditionFieldsProps) {
  const { condition, place, count, onChange, onRemove, errorAt } = props;
  const name = `condition ${place + 1}`;
  const error = errorAt('');
  return (
    <li className={classes.condition}>
      <Group gap="xs" align="flex-start" wrap="wrap" className={classes.fields}>
        <Select
          label="About"
          aria-label={`What ${name} is about`}
          w={126}
          allowDeselect={false}
          data={kinds}
          value={condition.kind}
          onChange={(value) => value && onChange({ ...condition, kind: value as ConditionKind })}
        />
        <OfKind {...props} name={name} />
      </Group>
      <RemoveButton mt={26} label={`Remove ${name}`} disabled={count === 1} onClick={onRemove} />
      {error && (
        <Text size="sm" c="var(--mantine-color-error)">
          {error}
        </Text>
      )}
    </li>
  );
}

function OfKind({ condition, meters, onChange, errorAt, name }: ConditionFieldsProps & { name: string }) {
  const { kind, usage, accountTag, dates } = condition;
  switch (kind) {
    case 'USAGE':
      return (
        <>
          <Select
            label="Meter"
            aria-label={`Meter of ${name}`}
            w={150}
            searchable
            data={meters.map(({ id, key }) => ({ value: id, label: key }))}
            value={usage.meterId || null}
            error={errorAt('usage.meterId')}
            onChange={(value) => onChange({ ...condition, usage: { ...usage, meterId: value ?? '' } })}
          />
          <Select
            label="Compared"
            aria-label={`Comparison of ${name}`}
            w={130}
            allowDeselect={false}
            data={comparisons}
            value={usage.is}
            onChange={(value) => value && onChange({ ...condition, usage: { ...usage, is: value as Comparison } })}
          />
          <TextInput
            label="Quantity"
            aria-label={`Quantity of ${name}`}
            w={104}
            inputMode="decimal"
            autoComplete="off"
            value={usage.quantity}
            error={errorAt('usage.quantity')}
            onChange={({ currentTarget }) =>
              onChange({ ...condition, usage: { ...usage, quantity: currentTarget.value } })
            }
          />
        </>
      );
    case 'ACCOUNT_TAG':
      return (
        <>
          <Select
            label="The account"
            aria-label={`The account of ${name}`}
            w={160}
            allowDeselect={false}
            data={[
              { value: 'has', label: 'has the tag' },
              { value: 'lacks', label: 'lacks the tag' },
            ]}
            value={accountTag.has ? 'has' : 'lacks'}
            onChange={(value) => onChange({ ...condition, accountTag: { ...accountTag, has: value === 'has' } })}
          />
          <TextInput
            label="Tag"
            aria-label={`Tag of ${name}`}
            w={200}
            value={accountTag.tag}
            error={errorAt('accountTag.tag')}
            onChange={({ currentTarget }) =>
              onChange({ ...condition, accountTag: { ...accountTag, tag: currentTarget.value } })
            }
          />
        </>
      );
    case 'DATES':
      return (
        <>
          <TextInput
            type="date"
            label="Periods that begin from"
            aria-label={`First day of ${name}`}
            w={168}
            value={dates.from}
            error={errorAt('dates') ?? errorAt('dates.from')}
            onChange={({ currentTarget }) => onChange({ ...condition, dates: { ...dates, from: currentTarget.value } })}
          />
          <TextInput
            type="date"
            label="and before"
            aria-label={`Day after ${name}`}
            w={168}
            value={dates.until}
            error={errorAt('dates.until')}
            onChange={({ currentTarget }) =>
              onChange({ ...condition, dates: { ...dates, until: currentTarget.value } })
            }
          />
        </>
      );
  }
}
