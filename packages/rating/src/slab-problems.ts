import { parseDecimal, NotADecimal } from '@otpless/money/decimal';
import type BigNumber from 'bignumber.js';
import type { SlabModel } from './pricing';
import { type Slab, slabPriceTypes, type SlabPriceType } from './rate-card';

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
export function slabProblems(model: SlabModel, slabs: readonly Slab[]): SlabProblem[] {
  if (slabs.length === 0) return [about(null, null, 'give at least one slab')];
  return [
    ...modelProblems(model, slabs),
    ...slabs.flatMap((slab, at) => [...rateProblems(slab, at), ...packageProblems(slab, at)]),
    ...startProblems(model, slabs),
  ];
}

/** How the slabs of a model may be priced, and whether it has steps or one slab. */
function shapeOf(model: SlabModel): { readonly priceTypes: readonly SlabPriceType[]; readonly hasSteps: boolean } {
  switch (model) {
    case 'FLAT':
    case 'PER_UNIT':
    case 'PACKAGE':
      return { priceTypes: [model], hasSteps: false };
    case 'PERCENTAGE':
      return { priceTypes: ['PER_UNIT'], hasSteps: false };
    case 'GRADUATED':
    case 'VOLUME':
      return { priceTypes: slabPriceTypes, hasSteps: true };
    case 'STAIR_STEP':
      return { priceTypes: ['FLAT'], hasSteps: true };
    case 'GRADUATED_PERCENTAGE':
      return { priceTypes: ['PER_UNIT', 'FLAT'], hasSteps: true };
  }
}

/** The model that has steps, instead of one that has one slab. */
function withSteps(model: SlabModel): string {
  return model === 'PERCENTAGE' ? 'GRADUATED_PERCENTAGE' : 'GRADUATED or VOLUME';
}

function modelProblems(model: SlabModel, slabs: readonly Slab[]): SlabProblem[] {
  const { priceTypes, hasSteps } = shapeOf(model);
  const tooMany = !hasSteps && slabs.length > 1;
  const problems = tooMany ? [about(null, null, `${model} has one slab: choose ${withSteps(model)}`)] : [];
  slabs.forEach(({ priceType }, at) => {
    if (!priceTypes.includes(priceType))
      problems.push(
        about(at, 'priceType', `${named(at)} is priced ${priceType}: ${model} wants ${priceTypes.join(' or ')}`),
      );
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
function startProblems(model: SlabModel, slabs: readonly Slab[]): SlabProblem[] {
  const problems: SlabProblem[] = [];
  let before: BigNumber | null = null;
  slabs.forEach(({ startAfter }, at) => {
    const start = parseDecimal(startAfter);
    if (start instanceof NotADecimal)
      problems.push(about(at, 'startAfter', `the start of ${named(at)}: ${start.message}`));
    else if (start.isNegative()) problems.push(about(at, 'startAfter', `${named(at)} starts below zero`));
    else if (at === 0 && !hasFreeStart(model) && !start.isZero())
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

/** Whether the first slab may start after a quantity that is free. */
function hasFreeStart(model: SlabModel): boolean {
  return model === 'PACKAGE' || model === 'PERCENTAGE';
}

function about(slab: number | null, field: keyof Slab | null, message: string): SlabProblem {
  return { slab, field, overlaps: false, message };
}

/** Slabs are counted from one where people read it. */
function named(at: number): string {
  return `slab ${at + 1}`;
}
