import fc from 'fast-check';
import { addDays, dayOf, daysBetween, laterOf, localDate, weekdayOf } from './local-date';
import { endingOn, graceEndsOn, periodContaining, periodsBetween } from './periods';
import type { CycleStart, PricingCycle, PricingInterval } from './pricing-cycle';
import { pricingIntervals } from './pricing-cycle';

const anniversary: CycleStart = { kind: 'ANNIVERSARY' };
const fixed = (more: Omit<Extract<CycleStart, { kind: 'FIXED' }>, 'kind'>): CycleStart => ({ kind: 'FIXED', ...more });
const cycle = (interval: PricingInterval, start: CycleStart): PricingCycle => ({ interval, start, graceDays: 3 });

/** The figures of the boundary sequences of a public billing engine (see docs/vectors.md). */
test.each([
  [
    'seq-01',
    'MONTHLY',
    anniversary,
    [
      '2023-01-31',
      '2023-02-28',
      '2023-03-31',
      '2023-04-30',
      '2023-05-31',
      '2023-06-30',
      '2023-07-31',
      '2023-08-31',
      '2023-09-30',
      '2023-10-31',
      '2023-11-30',
      '2023-12-31',
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
    ],
  ],
  ['seq-03', 'MONTHLY', anniversary, ['2024-01-30', '2024-02-29', '2024-03-30', '2024-04-30', '2024-05-30']],
  ['seq-04', 'MONTHLY', anniversary, ['2023-01-29', '2023-02-28', '2023-03-29', '2023-04-29', '2023-05-29']],
  [
    'seq-05',
    'ANNUAL',
    anniversary,
    ['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29', '2029-02-28'],
  ],
  [
    'seq-06',
    'QUARTERLY',
    anniversary,
    ['2023-11-30', '2024-02-29', '2024-05-30', '2024-08-30', '2024-11-30', '2025-02-28'],
  ],
  [
    'seq-07',
    'QUARTERLY',
    anniversary,
    ['2023-08-31', '2023-11-30', '2024-02-29', '2024-05-31', '2024-08-31', '2024-11-30'],
  ],
  ['seq-08', 'MONTHLY', fixed({ day: 31 }), ['2024-01-15', '2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']],
  ['seq-10', 'ANNUAL', fixed({ day: 1, monthOffset: 3 }), ['2026-04-01', '2027-04-01', '2028-04-01', '2029-04-01']],
  [
    'seq-12',
    'WEEKLY',
    anniversary,
    ['2024-01-31', '2024-02-07', '2024-02-14', '2024-02-21', '2024-02-28', '2024-03-06'],
  ],
  ['seq-13', 'MONTHLY', anniversary, ['2024-12-31', '2025-01-31', '2025-02-28', '2025-03-31', '2025-04-30']],
  ['LAST', 'MONTHLY', fixed({ day: 'LAST' }), ['2024-01-31', '2024-02-29', '2024-03-31', '2024-04-30']],
  [
    'LAST of calendar quarters from February',
    'QUARTERLY',
    fixed({ day: 'LAST', monthOffset: 1 }),
    ['2023-11-30', '2024-02-29', '2024-05-31', '2024-08-31', '2024-11-30', '2025-02-28'],
  ],
  [
    'LAST of February, every year',
    'ANNUAL',
    fixed({ day: 'LAST', monthOffset: 1 }),
    ['2023-02-28', '2024-02-29', '2025-02-28', '2026-02-28'],
  ],
  [
    'half years on the 31st, of which September has none',
    'HALF_YEARLY',
    fixed({ day: 31, monthOffset: 2 }),
    ['2024-01-20', '2024-03-31', '2024-09-30', '2025-03-31'],
  ],
  [
    'half years from 31 August',
    'HALF_YEARLY',
    anniversary,
    ['2023-08-31', '2024-02-29', '2024-08-31', '2025-02-28', '2025-08-31'],
  ],
  [
    'a financial year that began before the contract',
    'ANNUAL',
    fixed({ day: 1, monthOffset: 3 }),
    ['2026-02-10', '2026-04-01', '2027-04-01'],
  ],
  ['weeks over the end of a year', 'WEEKLY', anniversary, ['2024-12-28', '2025-01-04', '2025-01-11']],
  ['weeks over a leap day', 'WEEKLY', fixed({ weekday: 2 }), ['2024-02-25', '2024-02-27', '2024-03-05']],
  [
    'half years from April',
    'HALF_YEARLY',
    fixed({ monthOffset: 3 }),
    ['2026-02-10', '2026-04-01', '2026-10-01', '2027-04-01'],
  ],
  ['calendar quarters', 'QUARTERLY', fixed({}), ['2026-02-10', '2026-04-01', '2026-07-01', '2026-10-01']],
  ['weeks from Monday', 'WEEKLY', fixed({}), ['2026-11-25', '2026-11-30', '2026-12-07']],
  ['weeks from Sunday', 'WEEKLY', fixed({ weekday: 7 }), ['2026-11-22', '2026-11-29', '2026-12-06']],
  ['weeks from Thursday', 'WEEKLY', fixed({ weekday: 4 }), ['2026-11-25', '2026-11-26', '2026-12-03']],
] as [string, PricingInterval, CycleStart, string[]][])(
  '%s: periods begin where they should',
  (_id, interval, start, texts) => {
    const boundaries = texts.map(localDate);
    const from = boundaries[0]!;
    const until = boundaries.at(-1)!;
    const periods = periodsBetween(cycle(interval, start), from, from, until);
    expect([...periods.map(({ startsOn }) => startsOn), until]).toEqual(boundaries);
    expect(periods.map(({ endsOn }) => endsOn)).toEqual(boundaries.slice(1));
  },
);

test.each`
  id           | date            | startsOn        | start                                 | interval     | next            | because
  ${'bcd-04'}  | ${'2022-07-19'} | ${'2022-07-01'} | ${fixed({ day: 23 })}                 | ${'MONTHLY'} | ${'2022-07-23'} | ${'later in the month'}
  ${'bcd-05'}  | ${'2022-07-19'} | ${'2022-07-01'} | ${fixed({ day: 17 })}                 | ${'MONTHLY'} | ${'2022-08-17'} | ${'it has passed in this month'}
  ${'bcd-06'}  | ${'2022-02-19'} | ${'2022-02-01'} | ${fixed({ day: 31 })}                 | ${'MONTHLY'} | ${'2022-02-28'} | ${'February clamps'}
  ${'bcd-07'}  | ${'2022-02-19'} | ${'2022-02-02'} | ${anniversary}                        | ${'WEEKLY'}  | ${'2022-02-23'} | ${'weeks count from the anchor'}
  ${'fbcd-02'} | ${'2012-01-16'} | ${'2012-01-16'} | ${fixed({ day: 17 })}                 | ${'MONTHLY'} | ${'2012-01-17'} | ${'a first period of one day'}
  ${'fbcd-10'} | ${'2012-02-16'} | ${'2012-02-16'} | ${fixed({ day: 14, monthOffset: 1 })} | ${'ANNUAL'}  | ${'2013-02-14'} | ${'it has passed in this year'}
  ${'fbcd-11'} | ${'2012-02-16'} | ${'2012-02-16'} | ${fixed({ day: 14 })}                 | ${'MONTHLY'} | ${'2012-03-14'} | ${'it has passed in this month'}
  ${'fbcd-13'} | ${'2012-07-16'} | ${'2012-07-16'} | ${fixed({ day: 15 })}                 | ${'MONTHLY'} | ${'2012-08-15'} | ${'it passed yesterday'}
  ${'fbcd-16'} | ${'2012-03-04'} | ${'2012-03-04'} | ${fixed({ day: 3 })}                  | ${'MONTHLY'} | ${'2012-04-03'} | ${'it passed yesterday'}
  ${'eff-02'}  | ${'2012-08-15'} | ${'2012-07-16'} | ${fixed({ day: 16 })}                 | ${'MONTHLY'} | ${'2012-08-16'} | ${'the last day before the next period'}
  ${'eff-03'}  | ${'2012-07-16'} | ${'2012-07-16'} | ${fixed({ day: 15 })}                 | ${'MONTHLY'} | ${'2012-08-15'} | ${'a first period that began after the day'}
`('$id: the period of $date ends on $next because $because', ({ date, startsOn, start, interval, next }) => {
  const period = periodContaining(cycle(interval, start), localDate(startsOn), localDate(date));
  expect(period.endsOn).toBe(next);
  expect(period.startsOn <= date && date < period.endsOn).toBe(true);
});

/** Billed in arrears: what has ended by the target day is billed; the ids are those of the public engine's figures. */
test.each`
  id                        | endsOn          | target          | day   | billedThrough   | next            | because
  ${'arr-BCDBeforeStart1'}  | ${null}         | ${'2012-01-16'} | ${13} | ${null}         | ${'2012-02-13'} | ${'nothing has ended'}
  ${'arr-BCDBeforeStart2'}  | ${null}         | ${'2012-02-13'} | ${13} | ${'2012-02-13'} | ${'2012-03-13'} | ${'a period that ends today has ended'}
  ${'arr-BCDAEqualsStart1'} | ${null}         | ${'2012-01-19'} | ${16} | ${null}         | ${'2012-02-16'} | ${'nothing has ended; the source says so by "through the start"'}
  ${'arr-BCDAfterStart3'}   | ${null}         | ${'2012-01-25'} | ${25} | ${'2012-01-25'} | ${'2012-02-25'} | ${'the leading part has ended'}
  ${'arr-EndBetween1'}      | ${'2012-01-20'} | ${'2012-01-25'} | ${18} | ${'2012-01-20'} | ${'2012-02-18'} | ${'the contract ended inside the period'}
  ${'arr-EndBetween2'}      | ${null}         | ${'2012-01-25'} | ${18} | ${'2012-01-18'} | ${'2012-02-18'} | ${'the second period still runs'}
  ${'arr-EndBetween3'}      | ${'2012-01-28'} | ${'2012-01-25'} | ${18} | ${'2012-01-18'} | ${'2012-02-18'} | ${'the contract has not ended yet'}
  ${'arr-TargetOnNextBCD1'} | ${null}         | ${'2012-02-18'} | ${18} | ${'2012-02-18'} | ${'2012-03-18'} | ${'a period that ends today has ended'}
`('$id: billed through $billedThrough because $because', ({ endsOn, target, day, billedThrough, next }) => {
  const startsOn = localDate('2012-01-16');
  const monthly = cycle('MONTHLY', fixed({ day }));
  const ended = periodsBetween(monthly, startsOn, startsOn, localDate(endsOn ?? '2013-01-01')).filter(
    (period) => period.endsOn <= target,
  );
  expect(ended.at(-1)?.endsOn ?? null).toBe(billedThrough);
  expect(periodContaining(monthly, startsOn, localDate(target)).alignedEndsOn).toBe(next);
});

test('a partial period names the aligned one it is part of', () => {
  const [first, second, last] = periodsBetween(
    cycle('MONTHLY', fixed({ day: 31 })),
    localDate('2024-01-15'),
    localDate('2024-01-01'),
    localDate('2024-03-10'),
  );
  expect(first).toEqual({
    startsOn: '2024-01-15',
    endsOn: '2024-01-31',
    alignedStartsOn: '2023-12-31',
    alignedEndsOn: '2024-01-31',
  });
  expect(second).toEqual({
    startsOn: '2024-01-31',
    endsOn: '2024-02-29',
    alignedStartsOn: '2024-01-31',
    alignedEndsOn: '2024-02-29',
  });
  expect(last).toEqual({
    startsOn: '2024-02-29',
    endsOn: '2024-03-10',
    alignedStartsOn: '2024-02-29',
    alignedEndsOn: '2024-03-31',
  });
});

test('a period may be cut where a contract ends', () => {
  const period = periodContaining(cycle('MONTHLY', fixed({})), localDate('2024-01-01'), localDate('2024-01-10'));
  expect(endingOn(period, null)).toEqual(period);
  expect(endingOn(period, localDate('2024-06-01'))).toEqual(period);
  expect(endingOn(period, localDate('2024-01-20'))).toEqual({ ...period, endsOn: '2024-01-20' });
  expect(graceEndsOn(cycle('MONTHLY', fixed({})), period)).toBe('2024-02-04');
});

test.each([
  ['invalid_sequences-1', '2011-04-30', '2011-03-15'],
  ['invalid_sequences-2', '2011-03-30', '2011-01-15'],
  ['invalid_sequences-3', '2011-01-30', '2011-01-15'],
])('%s: days from %s to %s are a defect, they run backwards', (_id, from, until) => {
  const days = () =>
    periodsBetween(cycle('MONTHLY', fixed({ day: 15 })), localDate(from), localDate(from), localDate(until));
  expect(days).toThrow('ends on or after');
});

test('no days have no periods, and there is none before the start', () => {
  const day = localDate('2024-01-10');
  expect(periodsBetween(cycle('MONTHLY', anniversary), day, day, day)).toEqual([]);
  expect(periodsBetween(cycle('MONTHLY', anniversary), day, localDate('2023-01-01'), day)).toEqual([]);
  const inside = localDate('2024-01-20');
  expect(periodsBetween(cycle('MONTHLY', anniversary), day, inside, inside)).toEqual([]);
  expect(() => periodContaining(cycle('MONTHLY', anniversary), day, localDate('2024-01-09'))).toThrow(
    'before it starts',
  );
});

const starts: fc.Arbitrary<CycleStart> = fc.oneof(
  fc.constant(anniversary),
  fc.record({
    kind: fc.constant('FIXED' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('LAST' as const)),
    monthOffset: fc.integer({ min: 0, max: 11 }),
  }),
);
const contracts = fc.record({
  cycle: fc.record({ interval: fc.constantFrom(...pricingIntervals), start: starts, graceDays: fc.constant(0) }),
  startsOn: fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(localDate('1999-12-31'), days)),
  days: fc.integer({ min: 0, max: 1_500 }),
});

test('every day lies in exactly one period, and that is the one found for it', () =>
  fc.assert(
    fc.property(contracts, ({ cycle: some, startsOn, days }) => {
      const date = addDays(startsOn, days);
      const period = periodContaining(some, startsOn, date);
      expect(period.startsOn <= date && date < period.endsOn).toBe(true);
      expect(period.startsOn).toBe(laterOf(startsOn, period.alignedStartsOn));
      const next = periodContaining(some, startsOn, period.endsOn);
      expect([next.startsOn, next.alignedStartsOn]).toEqual([period.endsOn, period.alignedEndsOn]);
    }),
  ));

test('periods follow each other without a gap and cover the days asked for', () =>
  fc.assert(
    fc.property(contracts, fc.nat(400), ({ cycle: some, startsOn, days }, later) => {
      const [from, until] = [addDays(startsOn, later), addDays(startsOn, later + days)];
      const periods = periodsBetween(some, startsOn, from, until);
      expect(periods.reduce((sum, period) => sum + daysBetween(period.startsOn, period.endsOn), 0)).toBe(days);
      periods.forEach((period, at) => {
        expect(period.startsOn).toBe(periods[at - 1]?.endsOn ?? from);
        expect(period.alignedStartsOn <= period.startsOn && period.endsOn <= period.alignedEndsOn).toBe(true);
      });
    }),
  ));

test('a month that has the anchor day begins a period on it', () =>
  fc.assert(
    fc.property(contracts, fc.integer({ min: 1, max: 31 }), ({ startsOn, days }, day) => {
      const period = periodContaining(cycle('MONTHLY', fixed({ day })), startsOn, addDays(startsOn, days));
      const lastOfMonth = dayOf(addDays(period.alignedEndsOn, 1)) === 1;
      expect(dayOf(period.alignedEndsOn) === day || (lastOfMonth && dayOf(period.alignedEndsOn) < day)).toBe(true);
    }),
  ));

test('a week begins on its weekday', () =>
  fc.assert(
    fc.property(contracts, fc.integer({ min: 1, max: 7 }), ({ startsOn, days }, weekday) => {
      const period = periodContaining(cycle('WEEKLY', fixed({ weekday })), startsOn, addDays(startsOn, days));
      expect([weekdayOf(period.alignedStartsOn), weekdayOf(period.alignedEndsOn)]).toEqual([weekday, weekday]);
    }),
  ));
