import { exact } from '@otpless/money/decimal';
import { Quantity } from '@otpless/money/quantity';
import type BigNumber from 'bignumber.js';
import type { SlabPricing } from './pricing';
import type { Slab } from './rate-card';

const evenSteps = 40;
/** So many packages are drawn one by one; more are a line anyway. */
const packagesDrawn = 24;
const nothing = exact('0');
const one = exact('1');

/**
 * The quantities at which a price shows what it is: evenly from nothing to the end, and both sides of every place where
 * it may jump or bend. They ascend. The end is the one that was asked for, or somewhat beyond the last slab's start.
 */
export function curveQuantities(pricing: SlabPricing, end: Quantity | null): Quantity[] {
  const last = end?.value ?? endBeyond(pricing.slabs);
  const justAfter = last.isGreaterThanOrEqualTo(evenSteps) ? one : last.dividedBy(1000).decimalPlaces(12);
  const turns = turnsOf(pricing, last).flatMap((turn) => [turn, turn.plus(justAfter)]);
  const quantities = [...evenly(last), ...turns]
    .filter((quantity) => quantity.isLessThanOrEqualTo(last))
    .sort((a, b) => a.comparedTo(b) ?? 0)
    .map((quantity) => Quantity.of(quantity));
  return quantities.filter((quantity, at) => at === 0 || !quantity.equals(quantities[at - 1]!));
}

/** Half as much again as the start of the last slab, five of its packages at least; a thousand where nothing says. */
function endBeyond(slabs: readonly Slab[]): BigNumber {
  const lastStart = exact(slabs.at(-1)?.startAfter ?? '0');
  const beyond = largest([lastStart.dividedBy(2), ...sizesOf(slabs).map((size) => size.times(5))]);
  return beyond.isZero() ? exact('1000') : lastStart.plus(beyond).decimalPlaces(12);
}

function evenly(last: BigNumber): BigNumber[] {
  const decimals = last.isGreaterThanOrEqualTo(evenSteps) ? 0 : 12;
  const inner = Array.from({ length: evenSteps }, (_, at) => last.times(at).dividedBy(evenSteps));
  return [...inner.map((quantity) => quantity.decimalPlaces(decimals)), last];
}

/** Where a slab starts, and where a package is full. */
function turnsOf({ model, slabs }: SlabPricing, last: BigNumber): BigNumber[] {
  return slabs.flatMap((slab, at) => {
    const start = exact(slab.startAfter);
    const end = exact(slabs[at + 1]?.startAfter ?? last.toFixed());
    // All of a volume is one price, so its packages are counted from nothing.
    return [start, ...packageEnds(slab, model === 'VOLUME' ? nothing : start, start, end)];
  });
}

/** Where the packages counted `from` there are full, between the start and the end of their slab. */
function packageEnds({ packageSize }: Slab, from: BigNumber, start: BigNumber, end: BigNumber): BigNumber[] {
  if (packageSize === null || packageSize === undefined) return [];
  const size = exact(packageSize);
  const begun = start.minus(from).dividedToIntegerBy(size);
  const ends: BigNumber[] = [];
  for (let full = from.plus(begun.plus(1).times(size)); full.isLessThanOrEqualTo(end); full = full.plus(size)) {
    if (ends.length === packagesDrawn) return [];
    ends.push(full);
  }
  return ends;
}

function sizesOf(slabs: readonly Slab[]): BigNumber[] {
  return slabs.flatMap(({ packageSize }) => (packageSize ? [exact(packageSize)] : []));
}

function largest(values: readonly BigNumber[]): BigNumber {
  return values.reduce((most, value) => (value.isGreaterThan(most) ? value : most), nothing);
}
