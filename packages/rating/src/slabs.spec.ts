import { Quantity } from '@otpless/money/quantity';
import { boundedSlabs, boundsOf, described, holds, proratedSlabs, quantityIn, shareOfQuantity } from './slabs';
import { slabsOf } from './testing/cards';

const slabs = slabsOf(['0', 'PER_UNIT', '1'], ['10', 'PER_UNIT', '2'], ['10.5', 'FLAT', '3']);
const bounded = boundedSlabs(slabs);

test.each`
  quantity   | slab    | inside                 | because
  ${'-1'}    | ${null} | ${['0', '0', '0']}     | ${'below nothing there is no slab'}
  ${'0'}     | ${null} | ${['0', '0', '0']}     | ${'a slab holds more than its start'}
  ${'0.001'} | ${0}    | ${['0.001', '0', '0']} | ${'a little is in the first'}
  ${'10'}    | ${0}    | ${['10', '0', '0']}    | ${'its end is in it'}
  ${'10.01'} | ${1}    | ${['10', '0.01', '0']} | ${'a little more is in the next'}
  ${'10.5'}  | ${1}    | ${['10', '0.5', '0']}  | ${'edges may be fractions'}
  ${'1e30'}  | ${2}    | ${['10', '0.5', null]} | ${'the last has no end'}
`('$quantity ends in slab $slab because $because', ({ quantity, slab, inside }) => {
  const given = Quantity.of(quantity === '1e30' ? `1${'0'.repeat(30)}` : quantity);
  const found = bounded.findIndex((one) => holds(one, given));
  expect(found === -1 ? null : found).toBe(slab);
  const last = given.minus(Quantity.of('10.5')).toFixed();
  expect(bounded.map((one) => quantityIn(one, given).toFixed())).toEqual(
    (inside as (string | null)[]).map((text) => text ?? last),
  );
});

test('a slab is written as it is: open at its start, closed at its end', () => {
  expect(bounded.map(described)).toEqual(['slab above 0 up to 10', 'slab above 10 up to 10.5', 'slab above 10.5']);
  expect(bounded.map(boundsOf)).toEqual([
    { startAfter: '0', upTo: '10' },
    { startAfter: '10', upTo: '10.5' },
    { startAfter: '10.5', upTo: null },
  ]);
});

const thirds = [0, 1, 2].map((preceding) => ({ numerator: 1, denominator: 3, preceding }));

test('what is flat, and what is free, is split so that the parts of a period add up', () => {
  const card = slabsOf(['100', 'FLAT', '10']);
  expect(thirds.map((third) => proratedSlabs(card, third, 'INR')[0])).toMatchObject([
    { startAfter: '33.333333333333', rate: '3.333333333333' },
    { startAfter: '33.333333333334', rate: '3.333333333334' },
    { startAfter: '33.333333333333', rate: '3.333333333333' },
  ]);
  expect(Quantity.sum(thirds.map((third) => shareOfQuantity('100', third))).toFixed()).toBe('100');
});

test('a rate per unit and a package stay what they are in part of a period', () => {
  const card = slabsOf(['0', 'PER_UNIT', '2'], ['9', 'PACKAGE', '7', '100']);
  expect(proratedSlabs(card, thirds[0]!, 'INR')).toEqual(slabsOf(['0', 'PER_UNIT', '2'], ['3', 'PACKAGE', '7', '100']));
});

test('edges a hair apart never round past each other', () => {
  const card = slabsOf(
    ['0', 'PER_UNIT', '1'],
    ['1.000000000011', 'PER_UNIT', '2'],
    ['1.000000000012', 'PER_UNIT', '3'],
  );
  const day = { numerator: 1, denominator: 31, preceding: 1 };
  const alone = card.map(({ startAfter }) => shareOfQuantity(startAfter, day));
  expect(alone[1]!.compare(alone[2]!)).toBeGreaterThan(0);
  const starts = boundedSlabs(proratedSlabs(card, day, 'INR')).map(({ startAfter }) => startAfter);
  expect(starts[2]!.equals(starts[1]!)).toBe(true);
});
