import { Money } from '@otpless/money/money';
import { wholePeriod } from '@otpless/period/proration';
import { amountOfDays, shareOfDays } from './share-of-days';

const thirds = (preceding: number) => ({ numerator: 1, denominator: 3, preceding });

test('the parts of a period take up to the whole', () => {
  const parts = [0, 1, 2].map((preceding) => shareOfDays(Money.of('1', 'INR'), thirds(preceding)).toFixed());
  expect(parts).toEqual(['0.333333333333', '0.333333333334', '0.333333333333']);
});

test.each`
  prorated | proration      | amount              | days               | because
  ${true}  | ${thirds(1)}   | ${'0.333333333334'} | ${', 1 of 3 days'} | ${'its days are counted'}
  ${false} | ${thirds(1)}   | ${'1'}              | ${''}              | ${'the card is not prorated'}
  ${true}  | ${wholePeriod} | ${'1'}              | ${''}              | ${'nothing is missing'}
`('$amount$days because $because', ({ prorated, proration, amount, days }) => {
  const found = amountOfDays(Money.of('1', 'INR'), prorated, proration);
  expect([found.amount.toFixed(), found.days]).toEqual([amount, days]);
});

test('what is not prorated is rounded to 12 decimals', () => {
  expect(amountOfDays(Money.of('0.0000000000005', 'INR'), false, wholePeriod).amount.toFixed()).toBe('0.000000000001');
});
