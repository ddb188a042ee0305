import { Temporal } from 'temporal-polyfill';
import fc from 'fast-check';
import {
  addDays,
  clampedDate,
  compareDates,
  dayOf,
  daysBetween,
  earlierOf,
  isLocalDate,
  laterOf,
  localDate,
  monthOf,
  NotALocalDate,
  parseLocalDate,
  weekdayOf,
  yearOf,
} from './local-date';

test.each`
  text             | accepted | because
  ${'2026-11-22'}  | ${true}  | ${'it is a day'}
  ${'2024-02-29'}  | ${true}  | ${'2024 is a leap year'}
  ${'2000-02-29'}  | ${true}  | ${'every fourth century is a leap year'}
  ${'1900-02-29'}  | ${false} | ${'other centuries are not'}
  ${'2023-02-29'}  | ${false} | ${'2023 is a common year'}
  ${'2026-04-31'}  | ${false} | ${'April has 30 days'}
  ${'2026-13-01'}  | ${false} | ${'there are twelve months'}
  ${'2026-00-10'}  | ${false} | ${'months count from one'}
  ${'2026-01-00'}  | ${false} | ${'days count from one'}
  ${'0000-01-01'}  | ${false} | ${'years count from one'}
  ${'2026-1-1'}    | ${false} | ${'two digits a month and a day'}
  ${'22-11-2026'}  | ${false} | ${'the year comes first'}
  ${'20261122'}    | ${false} | ${'hyphens stand between'}
  ${'2026-11-22T'} | ${false} | ${'a day has no time'}
  ${' 2026-11-22'} | ${false} | ${'blanks are not trimmed'}
  ${''}            | ${false} | ${'nothing is no day'}
`('"$text" accepted: $accepted, because $because', ({ text, accepted }) => {
  expect(isLocalDate(text)).toBe(accepted);
  if (accepted) {
    expect(parseLocalDate(text)).toBe(text);
    expect(localDate(text)).toBe(text);
  } else {
    expect(parseLocalDate(text)).toBeInstanceOf(NotALocalDate);
    expect(parseLocalDate(text)).toMatchObject({ typeName: 'NotALocalDate', text });
    expect(() => localDate(text)).toThrow('write an existing day as YYYY-MM-DD');
  }
});

test('a refusal repeats no more than the beginning of what came from outside', () => {
  expect(new NotALocalDate('9'.repeat(1000)).message).toContain(`"${'9'.repeat(20)}" is not a date`);
});

test('days are compared, counted and taken apart', () => {
  const [early, late] = [localDate('2026-11-09'), localDate('2026-12-01')];
  expect([compareDates(early, late), compareDates(late, early), compareDates(late, late)]).toEqual([-1, 1, 0]);
  expect([earlierOf(early, late), earlierOf(late, early)]).toEqual([early, early]);
  expect([laterOf(early, late), laterOf(late, early)]).toEqual([late, late]);
  expect(daysBetween(early, late)).toBe(22);
  expect(daysBetween(late, early)).toBe(-22);
  expect([yearOf(early), monthOf(early), dayOf(early), weekdayOf(early)]).toEqual([2026, 11, 9, 1]);
  expect(weekdayOf(localDate('2026-11-22'))).toBe(7);
});

test.each`
  year    | month | day   | date            | because
  ${2023} | ${2}  | ${31} | ${'2023-02-28'} | ${'February is short'}
  ${2024} | ${2}  | ${31} | ${'2024-02-29'} | ${'and a day longer in a leap year'}
  ${2024} | ${4}  | ${31} | ${'2024-04-30'} | ${'April has 30 days'}
  ${2024} | ${1}  | ${31} | ${'2024-01-31'} | ${'January has them all'}
`('day $day of $year-$month is $date because $because', ({ year, month, day, date }) => {
  expect(clampedDate(year, month, day)).toBe(date);
});

const days = fc.integer({ min: 0, max: 200_000 }).map((offset) => addDays(localDate('1900-01-01'), offset));

test('adding the days between two dates leads from one to the other', () =>
  fc.assert(
    fc.property(days, days, (from, until) => {
      expect(addDays(from, daysBetween(from, until))).toBe(until);
      expect(compareDates(from, until)).toBe(Math.sign(-daysBetween(from, until)) || 0);
    }),
  ));

test('the calendar is that of Temporal', () =>
  fc.assert(
    fc.property(
      days,
      fc.integer({ min: -20_000, max: 20_000 }),
      fc.integer({ min: 1, max: 31 }),
      (date, count, day) => {
        const plain = Temporal.PlainDate.from(date);
        expect(addDays(date, count)).toBe(plain.add({ days: count }).toString());
        expect(weekdayOf(date)).toBe(plain.dayOfWeek);
        expect(clampedDate(yearOf(date), monthOf(date), day)).toBe(plain.with({ day }).toString());
      },
    ),
  ));

test('days reach from the year 1 to the year 9999, and no further', () => {
  expect(addDays(localDate('0001-01-01'), 31)).toBe('0001-02-01');
  expect(daysBetween(localDate('0001-01-01'), localDate('9999-12-31'))).toBe(3_652_058);
  expect(clampedDate(33, 2, 31)).toBe('0033-02-28');
  expect(() => addDays(localDate('0001-01-01'), -1)).toThrow('write an existing day');
  expect(() => addDays(localDate('9999-12-31'), 1)).toThrow('write an existing day');
});
