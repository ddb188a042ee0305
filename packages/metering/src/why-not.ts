import { filterText } from './filter-text';
import type { Filter } from './filter';
import type { Measurable } from './event-schema';
import { predicateOf } from './predicate';

/** The part of a filter that keeps an event from being counted, as people read it; null where it is counted. */
export function whyNot(filter: Filter, event: Measurable): string | null {
  if (predicateOf(filter)(event)) return null;
  if (!('and' in filter)) return filterText(filter);
  const failing = filter.and.map((part) => whyNot(part, event)).filter((why) => why !== null);
  return failing[0] ?? filterText(filter);
}
