import { InvalidInput } from '@otpless/problem/problem';
import { slabsOf } from '@otpless/rating/testing/cards';
import { SlabsOverlap } from './plan-version-refusals';
import { drawPrice, mostQuantities, type PriceToDraw } from './price-curve';

const slabs = slabsOf(['0', 'PER_UNIT', '0.15'], ['1000', 'PER_UNIT', '0.10']);
const price: PriceToDraw = {
  model: 'GRADUATED',
  rates: { currency: 'INR', slabs },
  dimensions: {},
  upTo: null,
  quantities: null,
};

test('a price is drawn from nothing, through its turns, to somewhat beyond them', () => {
  const points = drawPrice(price);
  if (!Array.isArray(points)) throw points;
  const drawn = new Map(points.map(({ quantity, amount }) => [quantity.toFixed(), amount.toFixed()]));
  expect([drawn.get('0'), drawn.get('1000'), drawn.get('1001'), drawn.get('1500')]).toEqual([
    '0',
    '150',
    '150.1',
    '200',
  ]);
});

test('of a matrix, the row of the dimension values is drawn', () => {
  const otherwise = { model: 'PER_UNIT' as const, slabs: slabsOf(['0', 'PER_UNIT', '1']) };
  const matrix = { rows: [{ match: { country: 'IN' }, model: 'GRADUATED' as const, slabs }], otherwise };
  const of = (dimensions: Record<string, string>) =>
    drawPrice({
      ...price,
      model: 'MATRIX',
      rates: { currency: 'INR', slabs: [], matrix },
      dimensions,
      quantities: ['10'],
    });
  expect([of({ country: 'IN' }), of({ country: 'AE' })]).toMatchObject([
    [{ working: [{ rule: 'slab above 0 up to 1000 per unit', rate: '0.15' }] }],
    [{ working: [{ rule: 'per unit', rate: '1' }] }],
  ]);
});

test.each`
  change                                                 | path                | because
  ${{ rates: { currency: 'INR', slabs: [] } }}           | ${'rates.slabs'}    | ${'there is no slab'}
  ${{ rates: { currency: 'XXZ', slabs } }}               | ${'rates.currency'} | ${'there is no such currency'}
  ${{ model: 'PER_UNIT' }}                               | ${'rates.slabs'}    | ${'the model has one slab'}
  ${{ upTo: '0' }}                                       | ${'upTo'}           | ${'up to nothing there is nothing to draw'}
  ${{ quantities: ['1', '-1'] }}                         | ${'quantities.1'}   | ${'nobody uses less than nothing'}
  ${{ quantities: Array(mostQuantities + 1).fill('1') }} | ${'quantities'}     | ${'one look is not endless'}
`('it is not drawn at $path because $because', ({ change, path }) => {
  const refusal = drawPrice({ ...price, ...change });
  expect(refusal).toBeInstanceOf(InvalidInput);
  expect((refusal as InvalidInput).fields.map((field) => field.path)).toContain(path);
});

test('slabs that overlap are said as such', () => {
  const overlapping = [slabs[0]!, { ...slabs[1]!, startAfter: '0' }];
  const refusal = drawPrice({ ...price, rates: { currency: 'INR', slabs: overlapping } });
  expect(refusal).toBeInstanceOf(SlabsOverlap);
  expect((refusal as SlabsOverlap).fields).toMatchObject([{ path: 'rates.slabs.1.startAfter' }]);
});
