import { Money } from '@otpless/money/money';
import { Quantity } from '@otpless/money/quantity';
import type { Slab } from '../rate-card';
import { slabsOf } from '../testing/cards';
import { graduatedPercentage } from './graduated-percentage';

const steps = (slabs: Slab[], money: string) => graduatedPercentage(slabs, Quantity.of(money), 'INR');
/** A tier of the source with a rate and a flat fee is written as two cards of one item. */
const cost = (money: string, ...cards: Slab[][]) =>
  Money.sum(
    cards.flatMap((slabs) => steps(slabs, money).map(({ amount }) => amount)),
    'INR',
  ).toFixed();

const rising = [
  slabsOf(['0', 'PER_UNIT', '1'], ['10', 'PER_UNIT', '2'], ['20', 'PER_UNIT', '3']),
  slabsOf(['0', 'FLAT', '200'], ['10', 'FLAT', '300'], ['20', 'FLAT', '400']),
];
const falling = [
  slabsOf(['0', 'PER_UNIT', '5'], ['100', 'PER_UNIT', '2']),
  slabsOf(['0', 'FLAT', '0'], ['100', 'FLAT', '10']),
];
const allowed = [slabsOf(['0', 'PER_UNIT', '0'], ['1000', 'PER_UNIT', '1.5'])];

test.each`
  id                            | cards      | money       | total       | because
  ${'graduated_percentage-001'} | ${rising}  | ${'0'}      | ${'0'}      | ${'overruled: no usage, no flat fee (the source bills 200)'}
  ${'graduated_percentage-002'} | ${rising}  | ${'1'}      | ${'200.01'} | ${'one per cent of 1 and the flat fee reached'}
  ${'graduated_percentage-004'} | ${rising}  | ${'11'}     | ${'500.12'} | ${'ten at 1 %, one at 2 %, two flat fees'}
  ${'graduated_percentage-006'} | ${rising}  | ${'21'}     | ${'900.33'} | ${'a part in every slab'}
  ${'graduated_percentage-008'} | ${falling} | ${'150'}    | ${'16'}     | ${'a hundred at 5 %, fifty at 2 %, and 10'}
  ${'ours'}                     | ${allowed} | ${'1000'}   | ${'0'}      | ${'an allowance of the period is a slab at nothing'}
  ${'ours'}                     | ${allowed} | ${'1000.5'} | ${'0.0075'} | ${'no gap for fractions'}
  ${'ours'}                     | ${rising}  | ${'-5'}     | ${'0'}      | ${'below nothing is no usage'}
`('$id: $money cost $total because $because', ({ cards, money, total }) => {
  expect(cost(money, ...cards)).toBe(total);
});

test('the working has one step a slab that is reached', () => {
  const mixed = slabsOf(['0', 'PER_UNIT', '1'], ['10', 'FLAT', '7'], ['20', 'PER_UNIT', '3']);
  expect(steps(mixed, '15').map((step) => ({ ...step, amount: step.amount.toFixed() }))).toEqual([
    {
      rule: 'slab above 0 up to 10 percent',
      slab: { startAfter: '0', upTo: '10' },
      quantity: '10',
      rate: '1',
      amount: '0.1',
    },
    {
      rule: 'slab above 10 up to 20 flat',
      slab: { startAfter: '10', upTo: '20' },
      quantity: '5',
      rate: '7',
      amount: '7',
    },
  ]);
  expect(steps(mixed, '21').at(-1)).toMatchObject({ rule: 'slab above 20 percent' });
});
