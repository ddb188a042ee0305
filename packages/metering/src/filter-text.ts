import type { Filter, MeterFilter } from './filter';

/** A filter as people read it: `country in (IN, AE) and amount >= 100`. */
export function filterText(filter: MeterFilter): string {
  return filter === null ? 'every event' : textOf(filter);
}

function textOf(filter: Filter): string {
  if ('and' in filter) return filter.and.map(part).join(' and ');
  if ('or' in filter) return filter.or.map(part).join(' or ');
  if ('not' in filter) return `not ${part(filter.not)}`;
  if ('exists' in filter) return `${filter.exists} exists`;
  const name = 'attribute' in filter ? filter.attribute : filter.dimension;
  return 'in' in filter ? `${name} in (${filter.in.join(', ')})` : `${name} ${filter.is} ${filter.value}`;
}

function part(filter: Filter): string {
  const joins = ('and' in filter && filter.and.length > 1) || ('or' in filter && filter.or.length > 1);
  return joins ? `(${textOf(filter)})` : textOf(filter);
}
