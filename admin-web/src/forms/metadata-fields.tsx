import { Button, Fieldset, Group, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { RemoveButton } from '../parts/remove-button';

export interface MetadataRow {
  key: string;
  value: string;
}

interface MetadataFieldsProps {
  rows: readonly MetadataRow[];
  /** Problems by the path that the graph gives: `metadata.crmId`. */
  errors: Readonly<Record<string, unknown>>;
  onChange: (rows: MetadataRow[]) => void;
}

/** Texts that other systems want to find here again, as rows of names and values. */
export function MetadataFields({ rows, errors, onChange }: MetadataFieldsProps) {
  const put = (index: number, changes: Partial<MetadataRow>) =>
    onChange(rows.map((row, place) => (place === index ? { ...row, ...changes } : row)));
  return (
    <Fieldset legend="Metadata">
      {rows.length === 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          What other systems want to find here again, such as crmId.
        </Text>
      )}
      {rows.map(({ key, value }, index) => (
        <Group key={index} gap="xs" mb="xs" align="flex-end" wrap="nowrap">
          <TextInput
            label={`Name ${index + 1}`}
            value={key}
            onChange={({ currentTarget }) => put(index, { key: currentTarget.value })}
            style={{ flex: 1 }}
          />
          <TextInput
            label={`Value ${index + 1}`}
            value={value}
            error={errors[`metadata.${key.trim()}`] as string | undefined}
            onChange={({ currentTarget }) => put(index, { value: currentTarget.value })}
            style={{ flex: 2 }}
          />
          <RemoveButton
            size="lg"
            label={`Remove metadata ${index + 1}`}
            onClick={() => onChange(rows.filter((_, place) => place !== index))}
          />
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => onChange([...rows, { key: '', value: '' }])}
      >
        Add metadata
      </Button>
    </Fieldset>
  );
}

/** Metadata of the graph as rows to edit. */
export const metadataRows = (metadata: unknown): MetadataRow[] =>
  Object.entries((metadata ?? {}) as Record<string, string>).map(([key, value]) => ({ key, value }));

/** Edited rows as the graph takes them; a row without a name is nothing yet. */
export const metadataOf = (rows: readonly MetadataRow[]): Record<string, string> =>
  Object.fromEntries(rows.flatMap(({ key, value }) => (key.trim() === '' ? [] : [[key.trim(), value]])));
