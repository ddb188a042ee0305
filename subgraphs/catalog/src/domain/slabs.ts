import type { PricingModel, Slab } from '@otpless/rating/rate-card';
import { slabProblems, type SlabProblem } from '@otpless/rating/slab-problems';
import type { FieldProblem } from '@otpless/problem/problem';

/** What is wrong with rates: what can be put right by itself, and slabs that claim the same quantity. */
export interface RateProblems {
  readonly invalid: readonly FieldProblem[];
  readonly overlapping: readonly FieldProblem[];
}

/** Everything wrong with the slabs at a path of the input, as the rating core sees it: what passes can be rated. */
export function slabsProblems(path: string, model: PricingModel, slabs: readonly Slab[]): RateProblems {
  const problems = slabProblems(model, slabs);
  const at = (problem: SlabProblem) => ({ path: pathOf(path, problem), message: problem.message });
  return {
    invalid: problems.filter(({ overlaps }) => !overlaps).map(at),
    overlapping: problems.filter(({ overlaps }) => overlaps).map(at),
  };
}

function pathOf(path: string, { slab, field }: SlabProblem): string {
  return [path, slab, field].filter((part) => part !== null).join('.');
}
