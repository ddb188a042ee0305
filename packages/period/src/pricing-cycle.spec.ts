import { monthsOf, type PricingCycle, pricingCycleProblems, pricingIntervals } from './pricing-cycle';

const anniversary = { kind: 'ANNIVERSARY' };
const fixed = (more: object) => ({ kind: 'FIXED', ...more });

test.each`
  interval         | start                                  | graceDays | because
  ${'MONTHLY'}     | ${anniversary}                         | ${3}      | ${'an anniversary needs no more'}
  ${'MONTHLY'}     | ${{ kind: 'ANNIVERSARY', day: 99 }}    | ${0}      | ${'an anniversary looks at no day'}
  ${'MONTHLY'}     | ${fixed({})}                           | ${0}      | ${'the first of the month is the default'}
  ${'MONTHLY'}     | ${fixed({ day: 'LAST' })}              | ${0}      | ${'months may start on their last day'}
  ${'WEEKLY'}      | ${fixed({ weekday: 7 })}               | ${0}      | ${'weeks may start on Sunday'}
  ${'QUARTERLY'}   | ${fixed({ monthOffset: 2 })}           | ${0}      | ${'quarters may start in March'}
  ${'HALF_YEARLY'} | ${fixed({ monthOffset: 5 })}           | ${0}      | ${'halves may start in June'}
  ${'ANNUAL'}      | ${fixed({ monthOffset: 11, day: 31 })} | ${90}     | ${'years may start in December'}
`('$interval $start is fine because $because', (cycle) => {
  expect(pricingCycleProblems(cycle as unknown as PricingCycle)).toEqual([]);
});

test.each`
  interval       | start                             | graceDays | fields                                        | because
  ${'DAILY'}     | ${anniversary}                    | ${0}      | ${['interval']}                               | ${'no such interval is offered'}
  ${'MONTHLY'}   | ${anniversary}                    | ${-1}     | ${['graceDays']}                              | ${'grace lies after the period'}
  ${'MONTHLY'}   | ${anniversary}                    | ${1.5}    | ${['graceDays']}                              | ${'days are whole'}
  ${'MONTHLY'}   | ${anniversary}                    | ${91}     | ${['graceDays']}                              | ${'a quarter is long enough'}
  ${'MONTHLY'}   | ${fixed({ weekday: 1 })}          | ${0}      | ${['weekday']}                                | ${'months start on days'}
  ${'WEEKLY'}    | ${fixed({ weekday: 0 })}          | ${0}      | ${['weekday']}                                | ${'weekdays count from one'}
  ${'WEEKLY'}    | ${fixed({ weekday: 8 })}          | ${0}      | ${['weekday']}                                | ${'to seven'}
  ${'WEEKLY'}    | ${fixed({ day: 1 })}              | ${0}      | ${['day']}                                    | ${'weeks start on weekdays'}
  ${'MONTHLY'}   | ${fixed({ day: 0 })}              | ${0}      | ${['day']}                                    | ${'days count from one'}
  ${'MONTHLY'}   | ${fixed({ day: 32 })}             | ${0}      | ${['day']}                                    | ${'to 31'}
  ${'MONTHLY'}   | ${fixed({ monthOffset: 1 })}      | ${0}      | ${['monthOffset']}                            | ${'every month is the same'}
  ${'QUARTERLY'} | ${fixed({ monthOffset: 3 })}      | ${0}      | ${['monthOffset']}                            | ${'that is the next quarter'}
  ${'ANNUAL'}    | ${fixed({ monthOffset: 12 })}     | ${0}      | ${['monthOffset']}                            | ${'that is the next year'}
  ${'ANNUAL'}    | ${fixed({ monthOffset: -1 })}     | ${0}      | ${['monthOffset']}                            | ${'that is the year before'}
  ${'WEEKLY'}    | ${fixed({ monthOffset: 1 })}      | ${0}      | ${['monthOffset']}                            | ${'weeks know no months'}
  ${'MONTHLY'}   | ${fixed({ weekday: 9, day: 99 })} | ${-2}     | ${['graceDays', 'weekday', 'weekday', 'day']} | ${'all is told at once'}
`('$interval $start names $fields because $because', ({ fields, ...cycle }) => {
  const problems = pricingCycleProblems(cycle as unknown as PricingCycle);
  expect(problems.map(({ field }) => field)).toEqual(fields);
  expect(problems.every(({ message }) => message.length > 0)).toBe(true);
});

test.each`
  interval         | start                        | message                                                                     | because
  ${'DAILY'}       | ${anniversary}               | ${'the interval is one of WEEKLY, MONTHLY, QUARTERLY, HALF_YEARLY, ANNUAL'} | ${'all of them are named'}
  ${'WEEKLY'}      | ${fixed({ monthOffset: 1 })} | ${'the month offset of this interval is 0 to 0'}                            | ${'a week has no other month'}
  ${'QUARTERLY'}   | ${fixed({ monthOffset: 3 })} | ${'the month offset of this interval is 0 to 2'}                            | ${'a quarter has three months'}
  ${'HALF_YEARLY'} | ${fixed({ monthOffset: 6 })} | ${'the month offset of this interval is 0 to 5'}                            | ${'a half has six'}
`('$interval $start: "$message" because $because', ({ interval, start, message }) => {
  expect(pricingCycleProblems({ interval, start, graceDays: 0 }).map((problem) => problem.message)).toEqual([message]);
});

test('every interval has its months, but the week', () => {
  expect(pricingIntervals.map(monthsOf)).toEqual([null, 1, 3, 6, 12]);
});
