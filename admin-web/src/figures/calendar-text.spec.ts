import { ageText, datesInText, dateText, dayText, instantText, periodText } from './calendar-text';

test.each`
  period                                              | text                           | because
  ${{ startsOn: '2026-09-01', endsOn: '2026-10-01' }} | ${'1 Sep – 30 Sep 2026'}       | ${'a period ends before its end'}
  ${{ startsOn: '2026-12-15', endsOn: '2027-01-15' }} | ${'15 Dec 2026 – 14 Jan 2027'} | ${'years are said where they differ'}
`('$period.startsOn to $period.endsOn reads $text because $because', ({ period, text }) =>
  expect(periodText(period)).toBe(text),
);

test('instants are shown in Indian time, dates have no zone', () => {
  expect(dayText('2026-11-22T19:00:00Z')).toBe('23 Nov 2026');
  expect(instantText('2026-11-22T19:00:05Z')).toBe('23 Nov 2026, 00:30:05 IST');
  expect(dateText('2026-11-22')).toBe('22 Nov 2026');
});

test.each`
  seconds   | text
  ${-3}     | ${'0 s ago'}
  ${59}     | ${'59 s ago'}
  ${3599}   | ${'59 min ago'}
  ${86_400} | ${'1 d ago'}
`('$seconds seconds are $text', ({ seconds, text }) => {
  const now = Date.parse('2026-11-22T10:00:00Z');
  expect(ageText(new Date(now - seconds * 1000).toISOString(), now)).toBe(text);
});

test.each`
  sentence                                  | shown                                     | because
  ${'paused until 2026-12-04'}              | ${'paused until 4 Dec 2026'}              | ${'a date is said as elsewhere'}
  ${'from 2026-12-01 to 2027-01-01'}        | ${'from 1 Dec 2026 to 1 Jan 2027'}        | ${'each is'}
  ${'coupon 2026-AUTUMN applied to 120260'} | ${'coupon 2026-AUTUMN applied to 120260'} | ${'what only resembles a date stays'}
`('“$sentence” is shown as “$shown”: $because', ({ sentence, shown }: { sentence: string; shown: string }) => {
  expect(datesInText(sentence)).toBe(shown);
});
