import {
  Button,
  Group,
  Paper,
  SegmentedControl,
  Select,
  Stack,
  Switch,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { firstErrorIn } from '../forms/field-errors';
import { RemoveButton } from '../parts/remove-button';
import { emptyGroup, emptyTest, pathOfPart, type TypedFilter, type TypedGroup, type TypedTest } from './filter-typed';

/** What may be tested: the names of an event schema. */
export interface Testable {
  attributes: readonly string[];
  dimensions: readonly { name: string; personal: boolean; allowedValues?: readonly string[] | null }[];
}

interface PartProps<Part> {
  value: Part;
  onChange: (value: Part) => void;
  onRemove?: () => void;
  /** Where it stands: "filter.and.0". */
  path: string;
  errors: Record<string, unknown>;
  testable: Testable;
  depth?: number;
}

const deepest = 4;

/** Rows of tests in groups: all must hold, or one must; groups hold groups. */
export function FilterBuilder({
  value: group,
  onChange,
  onRemove,
  path,
  errors,
  testable,
  depth = 0,
}: PartProps<TypedGroup>) {
  const put = (index: number, part: TypedFilter) =>
    onChange({ ...group, parts: group.parts.map((each, place) => (place === index ? part : each)) });
  const add = (part: TypedFilter) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <Paper withBorder p="sm" role="group" aria-label={depth === 0 ? 'Only where' : 'Group of tests'}>
      <Stack gap="sm">
        <Group gap="sm" justify="space-between">
          <Group gap="sm">
            <SegmentedControl
              size="xs"
              aria-label="How the tests are joined"
              value={group.join}
              onChange={(join) => onChange({ ...group, join: join as TypedGroup['join'] })}
              data={[
                { value: 'and', label: 'All hold' },
                { value: 'or', label: 'One holds' },
              ]}
            />
            <Switch
              size="xs"
              label="Not so"
              checked={group.negated}
              onChange={({ currentTarget: { checked } }) => onChange({ ...group, negated: checked })}
            />
          </Group>
          {onRemove && <RemoveButton size="lg" label="Remove this group" onClick={onRemove} />}
        </Group>
        {group.parts.length === 0 && (
          <Text size="sm" c="dimmed">
            Every event counts. Add a test to count only some.
          </Text>
        )}
        {group.parts.map((part, index) => {
          const common = {
            path: pathOfPart(group, path, index),
            errors,
            testable,
            onRemove: () => onChange({ ...group, parts: group.parts.filter((_, place) => place !== index) }),
          };
          return part.kind === 'GROUP' ? (
            <FilterBuilder
              key={index}
              {...common}
              value={part}
              onChange={(next) => put(index, next)}
              depth={depth + 1}
            />
          ) : (
            <TestRow key={index} {...common} value={part} onChange={(next) => put(index, next)} />
          );
        })}
        <Group gap="xs">
          <AddButton label="Add test" onAdd={() => add(emptyTest)} />
          {depth < deepest && (
            <AddButton label="Add group" onAdd={() => add({ ...emptyGroup, join: 'or', parts: [emptyTest] })} />
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

const testsOfAttribute = ['=', '!=', '<', '<=', '>', '>=', 'in', 'exists'];
const testsOfDimension = ['=', '!=', 'in', 'exists'];

function TestRow({ value: row, onChange, onRemove, path, errors, testable }: PartProps<TypedTest>) {
  const { attributes, dimensions } = testable;
  const isAttribute = attributes.includes(row.name);
  const dimension = dimensions.find(({ name }) => name === row.name);
  const tests = dimension?.personal ? ['exists'] : isAttribute || !dimension ? testsOfAttribute : testsOfDimension;
  const allowed = dimension?.allowedValues;
  const error = firstErrorIn({ errors }, path);
  return (
    <Group gap="xs" align="flex-start" role="group" aria-label="Test">
      <Select
        aria-label="Attribute or dimension"
        placeholder="Attribute or dimension"
        searchable
        w={190}
        error={error}
        data={[
          { group: 'Attributes', items: [...attributes] },
          { group: 'Dimensions', items: dimensions.map(({ name }) => name) },
        ]}
        value={row.name || null}
        onChange={(name) => {
          const isPersonal = dimensions.some((each) => each.name === name && each.personal);
          onChange({ ...row, name: name ?? '', test: isPersonal ? 'exists' : row.test });
        }}
      />
      <Select
        aria-label="Test"
        w={100}
        allowDeselect={false}
        data={tests}
        value={tests.includes(row.test) ? row.test : null}
        onChange={(test) => onChange({ ...row, test: test ?? '=' })}
      />
      {row.test === 'in' && (
        <TagsInput
          aria-label="Values"
          placeholder="Press Enter after each"
          w={230}
          data={allowed ? [...allowed] : []}
          value={row.values}
          onChange={(values) => onChange({ ...row, values })}
        />
      )}
      {row.test !== 'in' && row.test !== 'exists' && (
        <TextInput
          aria-label="Value"
          placeholder="Value"
          w={150}
          inputMode={isAttribute ? 'decimal' : 'text'}
          value={row.value}
          onChange={({ currentTarget }) => onChange({ ...row, value: currentTarget.value })}
        />
      )}
      <Switch
        size="xs"
        mt={8}
        label="Not so"
        checked={row.negated}
        onChange={({ currentTarget: { checked } }) => onChange({ ...row, negated: checked })}
      />
      {onRemove && <RemoveButton size="lg" label="Remove this test" onClick={onRemove} />}
    </Group>
  );
}

function AddButton({ label, onAdd }: { label: string; onAdd: () => void }) {
  return (
    <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
      {label}
    </Button>
  );
}
