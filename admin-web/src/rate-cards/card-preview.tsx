import { SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PriceCurveInput } from '../gql/graphql';
import type { ItemChoice } from './card-choices';
import type { CardTyped } from './card-typed';
import { PricePreview } from './price-preview';
import { currencyRatesInput, isMissing, isUnfinished } from './rates-typed';

interface CardPreviewProps {
  card: CardTyped;
  items: readonly ItemChoice[];
  currency: string;
}

/** The price of a card by quantity, in the currency that is looked at; nothing where a card prices no quantity. */
export function CardPreview({ card, items, currency }: CardPreviewProps) {
  const { kind, model, rates, itemId } = card;
  const [values, setValues] = useState<Record<string, string>>({});
  if (!model || kind === 'FIXED_FEE') return null;
  const meter = items.find(({ id }) => id === itemId)?.meter;
  const one = rates.find((each) => each.currency === currency);
  const isDrawable = one !== undefined && !isMissing(model, one) && !isUnfinished(model, one);
  const dimensions = Object.entries(values).flatMap(([dimension, value]) =>
    value.trim() ? [{ dimension, value: value.trim() }] : [],
  );
  const input: PriceCurveInput | undefined = isDrawable
    ? { model, rates: currencyRatesInput(model, one), dimensions: model === 'MATRIX' ? dimensions : [] }
    : undefined;
  return (
    <Stack gap="sm">
      {model === 'MATRIX' && (meter?.groupBy.length ?? 0) > 0 && (
        <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
          {meter?.groupBy.map((dimension) => (
            <TextInput
              key={dimension}
              label={`Drawn for ${dimension}`}
              size="xs"
              placeholder="none"
              autoComplete="off"
              value={values[dimension] ?? ''}
              onChange={({ currentTarget }) => setValues({ ...values, [dimension]: currentTarget.value })}
            />
          ))}
        </SimpleGrid>
      )}
      <PricePreview input={input} unit={unitOf(kind, meter?.unit)} />
    </Stack>
  );
}

function unitOf(kind: CardTyped['kind'], unit: string | undefined): string {
  if (kind === 'LICENCE') return 'licences held';
  if (kind === 'OVERAGE') return `${unit ?? 'units'} beyond the allowance`;
  return unit ?? 'units used';
}
