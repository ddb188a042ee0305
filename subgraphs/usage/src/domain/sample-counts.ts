import { exact } from '@otpless/money/decimal';
import type { Aggregation } from './meter';
import type { MeterCount } from './meter-count';

/** Values for specs: what a meter counted, of one value a group. */
export function counted(
  quantity: string,
  { meterId = 'met_1', dimensions = {} }: { meterId?: string; dimensions?: Record<string, string> } = {},
): MeterCount {
  return countedBy('SUM', [[quantity, dimensions]], meterId);
}

/** The groups of a meter, each of one value; the later stands for the newer. */
export function countedBy(
  aggregation: Aggregation,
  groups: readonly (readonly [value: string, dimensions: Record<string, string>])[],
  meterId = 'met_1',
): MeterCount {
  return {
    meterId,
    aggregation,
    uniqueValues: 0n,
    uniqueGroups: [],
    groups: groups.map(([value, dimensions], at) => {
      const number = exact(value);
      const latest = { value: number, at: new Date(at * 1000), key: String(at) };
      return { dimensions, aggregate: { count: 1n, values: { sum: number, min: number, max: number, latest } } };
    }),
  };
}
