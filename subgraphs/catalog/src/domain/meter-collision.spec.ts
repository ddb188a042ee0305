import { addDays, localDate } from '@otpless/period/local-date';
import * as fc from 'fast-check';
import { meterCollision, meterUsesOf } from './meter-collision';
import { pauseSubscription } from './pause-subscription';
import { now, onDay, sampleSpan } from './sample-subscription';
import { overlaps, type OpenSpan } from './span';
import type { Subscription } from './subscription';

const own: Subscription = { ...sampleSpan({ startsOn: '2026-12-01' }), id: 'sub_own' };
const uses = (subscription: Subscription, meterIds: readonly string[]) => meterUsesOf(subscription, () => meterIds);

test.each`
  other                                               | change                                                 | meterIds     | refused  | because
  ${{}}                                               | ${{}}                                                  | ${['met_1']} | ${true}  | ${'both would count one use'}
  ${{}}                                               | ${{}}                                                  | ${['met_2']} | ${false} | ${'they count different things'}
  ${{}}                                               | ${{}}                                                  | ${[]}        | ${false} | ${'it has fixed fees only'}
  ${{ endsOn: '2026-12-01' }}                         | ${{}}                                                  | ${['met_1']} | ${false} | ${'the first day after it is free'}
  ${{ endsOn: '2026-12-02' }}                         | ${{}}                                                  | ${['met_1']} | ${true}  | ${'they share a day'}
  ${{ startsOn: '2027-01-01' }}                       | ${{}}                                                  | ${['met_1']} | ${true}  | ${'ours has no end'}
  ${{ startsOn: '2027-01-01', endsOn: '2027-01-01' }} | ${{}}                                                  | ${['met_1']} | ${false} | ${'it was cancelled before it began'}
  ${{}}                                               | ${{ accountId: 'acc_2' }}                              | ${['met_1']} | ${false} | ${'it is of another account'}
  ${{}}                                               | ${{ accountId: 'acc_2', memberAccountIds: ['acc_1'] }} | ${['met_1']} | ${true}  | ${'our account is priced with that one'}
`(
  'beside $other $change of $meterIds it is refused: $refused, because $because',
  ({ other, change, meterIds, refused }) => {
    const collision = meterCollision(uses(own, ['met_1']), uses({ ...sampleSpan(other), ...change }, meterIds));
    expect(collision !== null).toBe(refused);
    if (refused) expect(collision).toMatchObject({ meterId: 'met_1', accountId: 'acc_1', subscriptionId: 'sub_1' });
  },
);

test('what is paused leaves its meters to others', () => {
  const paused = pauseSubscription(sampleSpan({}), onDay('2026-12-01'), localDate('2027-01-01'), now);
  if (paused === null || !('subscription' in paused)) throw new Error('refused');
  const meanwhile = sampleSpan({ startsOn: '2026-12-01', endsOn: '2027-01-01' });
  expect(meterCollision(uses(meanwhile, ['met_1']), uses(paused.subscription, ['met_1']))).toBeNull();
  const longer = sampleSpan({ startsOn: '2026-12-01', endsOn: '2027-01-02' });
  expect(meterCollision(uses(longer, ['met_1']), uses(paused.subscription, ['met_1']))?.startsOn).toBe('2027-01-01');
});

test('spans overlap exactly where there is a day in both', () => {
  const first = localDate('2026-01-01');
  const dayNumber = fc.integer({ min: 0, max: 12 });
  const span = fc
    .tuple(dayNumber, fc.option(dayNumber))
    .map(([start, length]) => ({ start, end: length === null ? null : start + length }));
  const spanOf = ({ start, end }: { start: number; end: number | null }): OpenSpan => ({
    startsOn: addDays(first, start),
    endsOn: end === null ? null : addDays(first, end),
  });
  const holds = ({ start, end }: { start: number; end: number | null }, day: number) =>
    start <= day && (end === null || day < end);
  fc.assert(
    fc.property(span, span, (one, other) => {
      const shared = Array.from({ length: 40 }, (_, day) => day).some((day) => holds(one, day) && holds(other, day));
      expect(overlaps(spanOf(one), spanOf(other))).toBe(shared);
      expect(overlaps(spanOf(other), spanOf(one))).toBe(shared);
    }),
  );
});
