import { Button, Group, Stack, Tabs, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { PricingModel } from '../gql/graphql';
import { MatrixEditor } from './matrix-editor';
import { firstMatrix, firstRates, isMissing, type RatesTyped } from './rates-typed';
import { SlabsEditor } from './slabs-editor';

interface RatesEditorProps {
  model: PricingModel;
  rates: readonly RatesTyped[];
  dimensions: readonly string[];
  /** The currency that is looked at. */
  currency: string;
  onCurrency: (currency: string) => void;
  onChange: (rates: RatesTyped[]) => void;
  /** What is wrong at a place of the rates: `1.slabs.0.rate`. */
  errorAt: (place: string) => string | undefined;
}

/** The rates of a card, a tab for each currency; a currency without rates is marked. */
export function RatesEditor(props: RatesEditorProps) {
  const { rates, errorAt } = props;
  const [only] = rates;
  const errorOfAll = errorAt('');
  return (
    <div>
      {rates.length === 1 && only ? <CurrencyRates {...props} place={0} one={only} /> : <CurrencyTabs {...props} />}
      {errorOfAll && (
        <Text size="sm" c="var(--mantine-color-error)" mt={4}>
          {errorOfAll}
        </Text>
      )}
    </div>
  );
}

function CurrencyTabs(props: RatesEditorProps) {
  const { model, rates, currency, onCurrency } = props;
  return (
    <Tabs value={currency} onChange={(value) => value && onCurrency(value)} keepMounted={false}>
      <Tabs.List aria-label="Currencies">
        {rates.map((one) => (
          <Tabs.Tab
            key={one.currency}
            value={one.currency}
            rightSection={
              isMissing(model, one) && <IconAlertTriangle size={14} color="var(--status-amber-ink)" aria-hidden />
            }
          >
            {isMissing(model, one) ? `${one.currency}, no rates yet` : one.currency}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {rates.map((one, place) => (
        <Tabs.Panel key={one.currency} value={one.currency} pt="sm">
          <CurrencyRates {...props} place={place} one={one} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function CurrencyRates({
  model,
  rates,
  dimensions,
  onChange,
  errorAt,
  place,
  one,
}: RatesEditorProps & { place: number; one: RatesTyped }) {
  const put = (changed: RatesTyped) => onChange(rates.map((other, at) => (at === place ? changed : other)));
  const here = (inner: string) => errorAt(inner === '' ? String(place) : `${place}.${inner}`);
  const source = rates.find((other) => !isMissing(model, other));
  if (isMissing(model, one)) {
    return (
      <Stack gap="xs" align="flex-start">
        <Text c="dimmed">
          Nothing is priced in {one.currency} yet. A version is activated once every currency has rates.
        </Text>
        <Group gap="xs">
          <Button variant="default" size="xs" onClick={() => put(firstRates(model, one.currency))}>
            Add rates in {one.currency}
          </Button>
          {source && (
            <Button
              variant="default"
              size="xs"
              onClick={() => put({ ...structuredClone(source), currency: one.currency })}
            >
              Begin with the figures in {source.currency}
            </Button>
          )}
        </Group>
      </Stack>
    );
  }
  return (
    <Stack gap="sm">
      {model === 'MATRIX' ? (
        <MatrixEditor
          currency={one.currency}
          dimensions={dimensions}
          matrix={one.matrix ?? firstMatrix()}
          onChange={(matrix) => put({ ...one, matrix })}
          errorAt={(inner) => here(inner === '' ? 'matrix' : `matrix.${inner}`)}
        />
      ) : (
        <SlabsEditor
          label={`Rates in ${one.currency}`}
          model={model}
          currency={one.currency}
          slabs={one.slabs}
          onChange={(slabs) => put({ ...one, slabs })}
          errorAt={(inner) => here(inner === '' ? 'slabs' : `slabs.${inner}`)}
        />
      )}
      {rates.length > 1 && (
        <div>
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            onClick={() => put({ ...one, slabs: [], matrix: null })}
          >
            Remove the rates in {one.currency}
          </Button>
        </div>
      )}
    </Stack>
  );
}
