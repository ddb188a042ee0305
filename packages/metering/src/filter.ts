import type { Comparison } from './expression';

/**
 * Which events a meter counts. A comparison with something the event lacks does not hold, also `!=`; whether it is
 * there is asked by `exists`.
 */
export type Filter =
  | { readonly and: readonly Filter[] }
  | { readonly or: readonly Filter[] }
  | { readonly not: Filter }
  /** Attributes are compared as exact decimals: "1.50" is "1.5". */
  | { readonly attribute: string; readonly is: Comparison; readonly value: string }
  | { readonly attribute: string; readonly in: readonly string[] }
  | { readonly dimension: string; readonly is: DimensionComparison; readonly value: string }
  | { readonly dimension: string; readonly in: readonly string[] }
  /** An attribute or a dimension is there. */
  | { readonly exists: string };

export const dimensionComparisons = ['=', '!='] as const satisfies readonly Comparison[];
export type DimensionComparison = (typeof dimensionComparisons)[number];

/** Null counts every event of the name. */
export type MeterFilter = Filter | null;

/** A filter without parts of its own, and where in the whole it stands. */
export interface FilterLeaf {
  readonly leaf: Exclude<Filter, { readonly and: unknown } | { readonly or: unknown } | { readonly not: unknown }>;
  readonly path: string;
}

/** The leaves of a filter, from left to right. */
export function leavesOf(filter: Filter, path: string): FilterLeaf[] {
  if ('and' in filter) return filter.and.flatMap((part, index) => leavesOf(part, `${path}.and.${index}`));
  if ('or' in filter) return filter.or.flatMap((part, index) => leavesOf(part, `${path}.or.${index}`));
  if ('not' in filter) return leavesOf(filter.not, `${path}.not`);
  return [{ leaf: filter, path }];
}
