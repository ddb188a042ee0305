import { effectiveAt } from './effective-on';

const now = new Date('2026-11-22T20:00:00Z'); // 01:30 on the 23rd in Kolkata, 15:00 on the 22nd in New York
test.each`
  effectiveOn     | timeZone              | at                            | because
  ${null}         | ${'Asia/Kolkata'}     | ${'2026-11-22T18:30:00.000Z'} | ${'today began at midnight there'}
  ${'2026-11-23'} | ${'Asia/Kolkata'}     | ${'2026-11-22T18:30:00.000Z'} | ${'it is the 23rd there already'}
  ${'2026-11-22'} | ${'America/New_York'} | ${'2026-11-22T05:00:00.000Z'} | ${'it is still the 22nd there'}
  ${'2026-12-01'} | ${'Asia/Kolkata'}     | ${'2026-11-30T18:30:00.000Z'} | ${'a day to come begins at its midnight'}
  ${'2026-11-22'} | ${'Asia/Kolkata'}     | ${null}                       | ${'yesterday may be invoiced already'}
`('$effectiveOn in $timeZone is $at because $because', ({ effectiveOn, timeZone, at }) => {
  const answer = effectiveAt(effectiveOn, timeZone, now, [new Date('2026-01-01T00:00:00Z')]);
  if (at === null) expect(answer).toMatchObject({ fields: [{ path: 'effectiveOn' }] });
  else expect(answer).toEqual(new Date(at));
});

test('of what was opened today nothing holds before that', () => {
  const openedAt = new Date('2026-11-22T19:00:00Z');
  expect(effectiveAt(null, 'Asia/Kolkata', now, [openedAt])).toEqual(openedAt);
});
