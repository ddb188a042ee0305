import { Fieldset, Group, SimpleGrid, Text, TextInput } from '@mantine/core';
import { MoveButtons } from '../parts/move-buttons';
import { RemoveButton } from '../parts/remove-button';
import type { MatchTyped, MatrixRowTyped } from './rates-typed';
import { SlabPricingEditor } from './slab-pricing-editor';

interface MatrixRowEditorProps {
  currency: string;
  dimensions: readonly string[];
  row: MatrixRowTyped;
  place: number;
  count: number;
  errorAt: (place: string) => string | undefined;
  onChange: (row: MatrixRowTyped) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One row of a matrix: the values it is for, and its own price. */
export function MatrixRowEditor(props: MatrixRowEditorProps) {
  const { currency, dimensions, row, place, count, errorAt, onChange, onMove, onRemove } = props;
  const name = `row ${place + 1}`;
  // What a row names that the meter no longer groups by is shown too, or it could not be taken out.
  const named = [...new Set([...dimensions, ...row.match.map(({ dimension }) => dimension)])];
  const errorOfRow = errorAt('') ?? errorAt('match');
  return (
    <Fieldset legend={`Row ${place + 1}`}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" mb="sm">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" flex={1}>
          {named.map((dimension) => (
            <TextInput
              key={dimension}
              label={dimension}
              aria-label={`${dimension} of ${name}`}
              placeholder="anything"
              autoComplete="off"
              value={row.match.find((one) => one.dimension === dimension)?.value ?? ''}
              onChange={({ currentTarget }) =>
                onChange({ ...row, match: withValue(row.match, named, dimension, currentTarget.value) })
              }
            />
          ))}
        </SimpleGrid>
        <Group gap={2} wrap="nowrap" pt={26}>
          <MoveButtons what={name} place={place} count={count} onMove={onMove} />
          <RemoveButton label={`Remove ${name}`} onClick={onRemove} />
        </Group>
      </Group>
      {errorOfRow && (
        <Text size="sm" c="var(--mantine-color-error)" mb="sm">
          {errorOfRow}
        </Text>
      )}
      <SlabPricingEditor
        label={`Price of ${name}`}
        currency={currency}
        pricing={row}
        onChange={(pricing) => onChange({ ...row, ...pricing })}
        errorAt={(inner) => (inner === '' ? undefined : errorAt(inner))}
      />
    </Fieldset>
  );
}

/** The match with a value for a dimension, in the order of the dimensions; an empty value names it no longer. */
function withValue(
  match: readonly MatchTyped[],
  order: readonly string[],
  dimension: string,
  value: string,
): MatchTyped[] {
  const others = match.filter((one) => one.dimension !== dimension);
  const changed = value === '' ? others : [...others, { dimension, value }];
  return changed.sort((one, other) => order.indexOf(one.dimension) - order.indexOf(other.dimension));
}
