import { useQuery } from '@apollo/client/react';
import { Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { exactMoneyText } from '../figures/decimal-text';
import { MoneyText } from '../figures/money-text';
import { graphql } from '../gql/gql';
import type { PriceCurveInput } from '../gql/graphql';
import { WorkingTable } from '../parts/working-table';

const PriceOf = graphql(`
  query PriceOfQuantity($input: PriceCurveInput!) {
    priceCurve(input: $input) {
      __typename
      ... on PriceCurve {
        currency
        points {
          amount
          unitAmount
          working {
            rule
            quantity
            rate
            amount
          }
        }
      }
    }
  }
`);

const typingPauseMs = 300;

/** What one quantity would cost, with its working: to check a price against what was agreed. */
export function PriceOfQuantity({ input }: { input: PriceCurveInput }) {
  const [typed, setTyped] = useState('');
  const [quantity] = useDebouncedValue(typed.trim(), typingPauseMs);
  const { data } = useQuery(PriceOf, {
    variables: { input: { ...input, upTo: null, quantities: [quantity] } },
    fetchPolicy: 'cache-first',
    skip: !/^\d+(\.\d+)?$/.test(quantity),
  });
  const curve = data?.priceCurve.__typename === 'PriceCurve' ? data.priceCurve : undefined;
  const [point] = curve?.points ?? [];
  return (
    <Stack gap="xs">
      <TextInput
        label="What would this quantity cost?"
        size="xs"
        maw={220}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {curve && point && (
        <div role="status" aria-label="Price of the quantity">
          <Text fw={600}>
            <MoneyText money={{ amount: point.amount, currency: curve.currency }} exact />
            {point.unitAmount && (
              <Text span size="sm" fw={400} c="dimmed">
                {' '}
                · {exactMoneyText(point.unitAmount, curve.currency)} each on average
              </Text>
            )}
          </Text>
          <WorkingTable steps={point.working} currency={curve.currency} />
        </div>
      )}
    </Stack>
  );
}
