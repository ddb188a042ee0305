import { Button, Group, NumberInput, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { RemoveButton } from '../parts/remove-button';
import {
  begun,
  expressionKinds,
  type ExpressionKind,
  kindOf,
  operandsOf,
  takesMany,
  type TypedExpression,
} from './expression-typed';

interface ExpressionEditorProps {
  label: string;
  value: TypedExpression;
  onChange: (value: TypedExpression) => void;
  onRemove?: () => void;
  attributes: readonly string[];
}

const comparisons = ['=', '!=', '<', '<=', '>', '>='];
const roundings = ['HALF_UP', 'HALF_EVEN', 'UP', 'DOWN', 'CEILING', 'FLOOR'].map((value) => ({
  value,
  label: value.charAt(0) + value.slice(1).toLowerCase().replace('_', ' '),
}));

/** One part of an expression; what it is made of stands inside. */
export function ExpressionEditor({ label, value, onChange, onRemove, attributes }: ExpressionEditorProps) {
  const kind = kindOf(value);
  const simple = kind === 'constant' || kind === 'attribute';
  const head = (
    <Group gap="xs" align="flex-end">
      <Select
        label={label}
        size="xs"
        w={140}
        allowDeselect={false}
        data={expressionKinds}
        value={kind}
        onChange={(next) => onChange(begun((next ?? 'constant') as ExpressionKind))}
      />
      <Simple value={value} onChange={onChange} attributes={attributes} />
      {onRemove && <RemoveButton size="lg" label={`Remove ${label}`} onClick={onRemove} />}
    </Group>
  );
  if (simple) return head;
  return (
    <Paper withBorder p="xs" role="group" aria-label={label}>
      <Stack gap="xs">
        {head}
        <Parts value={value} onChange={onChange} attributes={attributes} />
      </Stack>
    </Paper>
  );
}

type PartProps = Pick<ExpressionEditorProps, 'value' | 'onChange' | 'attributes'>;

function Simple({ value, onChange, attributes }: PartProps): ReactNode {
  if ('constant' in value) {
    return (
      <TextInput
        aria-label="Number"
        placeholder="0.02"
        size="xs"
        w={110}
        inputMode="decimal"
        value={value.constant}
        onChange={({ currentTarget }) => onChange({ constant: currentTarget.value })}
      />
    );
  }
  if (!('attribute' in value)) return null;
  const { attribute, default: otherwise } = value;
  return (
    <>
      <Select
        aria-label="Attribute"
        placeholder="Attribute"
        size="xs"
        w={150}
        data={[...attributes]}
        value={attribute || null}
        onChange={(name) => onChange({ ...value, attribute: name ?? '' })}
      />
      <TextInput
        aria-label="Where it is missing"
        placeholder="no value if missing"
        size="xs"
        w={140}
        inputMode="decimal"
        value={otherwise ?? ''}
        onChange={({ currentTarget: { value: text } }) =>
          onChange(text === '' ? { attribute } : { attribute, default: text })
        }
      />
    </>
  );
}

function Parts({ value, onChange, attributes }: PartProps): ReactNode {
  const kind = kindOf(value);
  const operands = operandsOf(value);
  const put = (next: TypedExpression[]) => onChange({ ...value, [kind]: next } as TypedExpression);
  if (operands) {
    return (
      <>
        {operands.map((operand, index) => (
          <ExpressionEditor
            key={index}
            label={`Part ${index + 1}`}
            value={operand}
            attributes={attributes}
            onChange={(next) => put(operands.map((each, place) => (place === index ? next : each)))}
            {...(takesMany(kind) && operands.length > 2
              ? { onRemove: () => put(operands.filter((_, place) => place !== index)) }
              : {})}
          />
        ))}
        {takesMany(kind) && (
          <Button
            variant="default"
            size="compact-xs"
            w="fit-content"
            leftSection={<IconPlus size={12} aria-hidden />}
            onClick={() => put([...operands, { constant: '' }])}
          >
            Add one more
          </Button>
        )}
        {'divide' in value && (
          <>
            <Precision value={value} onChange={onChange} />
            <ExpressionEditor
              label="Where it divides by zero"
              value={value.ifZero ?? { constant: '0' }}
              attributes={attributes}
              onChange={(ifZero) => onChange({ ...value, ifZero })}
            />
          </>
        )}
      </>
    );
  }
  if ('round' in value) {
    return (
      <>
        <ExpressionEditor
          label="What is rounded"
          value={value.round}
          attributes={attributes}
          onChange={(round) => onChange({ ...value, round })}
        />
        <Precision value={value} onChange={onChange} />
      </>
    );
  }
  return 'if' in value ? <Choice value={value} onChange={onChange} attributes={attributes} /> : null;
}

function Choice({ value, onChange, attributes }: PartProps & { value: Extract<TypedExpression, { if: unknown }> }) {
  const [one, comparison, other] = value.if;
  return (
    <>
      <ExpressionEditor
        label="If"
        value={one}
        attributes={attributes}
        onChange={(next) => onChange({ ...value, if: [next, comparison, other] })}
      />
      <Select
        label="is"
        size="xs"
        w={90}
        allowDeselect={false}
        data={comparisons}
        value={comparison}
        onChange={(next) => onChange({ ...value, if: [one, next ?? '<', other] })}
      />
      <ExpressionEditor
        label="than"
        value={other}
        attributes={attributes}
        onChange={(next) => onChange({ ...value, if: [one, comparison, next] })}
      />
      <ExpressionEditor
        label="Then"
        value={value.then}
        attributes={attributes}
        onChange={(then) => onChange({ ...value, then })}
      />
      <ExpressionEditor
        label="Else"
        value={value.else}
        attributes={attributes}
        onChange={(otherwise) => onChange({ ...value, else: otherwise })}
      />
    </>
  );
}

function Precision({
  value,
  onChange,
}: {
  value: Extract<TypedExpression, { rounding: string }>;
  onChange: (value: TypedExpression) => void;
}) {
  return (
    <Group gap="xs" align="flex-end">
      <NumberInput
        label="Decimals"
        size="xs"
        w={90}
        min={0}
        max={12}
        value={value.decimals}
        onChange={(decimals) => onChange({ ...value, decimals: Number(decimals) })}
      />
      <Select
        label="Rounding"
        size="xs"
        w={130}
        allowDeselect={false}
        data={roundings}
        value={value.rounding}
        onChange={(rounding) => onChange({ ...value, rounding: rounding ?? 'HALF_UP' })}
      />
      <Text size="xs" c="dimmed">
        otherwise exact
      </Text>
    </Group>
  );
}
