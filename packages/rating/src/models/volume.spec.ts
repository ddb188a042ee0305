import { Money } from '@otpless/money/money';
import { wholePeriod } from '@otpless/period/proration';
import { rate } from '../rate';
import type { Slab } from '../rate-card';
import { slabsOf, usageCard } from '../testing/cards';

const charge = (slabs: Slab[], quantity: string) => rate(usageCard('VOLUME', slabs), quantity, wholePeriod, 'INR');
const cost = (quantity: string, ...cards: Slab[][]) =>
  Money.sum(
    cards.map((slabs) => charge(slabs, quantity).amount),
    'INR',
  ).toFixed();

const lago = [
  slabsOf(['0', 'PER_UNIT', '2'], ['100', 'PER_UNIT', '1'], ['200', 'PER_UNIT', '0.5']),
  slabsOf(['0', 'FLAT', '10'], ['100', 'FLAT', '0'], ['200', 'FLAT', '50']),
];
const falling = [slabsOf(['0', 'PER_UNIT', '50'], ['10', 'PER_UNIT', '40'], ['20', 'PER_UNIT', '30'])];
const buckets = slabsOf(['0', 'PER_UNIT', '0.10'], ['10', 'PER_UNIT', '0.05'], ['20', 'PER_UNIT', '0.02']);

test.each`
  id              | cards      | quantity   | total      | because
  ${'volume-003'} | ${lago}    | ${'0'}     | ${'0'}     | ${'overruled: no usage, no flat fee (the source bills 10)'}
  ${'volume-004'} | ${lago}    | ${'1'}     | ${'12'}    | ${'one at 2 and the flat fee'}
  ${'volume-005'} | ${lago}    | ${'100'}   | ${'210'}   | ${'the first slab ends at 100, inclusive'}
  ${'volume-006'} | ${lago}    | ${'100.5'} | ${'100.5'} | ${'a fraction over is in the next slab'}
  ${'volume-008'} | ${lago}    | ${'200'}   | ${'200'}   | ${'all at 1'}
  ${'volume-009'} | ${lago}    | ${'300'}   | ${'200'}   | ${'all at 0.5 and the flat fee of that slab'}
  ${'volume-010'} | ${lago}    | ${'210'}   | ${'155'}   | ${'all at 0.5 and the flat fee of that slab'}
  ${'volume-016'} | ${falling} | ${'15'}    | ${'600'}   | ${'all at 40'}
  ${'ours'}       | ${falling} | ${'-1'}    | ${'0'}     | ${'below nothing is no usage'}
  ${'ours'}       | ${falling} | ${'0.5'}   | ${'25'}    | ${'less than one is in the first slab'}
`('$id: $quantity cost $total because $because', ({ cards, quantity, total }) => {
  expect(cost(quantity, ...cards)).toBe(total);
});

test('volume-001: windows are priced one by one', () => {
  expect(charge(buckets, '9').amount.plus(charge(buckets, '15').amount).toFixed()).toBe('1.65');
});

test('the working is one step, in the slab the quantity ends in', () => {
  expect(charge(buckets, '15').working.map((step) => ({ ...step, amount: step.amount.toFixed() }))).toEqual([
    {
      rule: 'all in slab above 10 up to 20 per unit',
      slab: { startAfter: '10', upTo: '20' },
      quantity: '15',
      rate: '0.05',
      amount: '0.75',
    },
  ]);
  const mixed = slabsOf(['0', 'PACKAGE', '5', '10'], ['30', 'FLAT', '14']);
  expect(
    [charge(mixed, '21'), charge(mixed, '31')].map(({ amount, working }) => [amount.toFixed(), working[0]?.rule]),
  ).toEqual([
    ['15', 'all in slab above 0 up to 30 in packages of 10'],
    ['14', 'all in slab above 30 flat'],
  ]);
});
