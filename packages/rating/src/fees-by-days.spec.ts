import { localDate } from '@otpless/period/local-date';
import { periodsBetween } from '@otpless/period/periods';
import type { CycleStart, PricingCycle, PricingInterval } from '@otpless/period/pricing-cycle';
import { rateContract } from './rate-contract';
import { feeCard } from './testing/cards';
import { contract } from './testing/contracts';

/**
 * Figures of public billing engines (see docs/vectors.md) from the days of a contract to the fee of each of its periods, at
 * the minor unit. A contract that changes is several terms that share the anchor; what the source takes back of a fee paid
 * in advance is there what the closed term does not cost.
 */
const on = (day: number): CycleStart => ({ kind: 'FIXED', day });
const years: CycleStart = { kind: 'FIXED', day: 1, monthOffset: 0 };
const weeks: CycleStart = { kind: 'ANNIVERSARY' };

function feesOf(interval: PricingInterval, start: CycleStart, anchor: string, terms: [string, string, string][]) {
  const cycle: PricingCycle = { interval, start, graceDays: 0 };
  const anchoredOn = localDate(anchor);
  return terms.map(([fee, from, until]) => {
    const term = { cycle, anchoredOn, startsOn: localDate(from), endsOn: localDate(until) };
    return periodsBetween(cycle, anchoredOn, term.startsOn, term.endsOn).map((period) =>
      rateContract(contract([feeCard(fee)], { period, term }))
        .total.roundedToMinorUnit()
        .toMinorFixed(),
    );
  });
}

test.each`
  id                 | interval     | start     | anchor          | terms                                                                                                                    | fees                                                   | because
  ${'proration-001'} | ${'MONTHLY'} | ${on(1)}  | ${'2022-03-15'} | ${[['1', '2022-03-15', '2022-04-01']]}                                                                                   | ${[['0.55']]}                                          | ${'17 of 31 days'}
  ${'proration-002'} | ${'MONTHLY'} | ${on(1)}  | ${'2022-01-01'} | ${[['1', '2022-01-04', '2022-02-01']]}                                                                                   | ${[['0.90']]}                                          | ${'the term begins when the trial of three days is over'}
  ${'proration-003'} | ${'MONTHLY'} | ${on(1)}  | ${'2022-01-01'} | ${[['0', '2022-01-01', '2022-02-01'], ['1', '2022-02-15', '2022-03-01']]}                                                | ${[['0.00'], ['0.50']]}                                | ${'a trial of 45 days holds all of January and half of February'}
  ${'proration-005'} | ${'WEEKLY'}  | ${weeks}  | ${'2022-06-20'} | ${[['1', '2022-06-20', '2022-06-27']]}                                                                                   | ${[['1.00']]}                                          | ${'a whole week'}
  ${'proration-010'} | ${'ANNUAL'}  | ${years}  | ${'2022-03-15'} | ${[['1', '2022-03-15', '2023-01-01']]}                                                                                   | ${[['0.80']]}                                          | ${'292 of 365 days'}
  ${'proration-026'} | ${'MONTHLY'} | ${on(1)}  | ${'2024-03-01'} | ${[['10', '2024-03-01', '2024-03-15'], ['20', '2024-03-15', '2024-04-01']]}                                              | ${[['4.52'], ['10.97']]}                               | ${'10 less the 5.48 that are credited, and 10.97'}
  ${'proration-028'} | ${'MONTHLY'} | ${on(1)}  | ${'2024-03-01'} | ${[['50', '2024-03-01', '2024-03-15'], ['100', '2024-03-15', '2024-04-01']]}                                             | ${[['22.58'], ['54.84']]}                              | ${'50 less the 27.42 that are credited, and 54.84'}
  ${'proration-047'} | ${'MONTHLY'} | ${on(1)}  | ${'2025-01-01'} | ${[['100', '2025-01-01', '2025-02-01'], ['200', '2025-02-01', '2025-02-01']]}                                            | ${[['100.00'], []]}                                    | ${'a change with the end of the period costs nothing in it'}
  ${'sc-03'}         | ${'MONTHLY'} | ${on(15)} | ${'2016-05-01'} | ${[['249.95', '2016-05-01', '2016-06-15']]}                                                                              | ${[['116.64', '249.95']]}                              | ${'14 of the 30 days from 15 April'}
  ${'sc-09'}         | ${'MONTHLY'} | ${on(1)}  | ${'2012-05-01'} | ${[['599.95', '2012-05-01', '2012-05-07'], ['9.95', '2012-05-07', '2012-05-08'], ['29.95', '2012-05-08', '2012-07-01']]} | ${[['116.12'], ['0.32'], ['23.19', '29.95']]}          | ${'599.95 less 483.83, and 8.02 less 7.70, are taken back'}
  ${'sc-12'}         | ${'MONTHLY'} | ${on(1)}  | ${'2020-08-07'} | ${[['19.95', '2020-08-07', '2020-10-01']]}                                                                               | ${[['16.09', '19.95']]}                                | ${'25 of 31 days'}
  ${'sc-13'}         | ${'MONTHLY'} | ${on(25)} | ${'2017-07-16'} | ${[['249.95', '2017-07-16', '2017-08-25']]}                                                                              | ${[['74.99', '249.95']]}                               | ${'9 of the 30 days from 25 June'}
  ${'sc-14'}         | ${'MONTHLY'} | ${on(1)}  | ${'2018-01-01'} | ${[['49.95', '2018-04-01', '2018-05-01'], ['59.95', '2018-05-01', '2018-08-01'], ['69.95', '2018-08-01', '2018-09-01']]} | ${[['49.95'], ['59.95', '59.95', '59.95'], ['69.95']]} | ${'the old version holds until the day of the migration'}
  ${'sc-15'}         | ${'MONTHLY'} | ${on(15)} | ${'2018-03-15'} | ${[['49.95', '2018-03-15', '2018-05-01'], ['59.95', '2018-05-01', '2018-06-15']]}                                        | ${[['49.95', '26.64'], ['27.98', '59.95']]}            | ${'a migration inside a period splits it'}
  ${'sc-17'}         | ${'MONTHLY'} | ${on(1)}  | ${'2026-07-01'} | ${[['100', '2026-07-01', '2026-08-01'], ['150', '2026-08-01', '2026-10-01']]}                                            | ${[['100.00'], ['150.00', '150.00']]}                  | ${'of two new versions in a period the later one follows'}
  ${'sc-18'}         | ${'MONTHLY'} | ${on(1)}  | ${'2026-07-01'} | ${[['100', '2026-07-01', '2026-08-01'], ['200', '2026-08-01', '2026-09-01']]}                                            | ${[['100.00'], ['200.00']]}                            | ${'a version of the first day follows with the next period'}
`('$id: fees of $fees because $because', ({ interval, start, anchor, terms, fees }) => {
  expect(feesOf(interval, start, anchor, terms)).toEqual(fees);
});
