import { SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import type { PricingModel, RuleEffectKind } from '../gql/graphql';
import { modelWords, optionsFrom } from '../rate-cards/card-words';
import { RatesEditor } from '../rate-cards/rates-editor';
import { ratesFor } from '../rate-cards/rates-typed';
import type { RuleTyped } from './rule-typed';

interface EffectFieldsProps {
  effect: RuleTyped['effect'];
  dimensions: readonly string[];
  currency: string;
  onCurrency: (currency: string) => void;
  onChange: (effect: RuleTyped['effect']) => void;
  /** What is wrong at a place of the effect: `scaleBy`, `replaceWith.rates.0.slabs`. */
  errorAt: (place: string) => string | undefined;
}

const models = Object.keys(modelWords) as PricingModel[];

/** What a rule does to the cards in scope. */
export function EffectFields({ effect, dimensions, currency, onCurrency, onChange, errorAt }: EffectFieldsProps) {
  const { kind, scaleBy, model, rates } = effect;
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label="What the rule does"
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        value={kind}
        onChange={(value) => onChange({ ...effect, kind: value as RuleEffectKind })}
        data={[
          { value: 'SCALE', label: 'Scale the rates' },
          { value: 'REPLACE', label: 'Replace the price' },
          { value: 'SKIP', label: 'Skip the cards' },
        ]}
      />
      {errorAt('') && (
        <Text size="sm" c="var(--mantine-color-error)">
          {errorAt('')}
        </Text>
      )}
      {kind === 'SCALE' && (
        <TextInput
          label="Every rate times"
          description="0.9 is ten percent less, 1.2 is twenty percent more"
          maw={220}
          inputMode="decimal"
          autoComplete="off"
          required
          value={scaleBy}
          error={errorAt('scaleBy')}
          onChange={({ currentTarget }) => onChange({ ...effect, scaleBy: currentTarget.value })}
        />
      )}
      {kind === 'SKIP' && <Text c="dimmed">The cards charge nothing while the conditions hold.</Text>}
      {kind === 'REPLACE' && (
        <>
          <Select
            label="Priced by"
            description={modelWords[model].about}
            allowDeselect={false}
            data={optionsFrom(models, modelWords)}
            value={model}
            error={errorAt('replaceWith.model')}
            onChange={(value) => {
              const next = value as PricingModel;
              onChange({ ...effect, model: next, rates: rates.map((one) => ratesFor(next, model, one)) });
            }}
          />
          <RatesEditor
            model={model}
            rates={rates}
            dimensions={dimensions}
            currency={currency}
            onCurrency={onCurrency}
            onChange={(changed) => onChange({ ...effect, rates: changed })}
            errorAt={(place) => errorAt(place === '' ? 'replaceWith.rates' : `replaceWith.rates.${place}`)}
          />
        </>
      )}
    </Stack>
  );
}
