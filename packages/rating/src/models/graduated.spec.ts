import { Money } from '@otpless/money/money';
import { wholePeriod } from '@otpless/period/proration';
import { rate } from '../rate';
import type { Slab } from '../rate-card';
import { slabsOf, usageCard } from '../testing/cards';

const charge = (slabs: Slab[], quantity: string) => rate(usageCard('GRADUATED', slabs), quantity, wholePeriod, 'INR');
/** A tier of the source with a rate and a flat fee is written as two cards of one item. */
const cost = (quantity: string, ...cards: Slab[][]) =>
  Money.sum(
    cards.map((slabs) => charge(slabs, quantity).amount),
    'INR',
  ).toFixed();

const otp = slabsOf(['0', 'PER_UNIT', '0.20'], ['1000', 'PER_UNIT', '0.15'], ['10000', 'PER_UNIT', '0.1']);
const lago = [
  slabsOf(['0', 'PER_UNIT', '10'], ['10', 'PER_UNIT', '5']),
  slabsOf(['0', 'FLAT', '2'], ['10', 'FLAT', '3'], ['20', 'FLAT', '3']),
];
const falling = [slabsOf(['0', 'PER_UNIT', '50'], ['10', 'PER_UNIT', '40'], ['20', 'PER_UNIT', '30'])];
const freeFirst = [slabsOf(['0', 'PER_UNIT', '0'], ['5', 'PER_UNIT', '2'], ['10', 'PER_UNIT', '3'])];
const withFlat = [
  slabsOf(['0', 'PER_UNIT', '0'], ['5', 'PER_UNIT', '1'], ['10', 'PER_UNIT', '2']),
  slabsOf(['0', 'FLAT', '1'], ['5', 'FLAT', '2'], ['10', 'FLAT', '0']),
];
const rising = [slabsOf(['0', 'PER_UNIT', '10'], ['1', 'PER_UNIT', '20'], ['2', 'PER_UNIT', '30'])];
const hundredths = [slabsOf(['0', 'PER_UNIT', '0'], ['0.01', 'PER_UNIT', '10'], ['10', 'PER_UNIT', '5'])];
const tenths = [slabsOf(['0', 'PER_UNIT', '10'], ['0.1', 'PER_UNIT', '5'], ['1', 'PER_UNIT', '2'])];
const unitAndFee = [slabsOf(['0', 'PER_UNIT', '1.0']), slabsOf(['0', 'FLAT', '10'])];

test.each`
  id                 | cards         | quantity      | total         | because
  ${'graduated-001'} | ${lago}       | ${'0'}        | ${'0'}        | ${'overruled: no usage, no flat fee (the source bills 2)'}
  ${'graduated-004'} | ${lago}       | ${'11'}       | ${'110'}      | ${'ten at 10, one at 5, both flat fees'}
  ${'graduated-006'} | ${lago}       | ${'21'}       | ${'163'}      | ${'every flat fee that is reached'}
  ${'graduated-007'} | ${hundredths} | ${'0'}        | ${'0'}        | ${'nothing used'}
  ${'graduated-009'} | ${tenths}     | ${'0.5'}      | ${'3'}        | ${'slabs may end at fractions'}
  ${'graduated-012'} | ${falling}    | ${'5'}        | ${'250'}      | ${'all in the first slab'}
  ${'graduated-013'} | ${falling}    | ${'15'}       | ${'700'}      | ${'ten at 50, five at 40'}
  ${'graduated-015'} | ${freeFirst}  | ${'3'}        | ${'0'}        | ${'the first five are free'}
  ${'graduated-017'} | ${freeFirst}  | ${'7'}        | ${'4'}        | ${'two at 2'}
  ${'graduated-018'} | ${freeFirst}  | ${'10'}       | ${'10'}       | ${'the second slab ends at 10, inclusive'}
  ${'graduated-021'} | ${withFlat}   | ${'3'}        | ${'1'}        | ${'the flat fee of the slab that is reached'}
  ${'graduated-022'} | ${withFlat}   | ${'7'}        | ${'5'}        | ${'two flat fees and two units'}
  ${'graduated-026'} | ${rising}     | ${'2'}        | ${'30'}       | ${'the second slab ends at 2, inclusive'}
  ${'graduated-027'} | ${rising}     | ${'3'}        | ${'60'}       | ${'one in each'}
  ${'graduated-030'} | ${unitAndFee} | ${'5'}        | ${'15'}       | ${'a unit price and a fee'}
  ${'ours'}          | ${[otp]}      | ${'1000'}     | ${'200'}      | ${'the first slab ends at 1000, inclusive'}
  ${'ours'}          | ${[otp]}      | ${'1001'}     | ${'200.15'}   | ${'only the 1001st costs 0.15'}
  ${'ours'}          | ${[otp]}      | ${'1000.5'}   | ${'200.075'}  | ${'no gap for fractions, no +1'}
  ${'ours'}          | ${[otp]}      | ${'12500.25'} | ${'1800.025'} | ${'all three slabs'}
  ${'ours'}          | ${[otp]}      | ${'-1'}       | ${'0'}        | ${'below nothing is no usage'}
`('$id: $quantity cost $total because $because', ({ cards, quantity, total }) => {
  expect(cost(quantity, ...cards)).toBe(total);
});

test('graduated-033: groups start at the first slab again', () => {
  const slabs = slabsOf(['0', 'PER_UNIT', '1'], ['10', 'PER_UNIT', '2']);
  expect(charge(slabs, '3').amount.plus(charge(slabs, '12').amount).toFixed()).toBe('17');
});

test('a slab may be priced per unit, flat or by the package', () => {
  const mixed = slabsOf(['0', 'FLAT', '100'], ['50', 'PER_UNIT', '1'], ['100', 'PACKAGE', '30', '25']);
  expect(['1', '50', '51', '100', '100.1', '125', '126'].map((quantity) => cost(quantity, mixed))).toEqual([
    '100',
    '100',
    '101',
    '150',
    '180',
    '180',
    '210',
  ]);
});

test('the working has one step a slab that is reached', () => {
  const mixed = slabsOf(
    ['0', 'PER_UNIT', '0'],
    ['10', 'FLAT', '5'],
    ['20', 'PACKAGE', '3', '10'],
    ['99', 'PER_UNIT', '1'],
  );
  expect(charge(mixed, '35').working.map((step) => ({ ...step, amount: step.amount.toFixed() }))).toEqual([
    {
      rule: 'slab above 0 up to 10 per unit',
      slab: { startAfter: '0', upTo: '10' },
      quantity: '10',
      rate: '0',
      amount: '0',
    },
    {
      rule: 'slab above 10 up to 20 flat',
      slab: { startAfter: '10', upTo: '20' },
      quantity: '10',
      rate: '5',
      amount: '5',
    },
    {
      rule: 'slab above 20 up to 99 in packages of 10',
      slab: { startAfter: '20', upTo: '99' },
      quantity: '15',
      rate: '3',
      amount: '6',
    },
  ]);
  expect(charge(otp, '20000').working.at(-1)).toMatchObject({
    rule: 'slab above 10000 per unit',
    slab: { startAfter: '10000', upTo: null },
  });
});

test('a package slab says how much a package holds', () => {
  const without = slabsOf(['0', 'PACKAGE', '1']);
  expect(() => charge(without, '1')).toThrow('how much a package holds');
  expect(() => charge([{ ...without[0]!, packageSize: null }], '1')).toThrow('how much a package holds');
});
