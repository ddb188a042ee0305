import { wholePeriod } from '@otpless/period/proration';
import { rate } from '../rate';
import { slabsOf, usageCard } from '../testing/cards';

const card = usageCard('FLAT', slabsOf(['0', 'FLAT', '499.99']));

test.each`
  quantity   | total       | because
  ${'0'}     | ${'0'}      | ${'zero usage on a flat price is no charge: a fixed fee has its own card'}
  ${'-3'}    | ${'0'}      | ${'usage corrected to below nothing is no usage'}
  ${'0.001'} | ${'499.99'} | ${'anything used costs the whole amount'}
  ${'1000'}  | ${'499.99'} | ${'and more of it no more'}
`('$quantity cost $total because $because', ({ quantity, total }) => {
  expect(rate(card, quantity, wholePeriod, 'INR').amount.toFixed()).toBe(total);
});

test('the working names the rule', () => {
  expect(JSON.parse(JSON.stringify(rate(card, '7', wholePeriod, 'INR')))).toEqual({
    rateCardKey: 'otp',
    kind: 'USAGE',
    quantity: '7',
    amount: { amount: '499.99', currency: 'INR' },
    working: [{ rule: 'flat', quantity: '7', rate: '499.99', amount: { amount: '499.99', currency: 'INR' } }],
  });
});

test('a flat price has one slab, priced flat', () => {
  expect(() => rate(usageCard('FLAT', slabsOf(['0', 'PER_UNIT', '1'])), '1', wholePeriod, 'INR')).toThrow(
    'priced FLAT',
  );
  expect(() =>
    rate(usageCard('FLAT', slabsOf(['0', 'FLAT', '1'], ['5', 'FLAT', '1'])), '1', wholePeriod, 'INR'),
  ).toThrow('one slab');
  expect(() => rate(usageCard('FLAT', []), '1', wholePeriod, 'INR')).toThrow('one slab');
});
