import { AreaChart, LineChart } from '@mantine/charts';
import { Paper, Stack, Text } from '@mantine/core';
import { axisText, compactText } from '../figures/compact-text';
import { exactMoneyText, quantityText } from '../figures/decimal-text';
import type { PricePointShown } from './price-curve-table';

interface PriceCurveChartsProps {
  points: readonly PricePointShown[];
  currency: string;
  unit: string;
}

interface Drawn {
  quantity: number;
  amount: number;
  unitAmount: number | null;
  /** The exact figures behind what is drawn. */
  point: PricePointShown;
}

// Only what is drawn is a number; what is read stays exact.
const drawn = (point: PricePointShown): Drawn => ({
  quantity: Number(point.quantity),
  amount: Number(point.amount),
  unitAmount: point.unitAmount ? Number(point.unitAmount) : null,
  point,
});

/** The price by quantity: all of it, and a unit of it on average. */
export function PriceCurveCharts({ points, currency, unit }: PriceCurveChartsProps) {
  const rows = points.map(drawn);
  const common = {
    data: rows,
    dataKey: 'quantity',
    valueFormatter: compactText,
    tickLine: 'none' as const,
    withDots: false,
    curveType: 'linear' as const,
    xAxisProps: {
      type: 'number' as const,
      domain: ['dataMin', 'dataMax'] as const,
      tickFormatter: compactText,
      allowDataOverflow: true,
      minTickGap: 24,
    },
    tooltipProps: {
      content: ({ payload }: { payload?: readonly unknown[] }) => (
        <Point drawn={drawnOf(payload)} currency={currency} />
      ),
    },
  };
  return (
    <Stack gap="sm">
      <div>
        <Text size="sm" fw={600} mb={6}>
          A period’s price in {currency}
        </Text>
        <AreaChart
          {...common}
          h={220}
          withGradient={false}
          fillOpacity={0.12}
          series={[{ name: 'amount', color: 'var(--console-series-1)' }]}
          yAxisProps={{ width: 72, tickFormatter: axisText }}
          xAxisLabel={unit}
          areaProps={{ isAnimationActive: false }}
        />
      </div>
      <div>
        <Text size="sm" fw={600} mb={6}>
          The average price of one, in {currency}
        </Text>
        <LineChart
          {...common}
          h={180}
          series={[{ name: 'unitAmount', color: 'var(--console-series-2)' }]}
          yAxisProps={{ width: 72, domain: [0, 'auto'], tickCount: 4, interval: 0, tickFormatter: axisText }}
          xAxisLabel={unit}
          lineProps={{ isAnimationActive: false }}
        />
      </div>
    </Stack>
  );
}

function drawnOf(payload: readonly unknown[] | undefined): Drawn | undefined {
  return (payload?.[0] as { payload?: Drawn } | undefined)?.payload;
}

function Point({ drawn: shown, currency }: { drawn: Drawn | undefined; currency: string }) {
  if (!shown) return null;
  const { quantity, amount, unitAmount } = shown.point;
  return (
    <Paper withBorder p="xs" shadow="sm">
      <Text size="xs" c="dimmed">
        {quantityText(quantity)}
      </Text>
      <Text size="sm">{exactMoneyText(amount, currency)}</Text>
      {unitAmount && <Text size="xs">{exactMoneyText(unitAmount, currency)} each on average</Text>}
    </Paper>
  );
}
