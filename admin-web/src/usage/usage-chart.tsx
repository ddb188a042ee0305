import { useQuery } from '@apollo/client/react';
import { BarChart } from '@mantine/charts';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { graphql } from '../gql/gql';
import type { Granularity, UsageInput } from '../gql/graphql';
import { EmptyState } from '../parts/empty-state';
import { Loaded } from '../parts/loaded';
import { Section } from '../parts/section';
import { ChartSkeleton } from '../parts/skeletons';
import { compactText } from '../figures/compact-text';
import { seriesOf } from './usage-series';
import { UsageTable } from './usage-table';

const Usage = graphql(`
  query Usage($input: UsageInput!) {
    usage(input: $input) {
      from
      quantity
      group
    }
  }
`);

interface UsageChartProps {
  title: string;
  unit: string;
  granularity: Granularity;
  input: UsageInput;
}

/** Usage over time as bars, or as the table behind them. */
export function UsageChart({ title, unit, granularity, input }: UsageChartProps) {
  const [shown, setShown] = useState('chart');
  const result = useQuery(Usage, { variables: { input } });
  return (
    <Section
      title={title}
      actions={
        <SegmentedControl
          aria-label="Show as"
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
      <Loaded result={result} skeleton={<ChartSkeleton height={360} />}>
        {({ usage }) => {
          if (usage.length === 0) {
            return <EmptyState title="Nothing was used">No event in this range was counted by this meter.</EmptyState>;
          }
          const { rows, series } = seriesOf(usage, granularity);
          return shown === 'table' ? (
            <UsageTable points={usage} granularity={granularity} />
          ) : (
            <BarChart
              h={360}
              data={rows}
              dataKey="label"
              type="stacked"
              series={series}
              withLegend={series.length > 1}
              yAxisLabel={unit}
              valueFormatter={compactText}
              tickLine="none"
              barProps={{ isAnimationActive: false }}
              maxBarWidth={40}
            />
          );
        }}
      </Loaded>
    </Section>
  );
}
