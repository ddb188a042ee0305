import type { FieldProblem } from '@otpless/problem/problem';
import { type MatrixProblem, matrixProblems } from '@otpless/rating/matrix-problems';
import type { AnyPricingModel } from '@otpless/rating/pricing';
import { slabProblems, type SlabProblem } from '@otpless/rating/slab-problems';
import { type CurrencyRates, isSlabModel } from './rate-card';

/** What is wrong with rates: what can be put right by itself, and slabs that claim the same quantity. */
export interface RateProblems {
  readonly invalid: readonly FieldProblem[];
  readonly overlapping: readonly FieldProblem[];
}

/** Everything wrong with the rates at a path of the input, as the rating core sees it: what passes can be rated. */
export function pricingProblems(path: string, model: AnyPricingModel, rates: CurrencyRates): RateProblems {
  const { slabs, matrix = null } = rates;
  if (isSlabModel(model)) {
    const stray =
      matrix === null ? [] : [{ path: `${path}.matrix`, message: `${model} has slabs: leave the matrix out` }];
    return sorted(slabProblems(model, slabs), (problem) => slabPath(`${path}.slabs`, problem), stray);
  }
  const stray =
    slabs.length === 0 ? [] : [{ path: `${path}.slabs`, message: 'a matrix has rows: put slabs into them' }];
  if (matrix === null)
    return {
      invalid: [...stray, { path: `${path}.matrix`, message: 'give its rows and its default' }],
      overlapping: [],
    };
  return sorted(matrixProblems({ model, ...matrix }), (problem) => matrixPath(`${path}.matrix`, problem), stray);
}

function sorted<Problem extends SlabProblem>(
  problems: readonly Problem[],
  pathOf: (problem: Problem) => string,
  stray: readonly FieldProblem[],
): RateProblems {
  const at = (problem: Problem) => ({ path: pathOf(problem), message: problem.message });
  return {
    invalid: [...stray, ...problems.filter(({ overlaps }) => !overlaps).map(at)],
    overlapping: problems.filter(({ overlaps }) => overlaps).map(at),
  };
}

function slabPath(path: string, { slab, field }: SlabProblem): string {
  return [path, slab, field].filter((part) => part !== null).join('.');
}

function matrixPath(path: string, problem: MatrixProblem): string {
  const where = problem.row === null ? `${path}.otherwise` : `${path}.rows.${problem.row}`;
  return problem.slab === null && problem.field === null ? where : slabPath(`${where}.slabs`, problem);
}
