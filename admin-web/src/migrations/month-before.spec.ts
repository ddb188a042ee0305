import { monthBefore } from './month-before';

test.each`
  day             | startsOn        | endsOn          | because
  ${'2026-11-25'} | ${'2026-10-01'} | ${'2026-11-01'} | ${'it is whole'}
  ${'2026-01-01'} | ${'2025-12-01'} | ${'2026-01-01'} | ${'December is of the year before'}
`('before $day lies $startsOn to $endsOn because $because', ({ day, ...period }) => {
  expect(monthBefore(day)).toMatchObject({ startsOn: period.startsOn, endsOn: period.endsOn });
});
