import { Money } from '@otpless/money/money';
import { wholePeriod } from '@otpless/period/proration';
import { rate } from '../rate';
import { slabsOf, usageCard } from '../testing/cards';

const cost = (unitRate: string, quantity: string) =>
  rate(usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', unitRate])), quantity, wholePeriod, 'INR');

test.each`
  id                | quantity             | rate                | total                           | because
  ${'standard-006'} | ${'0'}               | ${'100'}            | ${'0'}                          | ${'nothing used costs nothing'}
  ${'matrix-004'}   | ${'10'}              | ${'5.12345'}        | ${'51.2345'}                    | ${'finer than the minor unit'}
  ${'matrix-004'}   | ${'20'}              | ${'5.12345'}        | ${'102.469'}                    | ${'each group on its own'}
  ${'ours'}         | ${'-5'}              | ${'1'}              | ${'0'}                          | ${'below nothing is no usage'}
  ${'ours'}         | ${'0.5'}             | ${'0.0175'}         | ${'0.00875'}                    | ${'quantities may be fractional'}
  ${'ours'}         | ${'0.5'}             | ${'0.000000000001'} | ${'0.000000000001'}             | ${'rounded half-up at 12 decimals'}
  ${'ours'}         | ${'0.49'}            | ${'0.000000000001'} | ${'0'}                          | ${'under the half'}
  ${'ours'}         | ${'123456789012345'} | ${'0.123456789012'} | ${'15241578753196.07652835314'} | ${'exact where a float is not'}
`('$id: $quantity at $rate cost $total because $because', ({ quantity, rate: unitRate, total }) => {
  expect(cost(unitRate, quantity).amount.equals(Money.of(total, 'INR'))).toBe(true);
});

test.each`
  id                | values             | rate      | total    | because
  ${'standard-008'} | ${['9', '10']}     | ${'0.10'} | ${'1.9'} | ${'windows are priced one by one'}
  ${'standard-009'} | ${['0', '5', '0']} | ${'0.10'} | ${'0.5'} | ${'empty windows cost nothing'}
`('$id: windows of $values cost $total because $because', ({ values, rate: unitRate, total }) => {
  const charges = (values as string[]).map((value) => cost(unitRate, value).amount);
  expect(Money.sum(charges, 'INR').toFixed()).toBe(total);
});

test('the working is one step', () => {
  const { working } = cost('0.0175', '1000');
  expect(working.map((step) => ({ ...step, amount: step.amount.toFixed() }))).toEqual([
    { rule: 'per unit', quantity: '1000', rate: '0.0175', amount: '17.5' },
  ]);
});
