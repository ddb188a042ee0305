import {
  currencyRatesInput,
  firstRates,
  isMissing,
  isUnfinished,
  placeTyped,
  ratesFor,
  ratesInput,
} from './rates-typed';

const slab = (startAfter: string, rate: string) => ({
  startAfter,
  priceType: 'PER_UNIT' as const,
  rate,
  packageSize: '',
});
const inRupees = { currency: 'INR', slabs: [slab('0', ' 0.15 '), slab('1000', '0.10')], matrix: null };
const noDollars = { currency: 'USD', slabs: [], matrix: null };

test('currencies without rates are not sent; what is sent keeps its digits, without the blanks around them', () =>
  expect(ratesInput('GRADUATED', [noDollars, inRupees])).toEqual([
    {
      currency: 'INR',
      slabs: [
        { startAfter: '0', priceType: 'PER_UNIT', rate: '0.15', packageSize: null },
        { startAfter: '1000', priceType: 'PER_UNIT', rate: '0.10', packageSize: null },
      ],
    },
  ]));

test.each`
  path                      | isSent                 | place                     | because
  ${'rates.0.slabs.1.rate'} | ${[true, true]}        | ${'rates.0.slabs.1.rate'} | ${'all were sent'}
  ${'rates.0.slabs.1.rate'} | ${[false, true]}       | ${'rates.1.slabs.1.rate'} | ${'the first currency was left out'}
  ${'rates.1'}              | ${[true, false, true]} | ${'rates.2'}              | ${'the second was left out'}
  ${'rates'}                | ${[false, true]}       | ${'rates'}                | ${'it is about all of them'}
  ${'itemId'}               | ${[false, true]}       | ${'itemId'}               | ${'it is about something else'}
`('$path stands at $place because $because', ({ path, isSent, place }) =>
  expect(placeTyped(path, 'rates', isSent)).toBe(place),
);

test.each`
  model           | slabs | types                       | because
  ${'VOLUME'}     | ${2}  | ${['PER_UNIT', 'PER_UNIT']} | ${'it has steps too, priced the same'}
  ${'PER_UNIT'}   | ${1}  | ${['PER_UNIT']}             | ${'it has one slab'}
  ${'STAIR_STEP'} | ${2}  | ${['FLAT', 'FLAT']}         | ${'its slabs are flat'}
`('of two slabs $model keeps $slabs because $because', ({ model, types }) =>
  expect(ratesFor(model, 'GRADUATED', inRupees).slabs.map(({ priceType }) => priceType)).toEqual(types),
);

test('a currency without rates keeps having none when the model changes', () =>
  expect(isMissing('VOLUME', ratesFor('VOLUME', 'GRADUATED', noDollars))).toBe(true));

test('a matrix begins with its default, which is still to be filled in', () => {
  const matrix = firstRates('MATRIX', 'INR');
  expect(isMissing('MATRIX', matrix)).toBe(false);
  expect(isUnfinished('MATRIX', matrix)).toBe(true);
  expect(currencyRatesInput('MATRIX', matrix)).toMatchObject({ slabs: [], matrix: { rows: [] } });
});
