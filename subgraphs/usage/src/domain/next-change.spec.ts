import { nextDayOf } from './next-change';

test.each`
  now                       | next                      | because
  ${'2026-03-10T06:00:00Z'} | ${'2026-03-10T18:30:00Z'} | ${'a day begins at local midnight'}
  ${'2026-03-10T18:30:00Z'} | ${'2026-03-11T18:30:00Z'} | ${'the day that has begun is rated already'}
  ${'2026-03-30T12:00:00Z'} | ${null}                   | ${'the end of the period moves it anyway'}
  ${'2026-04-02T12:00:00Z'} | ${null}                   | ${'it is over'}
`('after $now the next day begins at $next because $because', ({ now, next }) => {
  const found = nextDayOf({ endsOn: '2026-03-31', timeZone: 'Asia/Kolkata' }, new Date(now));
  expect(found).toEqual(next === null ? null : new Date(next));
});
