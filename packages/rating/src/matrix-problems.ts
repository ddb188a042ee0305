import type { MatrixPricing } from './pricing';
import { type SlabProblem, slabProblems } from './slab-problems';

/** One thing wrong with a matrix: in a row, counted from 0, or in the default where the row is null. */
export interface MatrixProblem extends SlabProblem {
  readonly row: number | null;
}

/** Everything wrong with a matrix at once; nothing when it can be rated. */
export function matrixProblems({ rows, otherwise }: MatrixPricing): MatrixProblem[] {
  const about = (row: number, message: string) => ({ row, slab: null, field: null, overlaps: false, message });
  const matches = rows.map(({ match }) => JSON.stringify(Object.entries(match).sort()));
  return [
    ...rows.flatMap(({ match }, row) =>
      Object.keys(match).length === 0
        ? [about(row, `row ${row + 1} matches everything: name a dimension, or make it the default`)]
        : [],
    ),
    ...matches.flatMap((match, row) => {
      const first = matches.indexOf(match);
      const message = `row ${row + 1} matches what row ${first + 1} does and never applies: remove one of them`;
      return first === row ? [] : [{ ...about(row, message), overlaps: true }];
    }),
    ...rows.flatMap(({ model, slabs }, row) => slabProblems(model, slabs).map((problem) => ({ ...problem, row }))),
    ...slabProblems(otherwise.model, otherwise.slabs).map((problem) => ({ ...problem, row: null })),
  ];
}
