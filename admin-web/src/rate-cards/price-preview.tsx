import { useQuery } from '@apollo/client/react';
import { Alert, List, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { graphql } from '../gql/gql';
import type { PriceCurveInput } from '../gql/graphql';
import { refusalOfError } from '../graph/refusal';
import { EmptyState } from '../parts/empty-state';
import { FailureState } from '../parts/failure-state';
import { Section } from '../parts/section';
import { ChartSkeleton } from '../parts/skeletons';
import { PriceCurveCharts } from './price-curve-charts';
import { PriceCurveTable } from './price-curve-table';
import { PriceOfQuantity } from './price-of-quantity';
import classes from './price-preview.module.css';

const PriceCurve = graphql(`
  query PriceCurve($input: PriceCurveInput!) {
    priceCurve(input: $input) {
      __typename
      ... on PriceCurve {
        currency
        points {
          quantity
          amount
          unitAmount
        }
      }
      ... on InvalidInput {
        fields {
          path
          message
        }
      }
      ... on SlabsOverlap {
        fields {
          path
          message
        }
      }
    }
  }
`);

const typingPauseMs = 300;

interface PricePreviewProps {
  /** The price as it is typed; undefined while something it depends on is empty. */
  input: PriceCurveInput | undefined;
  /** What is counted: "verification". */
  unit: string;
}

/** What the price that is typed comes to, by quantity, as the graph reckons it; or what is wrong with it. */
export function PricePreview({ input, unit }: PricePreviewProps) {
  const [shown, setShown] = useState('chart');
  const [upTo, setUpTo] = useState('');
  const asked = input && JSON.stringify({ ...input, upTo: upTo.trim() || null });
  const [settled] = useDebouncedValue(asked, typingPauseMs);
  return (
    <Section
      title="What it comes to"
      actions={
        <SegmentedControl
          aria-label="Show the curve as"
          size="xs"
          value={shown}
          onChange={setShown}
          data={[
            { value: 'chart', label: 'Chart' },
            { value: 'table', label: 'Table' },
          ]}
        />
      }
    >
      {settled === undefined ? (
        <EmptyState title="No curve yet">Fill in every rate to see what a period would cost.</EmptyState>
      ) : (
        <Stack gap="md">
          <Curve input={JSON.parse(settled) as PriceCurveInput} unit={unit} shown={shown} />
          <TextInput
            label="Draw up to"
            description="Somewhat beyond the last slab, unless you say how far"
            size="xs"
            maw={220}
            inputMode="decimal"
            autoComplete="off"
            value={upTo}
            onChange={({ currentTarget }) => setUpTo(currentTarget.value)}
          />
          <PriceOfQuantity input={JSON.parse(settled) as PriceCurveInput} />
        </Stack>
      )}
    </Section>
  );
}

function Curve({ input, unit, shown }: { input: PriceCurveInput; unit: string; shown: string }) {
  const result = useQuery(PriceCurve, { variables: { input }, fetchPolicy: 'cache-first' });
  const { error, refetch } = result;
  if (error) {
    const { fields } = refusalOfError(error);
    return fields.length > 0 ? (
      <Problems messages={fields.map(({ message }) => message)} />
    ) : (
      <FailureState error={error} retry={refetch} />
    );
  }
  const curve = (result.data ?? result.previousData)?.priceCurve;
  if (!curve) return <ChartSkeleton height={420} />;
  if (curve.__typename !== 'PriceCurve') return <Problems messages={curve.fields.map(({ message }) => message)} />;
  return shown === 'table' ? (
    <div className={classes.figures} tabIndex={0} role="group" aria-label="Figures of the curve">
      <PriceCurveTable points={curve.points} currency={curve.currency} />
    </div>
  ) : (
    <PriceCurveCharts points={curve.points} currency={curve.currency} unit={unit} />
  );
}

/** A price that cannot be reckoned shows why, in place of its curve. */
function Problems({ messages }: { messages: readonly string[] }) {
  return (
    <Alert color="yellow" variant="light" title="No curve, because" c="inherit" role="status">
      <List size="sm">
        {messages.map((message, at) => (
          <List.Item key={at}>{message}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
