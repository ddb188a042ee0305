import { documentNumber, isDocumentNumber } from './document-number';
import { financialYearOf, issueDateOf } from './financial-year';

test.each`
  number                  | valid    | because
  ${'SI2020/000001'}      | ${true}  | ${'slashes are allowed'}
  ${'SI2020-000001'}      | ${true}  | ${'dashes are allowed'}
  ${'2020-SI-0001'}       | ${true}  | ${'it may start with a digit'}
  ${'2020SI0001'}         | ${true}  | ${'it needs no separators'}
  ${'1'}                  | ${true}  | ${'one character is enough'}
  ${'0001'}               | ${true}  | ${'rule 46 allows a leading zero; our own series never has one'}
  ${'SI 2020 05'}         | ${false} | ${'of the space'}
  ${'PI2021 - 001'}       | ${false} | ${'of the spaces'}
  ${''}                   | ${false} | ${'it is empty'}
  ${'/123'}               | ${false} | ${'it starts with a slash'}
  ${'OTPLESS/26-27/0001'} | ${false} | ${'it has 18 characters'}
  ${'इन/1'}               | ${false} | ${'of letters beyond ASCII'}
  ${'INV#1'}              | ${false} | ${'of the hash sign'}
`('"$number" is valid: $valid, because $because', ({ number, valid }) => {
  expect(isDocumentNumber(number)).toBe(valid);
});

test.each`
  series               | date            | ordinal     | number                | because
  ${'INVOICE'}         | ${'2026-11-22'} | ${1n}       | ${'OTP/2627/000001'}  | ${'a series starts at one'}
  ${'INVOICE'}         | ${'2026-03-31'} | ${42n}      | ${'OTP/2526/000042'}  | ${'the year ends in March'}
  ${'INVOICE'}         | ${'2099-04-01'} | ${7n}       | ${'OTP/9900/000007'}  | ${'years are two digits'}
  ${'RECEIPT_VOUCHER'} | ${'2026-04-01'} | ${7n}       | ${'RV/2627/000007'}   | ${'vouchers have a series of their own'}
  ${'INVOICE'}         | ${'2026-11-22'} | ${1000000n} | ${'OTP/2627/1000000'} | ${'the millionth still has sixteen characters'}
`('the $series number $ordinal of $date is $number because $because', ({ series, date, ordinal, number }) => {
  expect(documentNumber(series, financialYearOf(date), ordinal)).toBe(number);
});

test('a series that outgrows sixteen characters is a defect', () => {
  expect(() => documentNumber('INVOICE', financialYearOf('2026-11-22'), 10_000_000n)).toThrow('law allows');
});

test.each`
  date            | label
  ${'2026-03-31'} | ${'2025-26'}
  ${'2026-04-01'} | ${'2026-27'}
  ${'2020-01-03'} | ${'2019-20'}
  ${'2024-02-29'} | ${'2023-24'}
`('$date lies in $label', ({ date, label }) => {
  expect(financialYearOf(date).label).toBe(label);
});

test.each`
  instant                       | date            | label
  ${'2026-03-31T18:29:59.999Z'} | ${'2026-03-31'} | ${'2025-26'}
  ${'2026-03-31T18:30:00.000Z'} | ${'2026-04-01'} | ${'2026-27'}
`('at $instant the seller writes $date, in $label', ({ instant, date, label }) => {
  expect(issueDateOf(new Date(instant))).toBe(date);
  expect(financialYearOf(date).label).toBe(label);
});
