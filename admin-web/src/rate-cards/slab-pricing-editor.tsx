import { Select, Stack } from '@mantine/core';
import type { SlabModel } from '../gql/graphql';
import { modelWords, optionsFrom, slabModels } from './card-words';
import { type SlabPricingTyped, slabsFor } from './rates-typed';
import { SlabsEditor } from './slabs-editor';

interface SlabPricingEditorProps {
  label: string;
  currency: string;
  pricing: SlabPricingTyped;
  onChange: (pricing: SlabPricingTyped) => void;
  errorAt: (place: string) => string | undefined;
}

/** A model and its slabs, as a row of a matrix has them. */
export function SlabPricingEditor({ label, currency, pricing, onChange, errorAt }: SlabPricingEditorProps) {
  const { model, slabs } = pricing;
  return (
    <Stack gap="sm">
      <Select
        label="Priced by"
        aria-label={`${label}: priced by`}
        description={modelWords[model].about}
        maw={260}
        data={optionsFrom(slabModels, modelWords)}
        allowDeselect={false}
        value={model}
        error={errorAt('model')}
        onChange={(value) =>
          value && onChange({ model: value as SlabModel, slabs: slabsFor(value as SlabModel, slabs) })
        }
      />
      <SlabsEditor
        label={label}
        model={model}
        currency={currency}
        slabs={slabs}
        onChange={(changed) => onChange({ model, slabs: changed })}
        errorAt={(place) => errorAt(place === '' ? 'slabs' : `slabs.${place}`)}
      />
    </Stack>
  );
}
