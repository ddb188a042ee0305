import { monthAt } from './months';

test.each`
  instant                   | offset | startsOn        | startsAt                      | because
  ${'2026-11-22T10:00:00Z'} | ${0}   | ${'2026-11-01'} | ${'2026-10-31T18:30:00.000Z'} | ${'India is five and a half hours ahead'}
  ${'2026-11-30T18:29:59Z'} | ${0}   | ${'2026-11-01'} | ${'2026-10-31T18:30:00.000Z'} | ${'it is still November in India'}
  ${'2026-11-30T18:30:00Z'} | ${0}   | ${'2026-12-01'} | ${'2026-11-30T18:30:00.000Z'} | ${'it is December in India already'}
  ${'2026-01-15T00:00:00Z'} | ${-2}  | ${'2025-11-01'} | ${'2025-10-31T18:30:00.000Z'} | ${'two months back is last year'}
`(
  '$instant, $offset months on, is the month from $startsOn because $because',
  ({ instant, offset, startsOn, startsAt }) => {
    const month = monthAt(new Date(instant), offset);
    expect(month.startsOn).toBe(startsOn);
    expect(month.startsAt.toISOString()).toBe(startsAt);
  },
);
