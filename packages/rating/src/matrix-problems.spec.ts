import { matrixProblems } from './matrix-problems';
import type { MatrixPricing } from './pricing';
import { slabsOf } from './testing/cards';

const perUnit = { model: 'PER_UNIT', slabs: slabsOf(['0', 'PER_UNIT', '1']) } as const;
const problems = (rows: MatrixPricing['rows'], otherwise: MatrixPricing['otherwise'] = perUnit) =>
  matrixProblems({ model: 'MATRIX', rows, otherwise }).map(
    ({ row, slab, field, overlaps, message }) => `${row ?? '-'} ${slab ?? '-'} ${field ?? '-'} ${overlaps} ${message}`,
  );

test('a matrix of different rows and a default can be rated', () => {
  expect(
    problems([
      { match: { a: '1' }, ...perUnit },
      { match: { a: '*' }, ...perUnit },
    ]),
  ).toEqual([]);
  expect(problems([])).toEqual([]);
});

test('all that is wrong is told at once, row by row', () => {
  const rows = [
    { match: { a: '1', b: '2' }, ...perUnit },
    { match: {}, ...perUnit },
    { match: { b: '2', a: '1' }, ...perUnit },
    { match: { a: '3' }, model: 'PER_UNIT', slabs: [] },
  ] as const;
  expect(problems(rows, { model: 'STAIR_STEP', slabs: slabsOf(['0', 'PER_UNIT', '1']) })).toEqual([
    '1 - - false row 2 matches everything: name a dimension, or make it the default',
    '2 - - true row 3 matches what row 1 does and never applies: remove one of them',
    '3 - - false give at least one slab',
    '- 0 priceType false slab 1 is priced PER_UNIT: STAIR_STEP wants FLAT',
  ]);
});
