import type BigNumber from 'bignumber.js';
import type { Comparison } from './expression';

const holds: Record<Comparison, (one: BigNumber, other: BigNumber) => boolean> = {
  '=': (one, other) => one.isEqualTo(other),
  '!=': (one, other) => !one.isEqualTo(other),
  '<': (one, other) => one.isLessThan(other),
  '<=': (one, other) => one.isLessThanOrEqualTo(other),
  '>': (one, other) => one.isGreaterThan(other),
  '>=': (one, other) => one.isGreaterThanOrEqualTo(other),
};

/** The test of a comparison between exact decimals. */
export function comparing(comparison: Comparison): (one: BigNumber, other: BigNumber) => boolean {
  return holds[comparison];
}
