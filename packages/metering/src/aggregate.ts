import { Decimal, exact } from '@otpless/money/decimal';
import { Quantity } from '@otpless/money/quantity';
import { quotientHalfUp } from '@otpless/money/rounding';
import type BigNumber from 'bignumber.js';
import type { Aggregation } from './meter';

/** Everything any aggregation needs of a set of events. Combining is commutative and associative: order never matters. */
export interface Aggregate {
  readonly count: bigint;
  /** Null where the events had no value. */
  readonly values: ValueAggregate | null;
}

export interface ValueAggregate {
  readonly sum: BigNumber;
  readonly min: BigNumber;
  readonly max: BigNumber;
  readonly latest: Latest;
}

/** The value of the newest event. At one instant the greater key is the newer, so that the order of arrival is not asked. */
export interface Latest {
  readonly value: BigNumber;
  readonly at: Date;
  readonly key: string;
}

/** The aggregate of a single event. */
export function aggregateOf(value: string | null, at: Date, key: string): Aggregate {
  if (value === null) return { count: 1n, values: null };
  const number = exact(value);
  return { count: 1n, values: { sum: number, min: number, max: number, latest: { value: number, at, key } } };
}

export function combined(one: Aggregate, other: Aggregate): Aggregate {
  return { count: one.count + other.count, values: combinedValues(one.values, other.values) };
}

function combinedValues(one: ValueAggregate | null, other: ValueAggregate | null): ValueAggregate | null {
  if (one === null || other === null) return one ?? other;
  return {
    sum: one.sum.plus(other.sum),
    min: one.min.isLessThanOrEqualTo(other.min) ? one.min : other.min,
    max: one.max.isGreaterThanOrEqualTo(other.max) ? one.max : other.max,
    latest: isNewer(one.latest, other.latest) ? one.latest : other.latest,
  };
}

function isNewer(one: Latest, other: Latest): boolean {
  const difference = one.at.getTime() - other.at.getTime();
  return difference === 0 ? Buffer.compare(Buffer.from(one.key), Buffer.from(other.key)) >= 0 : difference > 0;
}

const AVERAGE_DECIMALS = 12;

/**
 * What a meter says of the events: nothing counted is nothing. How many values a UNIQUE_COUNT told apart is handed in,
 * since the same value may be in several parts.
 */
export function quantityOf(aggregation: Aggregation, parts: readonly Aggregate[], uniqueValues: bigint): Quantity {
  if (aggregation === 'UNIQUE_COUNT') return Quantity.of(uniqueValues.toString());
  const [first, ...others] = parts;
  if (first === undefined) return Quantity.zero;
  const { count, values } = others.reduce(combined, first);
  switch (aggregation) {
    case 'COUNT':
      return Quantity.of(count.toString());
    case 'SUM':
      return Quantity.of(values?.sum ?? new Decimal(0));
    case 'MAX':
      return Quantity.of(values?.max ?? new Decimal(0));
    case 'LATEST':
      return Quantity.of(values?.latest.value ?? new Decimal(0));
    case 'AVERAGE':
      return values === null ? Quantity.zero : Quantity.of(average(values.sum, count));
  }
}

/** Every event in an aggregate with values has one, so the count is the number of values. */
function average(sum: BigNumber, count: bigint): BigNumber {
  return quotientHalfUp(sum, exact(count.toString()), AVERAGE_DECIMALS);
}
