import { Button, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { SlabModel } from '../gql/graphql';
import { moved } from '../parts/moved';
import { hasSteps, isPercentage, priceTypesOf } from './card-words';
import { firstSlab, type SlabTyped } from './rates-typed';
import { SlabRow } from './slab-row';
import classes from './slabs-editor.module.css';

interface SlabsEditorProps {
  label: string;
  model: SlabModel;
  currency: string;
  slabs: readonly SlabTyped[];
  onChange: (slabs: SlabTyped[]) => void;
  /** What is wrong at a place of the slabs: `1.startAfter`. */
  errorAt: (place: string) => string | undefined;
}

/** The slabs of a price, one a row: each holds what lies above its start, up to and with the next one's start. */
export function SlabsEditor({ label, model, currency, slabs, onChange, errorAt }: SlabsEditorProps) {
  const steps = hasSteps(model);
  const put = (place: number, slab: SlabTyped) => onChange(slabs.map((one, at) => (at === place ? slab : one)));
  const errorOfAll = errorAt('');
  return (
    <div role="group" aria-label={label}>
      <ol className={classes.rows}>
        {slabs.map((slab, place) => (
          <SlabRow
            // The place is the row's name: what is typed in it must not jump while the row above is moved.
            key={place}
            slab={slab}
            upTo={steps ? slabs[place + 1]?.startAfter : undefined}
            place={place}
            count={slabs.length}
            steps={steps}
            priceTypes={priceTypesOf[model]}
            unit={isPercentage(model) ? '%' : currency}
            errorAt={(field) => errorAt(`${place}.${field}`)}
            onChange={(changed) => put(place, changed)}
            onMove={(by) => onChange(moved(slabs, place, by))}
            onRemove={() => onChange(slabs.filter((_, at) => at !== place))}
          />
        ))}
      </ol>
      {errorOfAll && (
        <Text size="sm" c="var(--mantine-color-error)" mt={4}>
          {errorOfAll}
        </Text>
      )}
      {(steps || slabs.length === 0) && (
        <Button
          variant="default"
          size="xs"
          mt="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => onChange([...slabs, { ...firstSlab(model), startAfter: slabs.length === 0 ? '0' : '' }])}
        >
          Add a slab
        </Button>
      )}
    </div>
  );
}
