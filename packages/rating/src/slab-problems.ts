import { parseDecimal, NotADecimal } from '@otpless/money/decimal';
import type BigNumber from 'bignumber.js';
import type { PricingModel, Slab, SlabPriceType } from './rate-card';

/** One thing wrong with a list of slabs, and how to put it right. */
export interface SlabProblem {
  /** The slab it is about, counted from 0; null where it is about all of them. */
  readonly slab: number | null;
  readonly field: keyof Slab | null;
  /** Whether two slabs claim the same quantity. */
  readonly overlaps: boolean;
  readonly message: string;
}

/** Everything wrong with the slabs of a model at once; nothing when they can be rated. */
export function slabProblems(model: PricingModel, slabs: readonly Slab[]): SlabProblem[] {
  if (slabs.length === 0) return [about(null, null, 'give at least one slab')];
  return [
    ...modelProblems(model, slabs),
    ...slabs.flatMap((slab, at) => [...rateProblems(slab, at), ...packageProblems(slab, at)]),
    ...startProblems(model, slabs),
  ];
}

/** How the one slab of a model without steps is priced; null where a model has steps of any price type. */
function onlyPriceTypeOf(model: PricingModel): SlabPriceType | null {
  switch (model) {
    case 'FLAT':
    case 'PER_UNIT':
    case 'PACKAGE':
      return model;
    case 'GRADUATED':
    case 'VOLUME':
      return null;
  }
}

function modelProblems(model: PricingModel, slabs: readonly Slab[]): SlabProblem[] {
  const only = onlyPriceTypeOf(model);
  if (only === null) return [];
  const problems = slabs.length > 1 ? [about(null, null, `${model} has one slab: choose GRADUATED or VOLUME`)] : [];
  slabs.forEach(({ priceType }, at) => {
    if (priceType !== only)
      problems.push(about(at, 'priceType', `${named(at)} is priced ${priceType}: ${model} wants ${only}`));
  });
  return problems;
}

function rateProblems({ rate }: Slab, at: number): SlabProblem[] {
  const value = parseDecimal(rate);
  if (value instanceof NotADecimal) return [about(at, 'rate', `the rate of ${named(at)}: ${value.message}`)];
  if (value.isNegative()) return [about(at, 'rate', `the rate of ${named(at)} is below zero: use a discount instead`)];
  return [];
}

function packageProblems({ priceType, packageSize }: Slab, at: number): SlabProblem[] {
  if (priceType !== 'PACKAGE')
    return packageSize === undefined || packageSize === null
      ? []
      : [about(at, 'packageSize', `${named(at)} is priced ${priceType}: leave its package size out`)];
  if (packageSize === undefined || packageSize === null)
    return [about(at, 'packageSize', `${named(at)} is priced by the package: say how much a package holds`)];
  const size = parseDecimal(packageSize);
  if (size instanceof NotADecimal)
    return [about(at, 'packageSize', `the package size of ${named(at)}: ${size.message}`)];
  return size.isGreaterThan(0)
    ? []
    : [about(at, 'packageSize', `a package of ${named(at)} must hold more than nothing`)];
}

/** The first slab starts after nothing and each next one higher: so they neither overlap nor leave a gap. */
function startProblems(model: PricingModel, slabs: readonly Slab[]): SlabProblem[] {
  const problems: SlabProblem[] = [];
  let before: BigNumber | null = null;
  slabs.forEach(({ startAfter }, at) => {
    const start = parseDecimal(startAfter);
    if (start instanceof NotADecimal)
      problems.push(about(at, 'startAfter', `the start of ${named(at)}: ${start.message}`));
    else if (start.isNegative()) problems.push(about(at, 'startAfter', `${named(at)} starts below zero`));
    else if (at === 0 && model !== 'PACKAGE' && !start.isZero())
      problems.push(about(at, 'startAfter', `${named(at)} starts after ${start.toFixed()}: the first starts after 0`));
    else if (before !== null && start.isLessThanOrEqualTo(before))
      problems.push({
        ...about(
          at,
          'startAfter',
          `${named(at)} starts after ${start.toFixed()}, no higher than the one before: start it after more than ${before.toFixed()}`,
        ),
        overlaps: true,
      });
    if (!(start instanceof NotADecimal)) before = start;
  });
  return problems;
}

function about(slab: number | null, field: keyof Slab | null, message: string): SlabProblem {
  return { slab, field, overlaps: false, message };
}

/** Slabs are counted from one where people read it. */
function named(at: number): string {
  return `slab ${at + 1}`;
}
