import { Money } from '@otpless/money/money';
import { localDate } from '@otpless/period/local-date';
import { periodsBetween } from '@otpless/period/periods';
import type { PricingCycle } from '@otpless/period/pricing-cycle';
import type { AnyRateCard } from './any-rate-card';
import { type RatedContract, rateContract } from './rate-contract';
import { feeCard, slabsOf, usageCard } from './testing/cards';
import { contract, counted, licenceCard, minimumCard } from './testing/contracts';

/** A year of monthly accruals, each told what the minimum of the year has seen charged before it. */
function yearOf(
  cards: readonly AnyRateCard[],
  { from = '2026-01-01', until = '2027-01-01', anchor = '2026-01-01', used = '0', cycle = calendar } = {},
): RatedContract[] {
  const anchoredOn = localDate(anchor);
  const term = { cycle, anchoredOn, startsOn: localDate(from), endsOn: localDate(until) };
  let before = Money.zero('INR');
  return periodsBetween(cycle, anchoredOn, term.startsOn, term.endsOn).map((period) => {
    const licences = { seats: [{ effectiveOn: term.startsOn, quantity: '10' }] };
    const to = contract(cards, { period, term, usage: [counted(used)], licences, chargedBefore: { minimum: before } });
    const rated = rateContract(to);
    before = before.plus(rated.total);
    return rated;
  });
}
const calendar: PricingCycle = { interval: 'MONTHLY', start: { kind: 'FIXED', day: 1 }, graceDays: 0 };
const lastDays: PricingCycle = { ...calendar, start: { kind: 'FIXED', day: 'LAST' } };
const totals = (year: RatedContract[]) => year.map(({ total }) => total.roundedToMinorUnit().toFixed()).join(' ');

const once = (more = {}) => feeCard('500', { recurrence: { cycles: 'ONCE', ...more } });
const quarterly = (more = {}) => feeCard('90', { recurrence: { cycles: 3, ...more } });
const otp = usageCard('PER_UNIT', slabsOf(['0', 'PER_UNIT', '1']));
const yearly = minimumCard('12000', { recurrence: { cycles: 12 } });

test.each`
  cards                                                                      | year                                                                                  | months                                                           | because
  ${[once()]}                                                                | ${{}}                                                                                 | ${'500 0 0 0 0 0 0 0 0 0 0 0'}                                   | ${'once is in the first month'}
  ${[once({ offset: 2 })]}                                                   | ${{}}                                                                                 | ${'0 0 500 0 0 0 0 0 0 0 0 0'}                                   | ${'or so many months later'}
  ${[once()]}                                                                | ${{ from: '2026-01-20' }}                                                             | ${'500 0 0 0 0 0 0 0 0 0 0 0'}                                   | ${'what is due once is never split by days'}
  ${[{ ...once({ offset: 1 }), timing: 'IN_ARREARS' }]}                      | ${{}}                                                                                 | ${'0 500 0 0 0 0 0 0 0 0 0 0'}                                   | ${'in arrears with the end of that month'}
  ${[once({ offset: 12 })]}                                                  | ${{}}                                                                                 | ${'0 0 0 0 0 0 0 0 0 0 0 0'}                                     | ${'the contract ended before'}
  ${[quarterly()]}                                                           | ${{}}                                                                                 | ${'90 0 0 90 0 0 90 0 0 90 0 0'}                                 | ${'every third month, in advance'}
  ${[quarterly({ offset: 1 })]}                                              | ${{}}                                                                                 | ${'0 90 0 0 90 0 0 90 0 0 59.67 0'}                              | ${'of the last quarter only 61 of 92 days lie in the contract'}
  ${[{ ...quarterly(), timing: 'IN_ARREARS' }]}                              | ${{}}                                                                                 | ${'0 0 90 0 0 90 0 0 90 0 0 90'}                                 | ${'in arrears with the last of three'}
  ${[quarterly()]}                                                           | ${{ from: '2026-01-16' }}                                                             | ${'75 0 0 90 0 0 90 0 0 90 0 0'}                                 | ${'75 of the 90 days of the first'}
  ${[feeCard('31')]}                                                         | ${{ until: '2026-03-11' }}                                                            | ${'31 31 10'}                                                    | ${'the last month has ten days'}
  ${[feeCard('31')]}                                                         | ${{ anchor: '2026-01-31', from: '2026-01-31', until: '2026-05-15', cycle: lastDays }} | ${'31 31 31 15'}                                                 | ${'months from the last day of each: 31 January, 28 February, 31 March, and 15 of the 31 days from 30 April'}
  ${[licenceCard({ per: 'DAY', slabs: slabsOf(['0', 'PER_UNIT', '0.5']) })]} | ${{ until: '2026-04-01' }}                                                            | ${'155 140 155'}                                                 | ${'ten licences for every day'}
  ${[licenceCard({ recurrence: { cycles: 12 } })]}                           | ${{}}                                                                                 | ${'1000 0 0 0 0 0 0 0 0 0 0 0'}                                  | ${'a year of ten licences, in advance'}
  ${[otp, yearly]}                                                           | ${{ used: '900' }}                                                                    | ${'900 900 900 900 900 900 900 900 900 900 900 2100'}            | ${'a year committed to, billed monthly, is trued up with its last month'}
  ${[otp, yearly]}                                                           | ${{ used: '1000' }}                                                                   | ${'1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000 1000'} | ${'exactly what was committed to'}
  ${[otp, yearly]}                                                           | ${{ used: '100', until: '2026-03-15' }}                                               | ${'100 100 2200'}                                                | ${'a contract that ends after 73 of 365 days owes 2400'}
`('months of $months because $because', ({ cards, year, months }) => {
  expect(totals(yearOf(cards, year))).toBe(months);
});

test('a grant every quarter, and an entitlement every month, for a year', () => {
  const grant: AnyRateCard = {
    key: 'gift',
    kind: 'CREDIT_GRANT',
    amount: '100',
    expiry: { kind: 'WITH_THE_SPAN' },
    priority: 1,
    scope: ['otp'],
    recurrence: { cycles: 3 },
  };
  const allowance: AnyRateCard = {
    key: 'included',
    kind: 'ENTITLEMENT',
    featureKey: 'otp',
    meterId: 'verifications',
    allowance: '310',
    prorated: true,
  };
  const year = yearOf([grant, allowance], { used: '60', from: '2026-01-16' });
  const grants = year.flatMap((month) => month.grants);
  expect(grants.map(({ grantedOn, expiresOn }) => `${grantedOn} ${expiresOn}`)).toEqual([
    '2026-01-16 2026-04-01',
    '2026-04-01 2026-07-01',
    '2026-07-01 2026-10-01',
    '2026-10-01 2027-01-01',
  ]);
  expect(year.map(({ entitlements }) => entitlements[0]?.balance)).toEqual(['100', ...Array<string>(11).fill('250')]);
});
