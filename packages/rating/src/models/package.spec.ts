import { Money } from '@otpless/money/money';
import { wholePeriod } from '@otpless/period/proration';
import { rate } from '../rate';
import { slabsOf, usageCard } from '../testing/cards';

const charge = (quantity: string, size: string, price: string, free = '0') =>
  rate(usageCard('PACKAGE', slabsOf([free, 'PACKAGE', price, size])), quantity, wholePeriod, 'INR');

test.each`
  id               | quantity  | size     | price    | free     | total     | because
  ${'package-001'} | ${'121'}  | ${'10'}  | ${'100'} | ${'0'}   | ${'1300'} | ${'a begun package costs a whole one'}
  ${'package-002'} | ${'121'}  | ${'10'}  | ${'100'} | ${'10'}  | ${'1200'} | ${'ten are free, 111 fill twelve'}
  ${'package-003'} | ${'121'}  | ${'10'}  | ${'100'} | ${'200'} | ${'0'}    | ${'all of it is free'}
  ${'package-005'} | ${'15'}   | ${'10'}  | ${'100'} | ${'0'}   | ${'200'}  | ${'the second is begun'}
  ${'package-006'} | ${'3'}    | ${'10'}  | ${'100'} | ${'5'}   | ${'0'}    | ${'all of it is free'}
  ${'package-011'} | ${'99'}   | ${'100'} | ${'1'}   | ${'0'}   | ${'1'}    | ${'one is begun'}
  ${'package-015'} | ${'300'}  | ${'100'} | ${'1'}   | ${'0'}   | ${'3'}    | ${'three are full'}
  ${'ours'}        | ${'10'}   | ${'10'}  | ${'100'} | ${'10'}  | ${'0'}    | ${'what is free is free to its end'}
  ${'ours'}        | ${'10.1'} | ${'10'}  | ${'100'} | ${'10'}  | ${'100'}  | ${'a fraction begins a package'}
  ${'ours'}        | ${'0'}    | ${'10'}  | ${'100'} | ${'0'}   | ${'0'}    | ${'nothing used'}
  ${'ours'}        | ${'-1'}   | ${'10'}  | ${'100'} | ${'0'}   | ${'0'}    | ${'below nothing is no usage'}
`('$id: $quantity by $size cost $total because $because', ({ quantity, size, price, free, total }) => {
  expect(charge(quantity, size, price, free).amount.toFixed()).toBe(total);
});

test('package-020: windows are priced one by one', () => {
  const windows = ['50', '150', '200', '99'].map((quantity) => charge(quantity, '100', '5').amount);
  expect(Money.sum(windows, 'INR').toFixed()).toBe('30');
});

test('the working counts what is paid for', () => {
  expect(charge('121', '10', '100', '10').working.map((step) => ({ ...step, amount: step.amount.toFixed() }))).toEqual([
    {
      rule: 'after 10 free, in packages of 10',
      slab: { startAfter: '10', upTo: null },
      quantity: '111',
      rate: '100',
      amount: '1200',
    },
  ]);
  expect(charge('1', '10', '100').working[0]?.rule).toBe('in packages of 10');
});
