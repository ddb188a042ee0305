import fc from 'fast-check';
import { addDays, daysBetween, localDate } from './local-date';
import {
  dayAfter,
  defaultTimeZone,
  instantsOf,
  isTimeZone,
  localDateAt,
  NotATimeZone,
  parseTimeZone,
  startOfDayInstant,
} from './time-zone';

test.each`
  name                  | accepted | because
  ${'Asia/Kolkata'}     | ${true}  | ${'it is the default'}
  ${'America/New_York'} | ${true}  | ${'the database has it'}
  ${'UTC'}              | ${true}  | ${'the database has it'}
  ${'+05:30'}           | ${false} | ${'an offset follows no clock changes'}
  ${'Asia/Delhi'}       | ${false} | ${'the database has no such place'}
  ${''}                 | ${false} | ${'nothing is no zone'}
`('"$name" accepted: $accepted, because $because', ({ name, accepted }) => {
  expect(isTimeZone(name)).toBe(accepted);
  if (accepted) expect(parseTimeZone(name)).toBe(name);
  else {
    expect(parseTimeZone(name)).toBeInstanceOf(NotATimeZone);
    expect(parseTimeZone(name)).toMatchObject({ typeName: 'NotATimeZone', text: name });
  }
});

test('a refusal repeats no more than the beginning of what came from outside, and says what to write', () => {
  expect(new NotATimeZone('x'.repeat(1000)).message).toBe(
    `"${'x'.repeat(60)}" is not a time zone: use a name such as Asia/Kolkata`,
  );
});

test.each`
  date            | timeZone                 | startsAt                      | because
  ${'2026-11-22'} | ${'Asia/Kolkata'}        | ${'2026-11-21T18:30:00.000Z'} | ${'India is 5:30 ahead'}
  ${'2026-11-22'} | ${'UTC'}                 | ${'2026-11-22T00:00:00.000Z'} | ${'UTC is where it is'}
  ${'2024-03-10'} | ${'America/New_York'}    | ${'2024-03-10T05:00:00.000Z'} | ${'the clock changes at two, after midnight'}
  ${'2024-03-11'} | ${'America/New_York'}    | ${'2024-03-11T04:00:00.000Z'} | ${'the day before had 23 hours'}
  ${'2018-11-04'} | ${'America/Sao_Paulo'}   | ${'2018-11-04T03:00:00.000Z'} | ${'midnight was skipped: the day began at one'}
  ${'2026-03-29'} | ${'Europe/London'}       | ${'2026-03-29T00:00:00.000Z'} | ${'the clock changes at one, after midnight'}
  ${'2026-03-30'} | ${'Europe/London'}       | ${'2026-03-29T23:00:00.000Z'} | ${'summer time is an hour ahead'}
  ${'2026-04-05'} | ${'Australia/Lord_Howe'} | ${'2026-04-04T13:00:00.000Z'} | ${'the clock goes back by half an hour, after midnight'}
  ${'2026-04-06'} | ${'Australia/Lord_Howe'} | ${'2026-04-05T13:30:00.000Z'} | ${'the day before had 24 hours and a half'}
  ${'2011-12-30'} | ${'Pacific/Apia'}        | ${'2011-12-30T10:00:00.000Z'} | ${'Samoa skipped the day: it is empty'}
  ${'2011-12-31'} | ${'Pacific/Apia'}        | ${'2011-12-30T10:00:00.000Z'} | ${'and the next begins where it would have'}
  ${'2018-02-18'} | ${'America/Sao_Paulo'}   | ${'2018-02-18T03:00:00.000Z'} | ${'the hour before midnight came twice'}
`('$date begins in $timeZone at $startsAt because $because', ({ date, timeZone, startsAt }) => {
  expect(startOfDayInstant(localDate(date), timeZone).toISOString()).toBe(startsAt);
});

test.each`
  instant                       | timeZone          | date            | because
  ${'2012-07-16T21:17:03Z'}     | ${'Asia/Tokyo'}   | ${'2012-07-17'} | ${'bcd-14: the next day has begun in Tokyo'}
  ${'2012-07-16T21:17:03Z'}     | ${'Asia/Kolkata'} | ${'2012-07-17'} | ${'bcd-15: and in India'}
  ${'2026-11-21T18:29:59.999Z'} | ${'Asia/Kolkata'} | ${'2026-11-21'} | ${'the last millisecond belongs to the day'}
  ${'2026-11-21T18:30:00Z'}     | ${'Asia/Kolkata'} | ${'2026-11-22'} | ${'midnight belongs to the next'}
`('at $instant it is $date in $timeZone because $because', ({ instant, timeZone, date }) => {
  expect(localDateAt(new Date(instant), timeZone)).toBe(date);
  expect(dayAfter(new Date(instant), timeZone)).toBe(addDays(date, 1));
});

test.each`
  id                 | from                      | until                     | timeZone                 | days | because
  ${'proration-040'} | ${'2024-03-09T00:00:00Z'} | ${'2024-03-11T00:00:00Z'} | ${'America/New_York'}    | ${2} | ${'a day of 23 hours is a whole day'}
  ${'proration-044'} | ${'2024-08-01T23:00:00Z'} | ${'2024-08-03T01:00:00Z'} | ${'America/Los_Angeles'} | ${1} | ${'it is 1 and 2 August there; the source counted UTC days'}
`('$id: $days local days because $because', ({ from, until, timeZone, days }) => {
  const on = (instant: string) => localDateAt(new Date(instant), timeZone);
  expect(daysBetween(on(from), on(until))).toBe(days);
});

test.each`
  timeZone              | startsOn        | endsOn          | hours  | because
  ${'Asia/Kolkata'}     | ${'2026-03-01'} | ${'2026-04-01'} | ${744} | ${'31 days of 24 hours'}
  ${'America/New_York'} | ${'2026-03-01'} | ${'2026-04-01'} | ${743} | ${'a month loses the hour of spring'}
  ${'America/New_York'} | ${'2026-11-01'} | ${'2026-12-01'} | ${721} | ${'and one gains the hour of autumn'}
  ${'Pacific/Apia'}     | ${'2011-12-01'} | ${'2012-01-01'} | ${720} | ${'a month without its 30th'}
`('$startsOn to $endsOn has $hours hours in $timeZone because $because', ({ timeZone, startsOn, endsOn, hours }) => {
  const { startsAt, endsAt } = instantsOf({ startsOn, endsOn }, timeZone);
  expect((endsAt.getTime() - startsAt.getTime()) / 3_600_000).toBe(hours);
});

test('a span of days is a half-open span of instants', () => {
  const span = { startsOn: localDate('2026-11-01'), endsOn: localDate('2026-12-01') };
  expect(instantsOf(span, defaultTimeZone)).toEqual({
    startsAt: new Date('2026-10-31T18:30:00Z'),
    endsAt: new Date('2026-11-30T18:30:00Z'),
  });
});

test('the first instant of a day lies in it, and the one before it does not', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.constantFrom('Asia/Kolkata', 'America/New_York', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Asia/Beirut'),
      (offset, timeZone) => {
        const date = addDays(localDate('1990-01-01'), offset);
        const startsAt = startOfDayInstant(date, timeZone);
        expect(localDateAt(startsAt, timeZone)).toBe(date);
        expect(localDateAt(new Date(startsAt.getTime() - 1), timeZone)).toBe(addDays(date, -1));
      },
    ),
  ));
