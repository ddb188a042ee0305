import { invariant } from '@otpless/problem/invariant';
import type BigNumber from 'bignumber.js';
import { minorUnitOf } from './currency';
import { Decimal, type DecimalInput, exact } from './decimal';
import { Money } from './money';
import { Quantity } from './quantity';
import { quotientHalfUp, SCALE_12 } from './rounding';

/** What the parts are kept at: the currency's minor unit (lines, tax) or 12 decimals (charges, draws). */
export type AllocationScale = 'MINOR_UNIT' | 'SCALE_12';
/** How much of a total a part takes, beside the others': any decimals of nothing or more, days or quantities for instance. */
export type Ratio = DecimalInput | Quantity;

/**
 * Shares the total out in proportion, by largest remainder: every part is the exact share cut to the scale, and the
 * units left over go to the parts that lost most, the earlier first. The parts add up to the total, also below zero.
 */
export function allocate(total: Money, ratios: readonly Ratio[], scale: AllocationScale = 'MINOR_UNIT'): Money[] {
  const { weights, sum } = weighed(ratios);
  const decimals = decimalsOf(scale, total);
  const units = unitsOf(total.absolute(), decimals);
  const parts = weights.map((weight) => units.times(weight).dividedToIntegerBy(sum));
  const lost = weights.map((weight, part) => units.times(weight).minus(sum.times(parts[part]!)));
  // A count of parts, not an amount.
  // eslint-disable-next-line no-restricted-syntax
  const leftOver = parts.reduce((left, part) => left.minus(part), units).toNumber();
  // Sorting is stable: of equal losses the earlier stays first.
  const losers = [...lost.keys()].sort((a, b) => lost[b]!.comparedTo(lost[a]!) ?? 0);
  for (const part of losers.slice(0, leftOver)) parts[part] = parts[part]!.plus(1);
  return parts.map((part) => moneyOf(total.isNegative() ? part.negated() : part, decimals, total.currency));
}

/**
 * Shares the total out in proportion and in order: each part is what the running share, rounded half-up, moved by.
 * Joining neighbours gives the sum of their parts, so a split in two steps equals a split in one.
 */
export function splitCumulatively(
  total: Money,
  ratios: readonly Ratio[],
  scale: AllocationScale = 'MINOR_UNIT',
): Money[] {
  const { weights, sum } = weighed(ratios);
  const decimals = decimalsOf(scale, total);
  unitsOf(total, decimals);
  let weighedSoFar: BigNumber = new Decimal(0);
  return differences(
    weights.map((weight) => {
      weighedSoFar = weighedSoFar.plus(weight);
      return Money.of(quotientHalfUp(total.amount.times(weighedSoFar), sum, decimals), total.currency);
    }),
    total.currency,
  );
}

/** Rounds amounts to 12 decimals by their running total, so that they add up to their exact sum rounded once. */
export function roundCumulativelyAtScale12(amounts: readonly Money[], currency: string): Money[] {
  let soFar = Money.zero(currency);
  return differences(
    amounts.map((amount) => (soFar = soFar.plus(amount)).roundedToScale12()),
    currency,
  );
}

/** What each running total adds to the one before. */
export function differences(runningTotals: readonly Money[], currency: string): Money[] {
  return runningTotals.map((running, at) => running.minus(runningTotals[at - 1] ?? Money.zero(currency)));
}

function weighed(ratios: readonly Ratio[]): { weights: BigNumber[]; sum: BigNumber } {
  const weights = ratios.map((ratio) => (ratio instanceof Quantity ? ratio.value : exact(ratio)));
  invariant(
    weights.every((weight) => !weight.isNegative()),
    'nobody is allocated a negative share',
  );
  const sum = weights.reduce<BigNumber>((total, weight) => total.plus(weight), new Decimal(0));
  invariant(sum.isGreaterThan(0), 'at least one share is more than nothing');
  return { weights, sum };
}

function decimalsOf(scale: AllocationScale, total: Money): number {
  switch (scale) {
    case 'MINOR_UNIT':
      return minorUnitOf(total.currency);
    case 'SCALE_12':
      return SCALE_12;
  }
}

/** The total in the smallest units of the scale; a finer total cannot be the sum of such parts. */
function unitsOf(total: Money, decimals: number): BigNumber {
  const units = total.amount.shiftedBy(decimals);
  invariant(units.isInteger(), 'what is allocated is rounded to the scale of its parts first');
  return units;
}

function moneyOf(units: BigNumber, decimals: number, currency: string): Money {
  return Money.of(units.shiftedBy(-decimals), currency);
}
