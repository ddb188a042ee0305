import { wholePeriod } from '@otpless/period/proration';
import { Quantity } from '@otpless/money/quantity';
import { rate } from './rate';
import { slabsOf, usageCard } from './testing/cards';

const otp = usageCard('GRADUATED', slabsOf(['0', 'PER_UNIT', '0.2'], ['1000', 'PER_UNIT', '0.15']));
const half = { numerator: 15, denominator: 30, preceding: 15 };

test('a quantity may be given exact or as text', () => {
  expect(rate(otp, Quantity.of('5'), wholePeriod, 'INR')).toEqual(rate(otp, '5.0', wholePeriod, 'INR'));
});

test.each`
  model          | slabs                                                       | quantity | whole   | part      | because
  ${'PER_UNIT'}  | ${slabsOf(['0', 'PER_UNIT', '2'])}                          | ${'10'}  | ${'20'} | ${'20'}   | ${'a unit costs what it costs'}
  ${'FLAT'}      | ${slabsOf(['0', 'FLAT', '31'])}                             | ${'10'}  | ${'31'} | ${'15.5'} | ${'half of the period, half of the amount'}
  ${'GRADUATED'} | ${slabsOf(['0', 'PER_UNIT', '2'], ['10', 'PER_UNIT', '1'])} | ${'10'}  | ${'20'} | ${'15'}   | ${'the first slab ends at five'}
  ${'VOLUME'}    | ${slabsOf(['0', 'PER_UNIT', '2'], ['10', 'PER_UNIT', '1'])} | ${'10'}  | ${'20'} | ${'10'}   | ${'ten is in the second slab'}
  ${'PACKAGE'}   | ${slabsOf(['8', 'PACKAGE', '3', '2'])}                      | ${'10'}  | ${'3'}  | ${'9'}    | ${'only four are free'}
`(
  'half a period of $model costs $part where the card is prorated because $because',
  ({ model, slabs, quantity, whole, part }) => {
    expect(rate(usageCard(model, slabs, true), quantity, wholePeriod, 'INR').amount.toFixed()).toBe(whole);
    expect(rate(usageCard(model, slabs, true), quantity, half, 'INR').amount.toFixed()).toBe(part);
    expect(rate(usageCard(model, slabs, false), quantity, half, 'INR').amount.toFixed()).toBe(whole);
  },
);
