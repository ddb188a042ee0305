import { Quantity } from '@otpless/money/quantity';
import type { MatrixPricing, MatrixRow } from '../pricing';
import { slabsOf } from '../testing/cards';
import { bestRow, type DimensionedQuantity, matrix, withoutFree } from './matrix';

const row = (match: Record<string, string>, rate: string): MatrixRow => ({
  match,
  model: 'PER_UNIT',
  slabs: slabsOf(['0', 'PER_UNIT', rate]),
});
const otherwise = { model: 'PER_UNIT', slabs: slabsOf(['0', 'PER_UNIT', '1']) } as const;
const otp: MatrixPricing = {
  model: 'MATRIX',
  rows: [
    row({ channel: 'sms' }, '0.20'),
    row({ country: 'IN' }, '0.15'),
    row({ channel: 'sms', country: 'IN' }, '0.12'),
    row({ channel: 'sms', country: '*' }, '0.18'),
    row({ country: 'US', carrier: '*' }, '0.5'),
  ],
  otherwise,
};
const rateFor = (dimensions: Record<string, string>) =>
  bestRow(otp.rows, dimensions)?.slabs[0]?.rate ?? otherwise.slabs[0]?.rate;

test.each`
  dimensions                            | rate      | because
  ${{ channel: 'sms', country: 'IN' }}  | ${'0.12'} | ${'two exact values are more than one'}
  ${{ channel: 'sms', country: 'AE' }}  | ${'0.18'} | ${'a wildcard is more specific than no mention'}
  ${{ channel: 'sms' }}                 | ${'0.20'} | ${'a wildcard wants a value, and there is none'}
  ${{ channel: 'mail', country: 'IN' }} | ${'0.15'} | ${'only the country matches'}
  ${{ country: 'US' }}                  | ${'1'}    | ${'the row wants a carrier, whichever'}
  ${{ country: 'US', carrier: 'x' }}    | ${'0.5'}  | ${'one exact value and a wildcard'}
  ${{}}                                 | ${'1'}    | ${'nothing matches: the default'}
  ${{ channel: 'SMS' }}                 | ${'1'}    | ${'values are compared exactly'}
`('$dimensions are priced at $rate because $because', ({ dimensions, rate }) => {
  expect(rateFor(dimensions)).toBe(rate);
});

test.each`
  rows                                                    | wins | because
  ${[row({ a: '1' }, '7'), row({ b: '2' }, '8')]}         | ${0} | ${'of equally specific rows the first wins'}
  ${[row({ b: '2' }, '8'), row({ a: '1' }, '7')]}         | ${0} | ${'of equally specific rows the first wins'}
  ${[row({ a: '*', b: '*' }, '7'), row({ a: '1' }, '8')]} | ${1} | ${'one exact value beats two wildcards'}
  ${[row({ a: '*' }, '7'), row({ a: '*', b: '*' }, '8')]} | ${1} | ${'two wildcards beat one'}
  ${[row({}, '7'), row({ a: '*' }, '8')]}                 | ${1} | ${'anything beats a row without a match'}
  ${[row({ a: '1', b: '*' }, '7'), row({ a: '1' }, '8')]} | ${0} | ${'a wildcard more'}
`('row $wins wins because $because', ({ rows, wins }) => {
  expect(bestRow(rows, { a: '1', b: '2' })).toBe(rows[wins]);
});

test('what every object has is no dimension', () => {
  expect(bestRow([row({ constructor: '*' }, '7')], {})).toBeNull();
});

test('matrix-001: each quantity goes to its best row, else to the default', () => {
  const clouds: MatrixPricing = {
    model: 'MATRIX',
    rows: [row({ cloud: 'aws', region: '*' }, '12')],
    otherwise: { model: 'PER_UNIT', slabs: slabsOf(['0', 'PER_UNIT', '10']) },
  };
  const used: DimensionedQuantity[] = [
    { quantity: '10', dimensions: { cloud: 'aws', region: 'us', country: 'us' } },
    { quantity: '10', dimensions: { cloud: 'aws', region: 'europe', country: 'france' } },
    { quantity: '10', dimensions: { cloud: 'aws', region: 'asia' } },
    { quantity: '10', dimensions: { cloud: 'gcp', region: 'asia', country: 'china' } },
  ];
  expect(matrix(clouds, used, 'INR').map((step) => ({ ...step, amount: step.amount.toFixed() }))).toEqual([
    {
      rule: 'cloud aws, region any: per unit',
      dimensions: { cloud: 'aws', region: '*' },
      quantity: '30',
      rate: '12',
      amount: '360',
    },
    { rule: 'otherwise: per unit', quantity: '10', rate: '10', amount: '100' },
  ]);
});

test('what a row gathers fills its slabs together', () => {
  const stepped: MatrixPricing = {
    model: 'MATRIX',
    rows: [
      { match: { country: 'IN' }, model: 'GRADUATED', slabs: slabsOf(['0', 'PER_UNIT', '2'], ['10', 'PER_UNIT', '1']) },
    ],
    otherwise: { model: 'PACKAGE', slabs: slabsOf(['0', 'PACKAGE', '5', '10']) },
  };
  const used: DimensionedQuantity[] = [
    { quantity: '8', dimensions: { country: 'IN', channel: 'sms' } },
    { quantity: '3' },
    { quantity: Quantity.of('8'), dimensions: { country: 'IN', channel: 'mail' } },
    { quantity: '9', dimensions: { country: 'AE' } },
  ];
  const amounts = (given: typeof used) =>
    matrix(stepped, given, 'INR').map(({ rule, amount }) => `${rule} ${amount.toFixed()}`);
  expect(amounts(used)).toEqual([
    'country IN: slab above 0 up to 10 per unit 20',
    'country IN: slab above 10 per unit 6',
    'otherwise: in packages of 10 10',
  ]);
  expect(amounts([...used].reverse())).toEqual(amounts(used));
});

test('a row without a match is described as anything, and none is charged for nothing', () => {
  const all: MatrixPricing = { model: 'MATRIX', rows: [row({}, '3'), row({ b: 'x', a: 'y' }, '4')], otherwise };
  const used: DimensionedQuantity[] = [{ quantity: '1' }, { quantity: '2', dimensions: { b: 'x', a: 'y' } }];
  expect(matrix(all, used, 'INR').map(({ rule }) => rule)).toEqual(['anything: per unit', 'a y, b x: per unit']);
  expect(matrix(all, [], 'INR')).toEqual([]);
});

test('free units come off the rows in their order, the default last', () => {
  const rows = [row({ country: 'IN' }, '1'), row({ country: 'AE' }, '1')];
  const used: DimensionedQuantity[] = [
    { quantity: '5' },
    { quantity: '3', dimensions: { country: 'AE' } },
    { quantity: '-2', dimensions: { country: 'IN' } },
    { quantity: '4', dimensions: { country: 'IN' } },
  ];
  const left = (free: string) =>
    withoutFree(rows, used, Quantity.of(free)).map(
      ({ quantity, dimensions }) => `${dimensions?.['country'] ?? '-'} ${quantity}`,
    );
  expect(left('0')).toEqual(['IN -2', 'IN 4', 'AE 3', '- 5']);
  expect(left('5')).toEqual(['IN -2', 'IN 0', 'AE 2', '- 5']);
  expect(left('100')).toEqual(['IN -2', 'IN 0', 'AE 0', '- 0']);
});
