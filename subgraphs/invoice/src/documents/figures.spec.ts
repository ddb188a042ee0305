import { Money } from '@otpless/money/money';
import { shownDate, shownMoney, shownQuantity } from './figures';

test.each`
  amount          | currency | shown                 | because
  ${'0'}          | ${'INR'} | ${'₹0.00'}            | ${'nothing has its decimals too'}
  ${'999.5'}      | ${'INR'} | ${'₹999.50'}          | ${'three digits stand together'}
  ${'1000'}       | ${'INR'} | ${'₹1,000.00'}        | ${'the first group is a thousand'}
  ${'100000'}     | ${'INR'} | ${'₹1,00,000.00'}     | ${'then come lakhs'}
  ${'12345678.9'} | ${'INR'} | ${'₹1,23,45,678.90'}  | ${'then crores'}
  ${'-1234.5'}    | ${'INR'} | ${'−₹1,234.50'}       | ${'the minus stands in front'}
  ${'1234567'}    | ${'USD'} | ${'USD 1,234,567.00'} | ${'elsewhere groups are of three'}
  ${'1234'}       | ${'JPY'} | ${'JPY 1,234'}        | ${'yen have no decimals'}
`('$currency $amount is shown as $shown because $because', ({ amount, currency, shown }) => {
  expect(shownMoney(Money.of(amount, currency))).toBe(shown);
});

test('dates and quantities read as people write them', () => {
  expect(shownDate('2026-11-05')).toBe('5 Nov 2026');
  expect(shownQuantity('1234567.25', 'INR')).toBe('12,34,567.25');
});
