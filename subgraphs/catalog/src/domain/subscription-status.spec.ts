import { localDate } from '@otpless/period/local-date';
import { at, sampleSpan, sampleTerm, today } from './sample-subscription';
import { allowedMoves, moveRefusal, subscriptionStatus } from './subscription-status';
import type { Pause, Subscription } from './subscription';

const day = localDate;
const pause = (startsOn: string, endsOn: string | null, because: Pause['because'] = 'PAUSED'): Pause => ({
  startsOn: day(startsOn),
  endsOn: endsOn === null ? null : day(endsOn),
  because,
});

test.each`
  span                                                | change                                                       | status         | because
  ${{ startsOn: '2026-11-22' }}                       | ${{}}                                                        | ${'ACTIVE'}    | ${'its first day is today'}
  ${{ startsOn: '2026-11-23' }}                       | ${{}}                                                        | ${'SCHEDULED'} | ${'it begins tomorrow'}
  ${{ endsOn: '2026-11-23' }}                         | ${{}}                                                        | ${'ACTIVE'}    | ${'today is its last day'}
  ${{ endsOn: '2026-11-22' }}                         | ${{}}                                                        | ${'ENDED'}     | ${'yesterday was its last day'}
  ${{ endsOn: '2026-11-23' }}                         | ${{ cancelledAt: at }}                                       | ${'ACTIVE'}    | ${'it is cancelled for tomorrow'}
  ${{ endsOn: '2026-11-22' }}                         | ${{ cancelledAt: at }}                                       | ${'CANCELLED'} | ${'it ended because it was cancelled'}
  ${{ startsOn: '2026-12-01', endsOn: '2026-12-01' }} | ${{ cancelledAt: at }}                                       | ${'CANCELLED'} | ${'it never begins'}
  ${{}}                                               | ${{ pauses: [pause('2026-11-20', null)] }}                   | ${'PAUSED'}    | ${'nobody said when it goes on'}
  ${{}}                                               | ${{ pauses: [pause('2026-11-20', '2026-11-22')] }}           | ${'ACTIVE'}    | ${'it goes on today'}
  ${{}}                                               | ${{ pauses: [pause('2026-11-20', '2026-12-01', 'ENDED')] }}  | ${'SCHEDULED'} | ${'it had ended, and is taken up again'}
  ${{}}                                               | ${{ terms: [{ ...sampleTerm, trialEndsOn: '2026-11-23' }] }} | ${'TRIALING'}  | ${'today costs nothing'}
  ${{}}                                               | ${{ terms: [{ ...sampleTerm, trialEndsOn: '2026-11-22' }] }} | ${'ACTIVE'}    | ${'the trial is over'}
`('$span with $change is $status because $because', ({ span, change, status }) => {
  expect(subscriptionStatus({ ...sampleSpan(span), ...change }, today)).toBe(status);
});

test.each`
  change                                       | moves                                                                          | because
  ${{}}                                        | ${['CHANGE_PLAN', 'CHANGE_TERMS', 'PAUSE', 'CANCEL']}                          | ${'there is no pause and no cancellation to take back'}
  ${{ pauses: [pause('2026-12-20', null)] }}   | ${['CHANGE_PLAN', 'CHANGE_TERMS', 'PAUSE', 'RESUME', 'CANCEL']}                | ${'a pause to come can be taken back'}
  ${{ endsOn: '2026-12-01', cancelledAt: at }} | ${['CHANGE_PLAN', 'CHANGE_TERMS', 'PAUSE', 'CANCEL', 'WITHDRAW_CANCELLATION']} | ${'it is cancelled, but not yet over'}
  ${{ endsOn: '2026-11-01' }}                  | ${['REACTIVATE']}                                                              | ${'it is over'}
`('$change allows $moves because $because', ({ change, moves }) => {
  const subscription: Subscription = { ...sampleSpan({}), ...change };
  expect(allowedMoves(subscription, today)).toEqual(moves);
  expect(moveRefusal(subscription, moves[0], today)).toBeNull();
});

test('a move that is not allowed says what is', () => {
  const refusal = moveRefusal(sampleSpan({ endsOn: '2026-11-01' }), 'PAUSE', today);
  expect(refusal).toMatchObject({ status: 'ENDED', allowed: ['REACTIVATE'] });
  expect(refusal?.message).toContain('What is: reactivate.');
});
