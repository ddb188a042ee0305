import { exact } from '@otpless/money/decimal';
import { comparing } from './compare';
import { type Measurable, own } from './event-schema';
import type { Filter, MeterFilter } from './filter';

export type Predicate = (event: Measurable) => boolean;

/**
 * A filter made ready once, to be asked of many events: names are looked up directly, constants are read, lists are sets.
 */
export function predicateOf(filter: MeterFilter): Predicate {
  return filter === null ? () => true : compiled(filter);
}

function compiled(filter: Filter): Predicate {
  if ('and' in filter) return all(filter.and.map(compiled));
  if ('or' in filter) return any(filter.or.map(compiled));
  if ('not' in filter) {
    const part = compiled(filter.not);
    return (event) => !part(event);
  }
  if ('exists' in filter) {
    const { exists } = filter;
    return ({ attributes, dimensions }) => Object.hasOwn(attributes, exists) || Object.hasOwn(dimensions, exists);
  }
  return 'attribute' in filter ? attributeTest(filter) : dimensionTest(filter);
}

function attributeTest(filter: Extract<Filter, { readonly attribute: string }>): Predicate {
  const { attribute } = filter;
  if ('in' in filter) {
    const wanted = new Set(filter.in.map((value) => exact(value).toFixed()));
    return ({ attributes }) => {
      const value = own(attributes, attribute);
      return value !== undefined && wanted.has(exact(value).toFixed());
    };
  }
  const [holds, wanted] = [comparing(filter.is), exact(filter.value)];
  return ({ attributes }) => {
    const value = own(attributes, attribute);
    return value !== undefined && holds(exact(value), wanted);
  };
}

function dimensionTest(filter: Extract<Filter, { readonly dimension: string }>): Predicate {
  const { dimension } = filter;
  if ('in' in filter) {
    const wanted = new Set(filter.in);
    return ({ dimensions }) => {
      const value = own(dimensions, dimension);
      return value !== undefined && wanted.has(value);
    };
  }
  const { value: wanted } = filter;
  const isWanted = filter.is === '=';
  return ({ dimensions }) => {
    const value = own(dimensions, dimension);
    return value !== undefined && (value === wanted) === isWanted;
  };
}

function all(parts: readonly Predicate[]): Predicate {
  return (event) => {
    for (const part of parts) if (!part(event)) return false;
    return true;
  };
}

function any(parts: readonly Predicate[]): Predicate {
  return (event) => {
    for (const part of parts) if (part(event)) return true;
    return false;
  };
}
