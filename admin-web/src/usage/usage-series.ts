import { dayText, timeText } from '../figures/calendar-text';
import type { Granularity } from '../gql/graphql';

export interface UsagePointShown {
  from: string;
  quantity?: string | null;
  group: unknown;
}

export interface UsageSeries {
  rows: Record<string, string | number>[];
  series: { name: string; color: string }[];
}

const colours = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => `var(--console-series-${number})`);

/** What a point's group is called. */
export function groupText(group: unknown): string {
  const values = Object.values((group ?? {}) as Record<string, unknown>).map(String);
  return values.join(', ') || 'All';
}

/** When a point begins, as finely as it was asked for. */
export function momentText(from: string, granularity: Granularity): string {
  const day = dayText(from).replace(/ \d{4}$/, '');
  return granularity === 'DAY' || granularity === 'MONTH' ? day : `${day} ${timeText(from).slice(0, 5)}`;
}

/** Points as a chart takes them: a row for each moment, a series for each group. */
export function seriesOf(points: readonly UsagePointShown[], granularity: Granularity): UsageSeries {
  const rows = new Map<string, Record<string, string | number>>();
  const names = new Set<string>();
  for (const { from, quantity, group } of points) {
    const name = groupText(group);
    names.add(name);
    const row = rows.get(from) ?? { label: momentText(from, granularity) };
    // A bar's height is a drawing, not an account: here a number is good enough.
    row[name] = Number(quantity ?? 0);
    rows.set(from, row);
  }
  const series = [...names].sort().map((name, index) => ({ name, color: colours[index % colours.length] ?? 'gray' }));
  const inOrder = [...rows].sort(([one], [other]) => one.localeCompare(other)).map(([, row]) => row);
  return { rows: inOrder, series };
}
