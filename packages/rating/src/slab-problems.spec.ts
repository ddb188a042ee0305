import { allPricingModels } from './pricing';
import { slabProblems } from './slab-problems';
import { slabsOf } from './testing/cards';

const withSize = (packageSize: string | null, ...rows: Parameters<typeof slabsOf>) =>
  slabsOf(...rows).map((slab) => ({ ...slab, packageSize }));

test.each`
  model                     | slabs                                                                                   | because
  ${'FLAT'}                 | ${slabsOf(['0', 'FLAT', '10'])}                                                         | ${'one flat amount'}
  ${'PER_UNIT'}             | ${slabsOf(['0', 'PER_UNIT', '0.000000000001'])}                                         | ${'one rate of 12 decimals'}
  ${'PER_UNIT'}             | ${withSize(null, ['0', 'PER_UNIT', '1'])}                                               | ${'no package may be said by null'}
  ${'PACKAGE'}              | ${slabsOf(['0', 'PACKAGE', '10', '100'])}                                               | ${'one package price'}
  ${'PACKAGE'}              | ${slabsOf(['50', 'PACKAGE', '10', '0.5'])}                                              | ${'it may start after a free quantity'}
  ${'GRADUATED'}            | ${slabsOf(['0', 'PER_UNIT', '0'], ['0.5', 'FLAT', '1'], ['100', 'PACKAGE', '1', '10'])} | ${'steps of every price type'}
  ${'STAIR_STEP'}           | ${slabsOf(['0', 'FLAT', '1'], ['10', 'FLAT', '2'])}                                     | ${'steps of a flat price'}
  ${'PERCENTAGE'}           | ${slabsOf(['250', 'PER_UNIT', '2.5'])}                                                  | ${'it may start after an allowance'}
  ${'GRADUATED_PERCENTAGE'} | ${slabsOf(['0', 'PER_UNIT', '2.5'], ['9', 'FLAT', '1'])}                                | ${'percentages and flat prices'}
  ${'VOLUME'}               | ${slabsOf(['0.00', 'PER_UNIT', '1'], ['10', 'PER_UNIT', '2'])}                          | ${'zero may be written with decimals'}
`('$model is fine because $because', ({ model, slabs }) => {
  expect(slabProblems(model, slabs)).toEqual([]);
});

test.each`
  model                     | slabs                                                      | problems                                                                                  | because
  ${'GRADUATED'}            | ${[]}                                                      | ${['- -: give at least one slab']}                                                        | ${'nothing has no price'}
  ${'GRADUATED'}            | ${slabsOf(['1', 'PER_UNIT', '1'])}                         | ${['0 startAfter: slab 1 starts after 1: the first starts after 0']}                      | ${'the first unit would have no price'}
  ${'VOLUME'}               | ${slabsOf(['0', 'FLAT', '1'], ['-1', 'FLAT', '1'])}        | ${['1 startAfter: slab 2 starts below zero']}                                             | ${'nothing is used below zero'}
  ${'PER_UNIT'}             | ${slabsOf(['0', 'PER_UNIT', '1'], ['5', 'PER_UNIT', '2'])} | ${['- -: PER_UNIT has one slab: choose GRADUATED or VOLUME']}                             | ${'steps are another model'}
  ${'PER_UNIT'}             | ${slabsOf(['0', 'FLAT', '1'])}                             | ${['0 priceType: slab 1 is priced FLAT: PER_UNIT wants PER_UNIT']}                        | ${'the model says how it is priced'}
  ${'PACKAGE'}              | ${slabsOf(['0', 'PACKAGE', '1'])}                          | ${['0 packageSize: slab 1 is priced by the package: say how much a package holds']}       | ${'a package has a size'}
  ${'PACKAGE'}              | ${withSize(null, ['0', 'PACKAGE', '1'])}                   | ${['0 packageSize: slab 1 is priced by the package: say how much a package holds']}       | ${'null is no size'}
  ${'PACKAGE'}              | ${slabsOf(['0', 'PACKAGE', '1', '0'])}                     | ${['0 packageSize: a package of slab 1 must hold more than nothing']}                     | ${'an empty package holds nothing'}
  ${'PACKAGE'}              | ${slabsOf(['-2', 'PACKAGE', '1', '1'])}                    | ${['0 startAfter: slab 1 starts below zero']}                                             | ${'less than nothing is not free'}
  ${'PER_UNIT'}             | ${slabsOf(['0', 'PER_UNIT', '1', '10'])}                   | ${['0 packageSize: slab 1 is priced PER_UNIT: leave its package size out']}               | ${'a unit has no package'}
  ${'STAIR_STEP'}           | ${slabsOf(['0', 'FLAT', '1'], ['2', 'PER_UNIT', '1'])}     | ${['1 priceType: slab 2 is priced PER_UNIT: STAIR_STEP wants FLAT']}                      | ${'a step has one price'}
  ${'STAIR_STEP'}           | ${slabsOf(['5', 'FLAT', '1'])}                             | ${['0 startAfter: slab 1 starts after 5: the first starts after 0']}                      | ${'the first units would have no price'}
  ${'PERCENTAGE'}           | ${slabsOf(['0', 'PER_UNIT', '1'], ['2', 'PER_UNIT', '1'])} | ${['- -: PERCENTAGE has one slab: choose GRADUATED_PERCENTAGE']}                          | ${'steps are another model'}
  ${'PERCENTAGE'}           | ${slabsOf(['0', 'FLAT', '1'])}                             | ${['0 priceType: slab 1 is priced FLAT: PERCENTAGE wants PER_UNIT']}                      | ${'a percentage is a rate'}
  ${'GRADUATED_PERCENTAGE'} | ${slabsOf(['0', 'PACKAGE', '1', '2'])}                     | ${['0 priceType: slab 1 is priced PACKAGE: GRADUATED_PERCENTAGE wants PER_UNIT or FLAT']} | ${'money has no packages'}
  ${'FLAT'}                 | ${slabsOf(['0', 'FLAT', '-1'])}                            | ${['0 rate: the rate of slab 1 is below zero: use a discount instead']}                   | ${'a price is not below zero'}
`('$model with $problems because $because', ({ model, slabs, problems }) => {
  const found = slabProblems(model, slabs).map(
    ({ slab, field, message }) => `${slab ?? '-'} ${field ?? '-'}: ${message}`,
  );
  expect(found).toEqual(problems);
});

test.each`
  starts                   | overlapping | because
  ${['0', '100', '100']}   | ${[2]}      | ${'two slabs start at one place'}
  ${['0', '100', '50']}    | ${[2]}      | ${'it starts inside the one before'}
  ${['0', '0']}            | ${[1]}      | ${'the first would hold nothing'}
  ${['0', '10', '5', '7']} | ${[2]}      | ${'each is compared with the one before it'}
`('slabs starting after $starts overlap at $overlapping because $because', ({ starts, overlapping }) => {
  const slabs = (starts as string[]).map((startAfter) => ({ startAfter, priceType: 'PER_UNIT' as const, rate: '1' }));
  const problems = slabProblems('GRADUATED', slabs);
  expect(problems.every(({ overlaps, field }) => overlaps && field === 'startAfter')).toBe(true);
  expect(problems.map(({ slab }) => slab)).toEqual(overlapping);
  expect(problems[0]?.message).toContain('start it after more than ');
});

test('what is no decimal is named with its slab, and all is told at once', () => {
  const slabs = slabsOf(['zero', 'PER_UNIT', '1e3'], ['10', 'PACKAGE', '', 'ten']);
  expect(slabProblems('GRADUATED', slabs).map(({ slab, field }) => [slab, field])).toEqual([
    [0, 'rate'],
    [1, 'rate'],
    [1, 'packageSize'],
    [0, 'startAfter'],
  ]);
  const messages = slabProblems('GRADUATED', slabs).map(({ message }) => message);
  expect(messages[0]).toContain('the rate of slab 1: "1e3" is not a decimal');
  expect(messages[2]).toContain('the package size of slab 2: "ten" is not a decimal');
  expect(messages[3]).toContain('the start of slab 1: "zero" is not a decimal');
});

test('no model takes no slabs', () => {
  for (const model of allPricingModels) if (model !== 'MATRIX') expect(slabProblems(model, [])).toHaveLength(1);
});
