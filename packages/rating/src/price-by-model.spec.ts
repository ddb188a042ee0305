import type { MeteredCard } from './any-rate-card';
import { allPricingModels, type Pricing, type SlabModel } from './pricing';
import type { Slab } from './rate-card';
import { slabsOf } from './testing/cards';
import { contract, counted, dayOf, january, rated, workingOf } from './testing/contracts';
import { rateContract } from './rate-contract';

const by = (model: SlabModel, slabs: Slab[]) => ({ model, slabs });
const steps = slabsOf(['0', 'PER_UNIT', '2'], ['100', 'PER_UNIT', '1']);
const flats = slabsOf(['0', 'FLAT', '31'], ['100', 'FLAT', '62']);
const matrix: Pricing = {
  model: 'MATRIX',
  rows: [{ match: { country: 'IN' }, model: 'GRADUATED', slabs: steps }],
  otherwise: { model: 'FLAT', slabs: slabsOf(['0', 'FLAT', '31']) },
};
const used = [counted('90', { country: 'IN' }), counted('30', { country: 'AE' })];
const firstTenDays = { ...january, endsOn: dayOf(11) };

/** 120 in all, 90 of them in India: in a whole month, and in ten of its 31 days where the card is prorated. */
const table = [
  [by('FLAT', slabsOf(['0', 'FLAT', '31'])), '31', '10', 'one amount, and its share of the days'],
  [by('PER_UNIT', slabsOf(['0', 'PER_UNIT', '2'])), '240', '240', 'a unit costs what it costs'],
  [
    by('GRADUATED', slabsOf(['0', 'PER_UNIT', '2'], ['31', 'PER_UNIT', '1'])),
    '151',
    '130',
    'the first slab ends at 10',
  ],
  [by('VOLUME', steps), '120', '120', 'all of it is in the second slab'],
  [by('PACKAGE', slabsOf(['31', 'PACKAGE', '5', '10'])), '45', '55', 'only ten are free'],
  [by('STAIR_STEP', flats), '62', '20', 'the flat price of the second step, and its share of the days'],
  [by('PERCENTAGE', slabsOf(['62', 'PER_UNIT', '50'])), '29', '50', 'half of what lies beyond 62, then beyond 20'],
  [
    by('GRADUATED_PERCENTAGE', slabsOf(['0', 'PER_UNIT', '10'], ['62', 'FLAT', '31'])),
    '37.2',
    '12',
    '10 % and a flat price',
  ],
  [matrix, '211', '132.258064516129', 'India in steps that end at 32.258…, elsewhere a flat price'],
] as const;

const cardOf = (pricing: Pricing): MeteredCard => ({
  key: 'otp',
  kind: 'USAGE',
  meterId: 'verifications',
  prorated: true,
  ...pricing,
});

test.each(table)('%j costs %s in a month and %s in ten days: %s', (pricing, whole, part) => {
  expect(rated([cardOf(pricing)], { usage: used })).toEqual([`otp ${whole}`, `total ${whole}`]);
  expect(rated([cardOf(pricing)], { usage: used, period: firstTenDays })).toEqual([`otp ${part}`, `total ${part}`]);
  expect(rated([{ ...cardOf(pricing), prorated: false }], { usage: used, period: firstTenDays })).toEqual([
    `otp ${whole}`,
    `total ${whole}`,
  ]);
});

test('every model is in the table, and none charges or has a working where nothing is used', () => {
  expect(table.map(([{ model }]) => model).sort()).toEqual([...allPricingModels].sort());
  for (const [pricing] of table)
    for (const usage of [[], [counted('0')], [counted('-5')]])
      expect(rateContract(contract([cardOf(pricing)], { usage })).charges).toEqual([]);
});

test('the rows of a matrix are told from its default in the working', () => {
  const [charge] = rateContract(contract([cardOf(matrix)], { usage: used, period: firstTenDays })).charges;
  expect(workingOf(charge!)).toEqual([
    'country IN: slab above 0 up to 32.258064516129 per unit: 64.516129032258',
    'country IN: slab above 32.258064516129 per unit: 57.741935483871',
    'otherwise: flat: 10',
  ]);
});
