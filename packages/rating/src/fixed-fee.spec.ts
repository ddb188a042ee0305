import { Money } from '@otpless/money/money';
import { localDate } from '@otpless/period/local-date';
import { periodsBetween } from '@otpless/period/periods';
import { prorationOf, wholePeriod } from '@otpless/period/proration';
import { rate } from './rate';
import { feeCard } from './testing/cards';

const share = (numerator: number, denominator: number, preceding = 0) => ({ numerator, denominator, preceding });
const fee = (amount: string, part = wholePeriod, more = {}) => rate(feeCard(amount, more), '0', part, 'INR');
const rounded = (amount: string, days: number, of: number) =>
  fee(amount, share(days, of, of - days))
    .amount.roundedToMinorUnit()
    .toFixed();

test.each`
  id                     | amount     | days  | of    | total       | because
  ${'proration-011'}     | ${'1'}     | ${20} | ${31} | ${'0.65'}   | ${'ended after twenty days'}
  ${'proration-012'}     | ${'1'}     | ${3}  | ${7}  | ${'0.43'}   | ${'ended after three days'}
  ${'proration-013'}     | ${'1'}     | ${19} | ${31} | ${'0.61'}   | ${'the day of a change belongs to the new plan'}
  ${'proration-014'}     | ${'1'}     | ${2}  | ${31} | ${'0.06'}   | ${'two days after a trial'}
  ${'proration-016'}     | ${'10'}    | ${13} | ${31} | ${'4.19'}   | ${'by days'}
  ${'proration-018'}     | ${'10'}    | ${10} | ${31} | ${'3.23'}   | ${'by days'}
  ${'proration-020'}     | ${'10'}    | ${22} | ${31} | ${'7.1'}    | ${'by days'}
  ${'proration-022'}     | ${'20'}    | ${11} | ${31} | ${'7.1'}    | ${'by days'}
  ${'credit_note-002'}   | ${'160'}   | ${29} | ${30} | ${'154.67'} | ${'the unused days, net of tax'}
  ${'credit_note-003'}   | ${'29.99'} | ${6}  | ${7}  | ${'25.71'}  | ${'the unused days, net of tax'}
  ${'proration-026 old'} | ${'10'}    | ${17} | ${31} | ${'5.48'}   | ${'15 March to the end'}
  ${'proration-026 new'} | ${'20'}    | ${17} | ${31} | ${'10.97'}  | ${'each line is rounded on its own'}
  ${'proration-028 old'} | ${'50'}    | ${17} | ${31} | ${'27.42'}  | ${'five at 10'}
  ${'proration-028 new'} | ${'100'}   | ${17} | ${31} | ${'54.84'}  | ${'ten at 10'}
`('$id: $days of $of days of $amount are $total because $because', ({ amount, days, of, total }) => {
  expect(rounded(amount, days, of)).toBe(total);
});

test('a charge keeps 12 decimals', () => {
  expect(fee('1', share(17, 31)).amount.toFixed()).toBe('0.548387096774');
  expect(fee('0.0000000000005').amount.toFixed()).toBe('0.000000000001');
});

test('proration-051: a fee that is not prorated is whole, however short the period', () => {
  expect(fee('1000', share(9, 31), { prorated: false }).amount.toFixed()).toBe('1000');
  expect(fee('1000', share(9, 31), { prorated: false }).working[0]?.rule).toBe('fixed fee');
});

test('proration-047: no days cost nothing and have no working', () => {
  expect(fee('100', share(0, 31, 30))).toMatchObject({ working: [], quantity: '1' });
  expect(fee('100', share(0, 31, 30)).amount.isZero()).toBe(true);
});

test('a part of a period is split cumulatively: thirds of one rupee', () => {
  const parts = [fee('1', share(1, 3, 0)), fee('1', share(1, 3, 1)), fee('1', share(1, 3, 2))];
  expect(parts.map(({ amount }) => amount.toFixed())).toEqual(['0.333333333333', '0.333333333334', '0.333333333333']);
});

test('a contract from the middle of one month to the middle of another pays for its days', () => {
  const startsOn = localDate('2024-01-15');
  const cycle = { interval: 'MONTHLY', start: { kind: 'FIXED', day: 1 }, graceDays: 0 } as const;
  const charges = periodsBetween(cycle, startsOn, startsOn, localDate('2024-03-11')).map((period) =>
    fee('3100', prorationOf(period)),
  );
  expect(charges.map(({ amount }) => amount.toMinorFixed())).toEqual(['1700.00', '3100.00', '1000.00']);
  expect(charges.map(({ working }) => working[0]?.rule)).toEqual([
    'fixed fee, 17 of 31 days',
    'fixed fee',
    'fixed fee, 10 of 31 days',
  ]);
  expect(charges[0]?.working).toEqual([
    { rule: 'fixed fee, 17 of 31 days', quantity: '1', rate: '3100', amount: Money.of('1700', 'INR') },
  ]);
});

test('a fixed fee is one flat amount', () => {
  expect(() => fee('1', wholePeriod, { slabs: [{ startAfter: '0', priceType: 'PER_UNIT', rate: '1' }] })).toThrow(
    'priced FLAT',
  );
});
