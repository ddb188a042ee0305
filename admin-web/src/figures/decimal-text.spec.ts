import { exactMoneyText, isNegative, isZero, moneyText, quantityText } from './decimal-text';

test.each`
  amount                 | currency | text                          | because
  ${'12345678.9'}        | ${'INR'} | ${'₹1,23,45,678.90'}          | ${'rupees are grouped by lakh and crore'}
  ${'12345678.9'}        | ${'USD'} | ${'$12,345,678.90'}           | ${'dollars are grouped by thousands'}
  ${'-0.005'}            | ${'INR'} | ${'−₹0.01'}                   | ${'a half goes away from zero, with a real minus sign'}
  ${'90071992547409.93'} | ${'INR'} | ${'₹9,00,71,99,25,47,409.93'} | ${'the paise survive where a double has none left'}
  ${'1500'}              | ${'JPY'} | ${'¥1,500'}                   | ${'yen has no minor unit'}
`('$amount $currency reads $text because $because', ({ amount, currency, text }) =>
  expect(moneyText(amount, currency)).toBe(text),
);

test.each`
  amount              | text                 | because
  ${'0.0175'}         | ${'₹0.0175'}         | ${'a unit rate shows all its digits'}
  ${'2'}              | ${'₹2.00'}           | ${'and at least those of the minor unit'}
  ${'1.234567890123'} | ${'₹1.234567890123'} | ${'accruals have twelve decimals'}
`('$amount rupees read exactly $text because $because', ({ amount, text }) =>
  expect(exactMoneyText(amount, 'INR')).toBe(text),
);

test('quantities are grouped and keep their fractions', () => {
  expect(quantityText('1234567.25')).toBe('12,34,567.25');
  expect(quantityText('123456789012345678')).toBe('1,23,45,67,89,01,23,45,678');
});

test('minus zero is zero', () => {
  expect(isNegative('-0.00')).toBe(false);
  expect(isZero('-0.00')).toBe(true);
  expect(isNegative('-0.000000000001')).toBe(true);
});
