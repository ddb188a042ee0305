import { Button, Fieldset, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { moved } from '../parts/moved';
import { MatrixRowEditor } from './matrix-row-editor';
import { firstSlab, type MatrixRowTyped, type MatrixTyped } from './rates-typed';
import { SlabPricingEditor } from './slab-pricing-editor';

interface MatrixEditorProps {
  currency: string;
  /** What the meter groups its use by. */
  dimensions: readonly string[];
  matrix: MatrixTyped;
  onChange: (matrix: MatrixTyped) => void;
  /** What is wrong at a place of the matrix: `rows.1.slabs.0.rate`. */
  errorAt: (place: string) => string | undefined;
}

/** Prices by dimension values: a row for each combination that has its own, and the default. */
export function MatrixEditor({ currency, dimensions, matrix, onChange, errorAt }: MatrixEditorProps) {
  const { rows, otherwise } = matrix;
  const setRows = (changed: MatrixRowTyped[]) => onChange({ ...matrix, rows: changed });
  const put = (place: number, row: MatrixRowTyped) => setRows(rows.map((one, at) => (at === place ? row : one)));
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {dimensions.length === 0
          ? 'The meter of this item is not grouped by any dimension, so everything is priced by the default.'
          : 'The row that names most values wins. Leave a dimension empty where it may be anything; * wants some value, whichever.'}
      </Text>
      {rows.map((row, place) => (
        <MatrixRowEditor
          key={place}
          currency={currency}
          dimensions={dimensions}
          row={row}
          place={place}
          count={rows.length}
          errorAt={(inner) => errorAt(inner === '' ? `rows.${place}` : `rows.${place}.${inner}`)}
          onChange={(changed) => put(place, changed)}
          onMove={(by) => setRows(moved(rows, place, by))}
          onRemove={() => setRows(rows.filter((_, at) => at !== place))}
        />
      ))}
      {dimensions.length > 0 && (
        <div>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => setRows([...rows, { match: [], model: 'PER_UNIT', slabs: [firstSlab('PER_UNIT')] }])}
          >
            Add a row
          </Button>
        </div>
      )}
      <Fieldset legend="Default: what no row matches">
        <SlabPricingEditor
          label="Default price"
          currency={currency}
          pricing={otherwise}
          onChange={(changed) => onChange({ ...matrix, otherwise: changed })}
          errorAt={(inner) => errorAt(inner === '' ? 'otherwise' : `otherwise.${inner}`)}
        />
      </Fieldset>
    </Stack>
  );
}
