import { AreaChart } from '@mantine/charts';
import { compactText } from '../figures/compact-text';
import { timeText } from '../figures/calendar-text';

interface Bucket {
  at: string;
  events: number;
}

/** The last minutes of traffic; moves at most once a second. */
export function EventsChart({ series }: { series: readonly Bucket[] }) {
  return (
    <AreaChart
      h={240}
      data={series.map(({ at, events }) => ({ time: timeText(at), Events: events }))}
      dataKey="time"
      series={[{ name: 'Events', color: 'var(--console-series-1)' }]}
      curveType="linear"
      withDots={false}
      strokeWidth={1.5}
      tickLine="none"
      yAxisLabel="events a second"
      valueFormatter={compactText}
      xAxisProps={{ minTickGap: 48 }}
      yAxisProps={{ domain: [0, 'auto'] }}
      areaProps={{ isAnimationActive: false }}
    />
  );
}
