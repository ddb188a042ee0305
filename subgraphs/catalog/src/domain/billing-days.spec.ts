import { localDate } from '@otpless/period/local-date';
import { earliestChangeOn, nextCycleOn } from './billing-days';
import { sampleSpan, sampleVersion } from './sample-subscription';

const cycleOf = () => sampleVersion.cycle;

test.each`
  span                          | today           | earliest        | because
  ${{}}                         | ${'2026-11-22'} | ${'2026-11-05'} | ${'the month before has no grace left'}
  ${{}}                         | ${'2026-11-07'} | ${'2026-10-05'} | ${'its grace ends tomorrow'}
  ${{}}                         | ${'2026-11-08'} | ${'2026-11-05'} | ${'its grace is over, usage may have made it FINAL'}
  ${{}}                         | ${'2026-09-20'} | ${'2026-09-05'} | ${'there is nothing before its first day'}
  ${{ startsOn: '2026-12-01' }} | ${'2026-11-22'} | ${'2026-12-01'} | ${'it is still to begin'}
  ${{ endsOn: '2026-11-10' }}   | ${'2026-11-12'} | ${'2026-11-05'} | ${'its last days are in grace'}
  ${{ endsOn: '2026-11-10' }}   | ${'2026-11-22'} | ${'2026-11-10'} | ${'all its days may be FINAL'}
`('on $today, $span may change from $earliest because $because', ({ span, today, earliest }) => {
  expect(earliestChangeOn(sampleSpan(span), today, cycleOf)).toBe(earliest);
});

test('a part of a period that a pause closed has a grace of its own', () => {
  const pauses = [{ startsOn: localDate('2026-11-10'), endsOn: localDate('2026-11-20'), because: 'PAUSED' as const }];
  const subscription = { ...sampleSpan({}), pauses };
  expect(earliestChangeOn(subscription, localDate('2026-11-22'), cycleOf)).toBe('2026-11-10');
});

test.each`
  span                          | today           | next            | because
  ${{}}                         | ${'2026-11-22'} | ${'2026-12-05'} | ${'it is billed from the fifth'}
  ${{}}                         | ${'2026-12-05'} | ${'2027-01-05'} | ${'a cycle begins today'}
  ${{ startsOn: '2026-12-01' }} | ${'2026-11-22'} | ${'2026-12-01'} | ${'its first is still to come'}
`('on $today, the next cycle of $span begins on $next because $because', ({ span, today, next }) => {
  expect(nextCycleOn(sampleSpan(span), today, cycleOf)).toBe(next);
});
