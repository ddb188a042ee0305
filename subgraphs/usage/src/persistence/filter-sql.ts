import type { Comparison } from '@otpless/metering/expression';
import type { Filter, MeterFilter } from '@otpless/metering/filter';

/** Binds a value as a parameter of the statement and answers its placeholder. */
export type Bind = (value: unknown) => string;

/** The same test of an event as `predicateOf` makes, in SQL over its `attributes` and `dimensions`; never null. */
export function filterSql(filter: MeterFilter, bind: Bind): string {
  return filter === null ? 'true' : sqlOf(filter, bind);
}

const operators: Record<Comparison, string> = { '=': '=', '!=': '<>', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

function sqlOf(filter: Filter, bind: Bind): string {
  if ('and' in filter) return `(${filter.and.map((part) => sqlOf(part, bind)).join(' and ')})`;
  if ('or' in filter) return `(${filter.or.map((part) => sqlOf(part, bind)).join(' or ')})`;
  if ('not' in filter) return `not ${sqlOf(filter.not, bind)}`;
  if ('exists' in filter) {
    const name = `${bind(filter.exists)}::text`;
    return `(attributes ? ${name} or dimensions ? ${name})`;
  }
  if ('attribute' in filter) {
    const value = `(attributes ->> ${bind(filter.attribute)}::text)::numeric`;
    return 'in' in filter
      ? held(`${value} = any(${bind(filter.in)}::numeric[])`)
      : held(`${value} ${operators[filter.is]} ${bind(filter.value)}::numeric`);
  }
  const value = `dimensions ->> ${bind(filter.dimension)}::text`;
  return 'in' in filter
    ? held(`${value} = any(${bind(filter.in)}::text[])`)
    : held(`${value} ${operators[filter.is]} ${bind(filter.value)}::text`);
}

/** What an event lacks compares to null, which holds for nobody and, under `not`, for everybody. */
function held(comparison: string): string {
  return `coalesce(${comparison}, false)`;
}
