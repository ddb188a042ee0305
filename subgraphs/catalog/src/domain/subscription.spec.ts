import { addDays, localDate, type LocalDate } from '@otpless/period/local-date';
import { Problem } from '@otpless/problem/problem';
import * as fc from 'fast-check';
import type { PlanVersion } from './plan-version';
import { overlaps, type OpenSpan } from './span';
import { type Account, cancelSubscription, phaseOn, subscribe, type Subscription } from './subscription';
import { subscriptionStatus } from './subscription-status';

const at = new Date('2026-11-22T10:00:00Z');
const today = localDate('2026-11-22');
const account: Account = { id: 'acc_1', revision: 1, currency: 'INR', status: 'ACTIVE', timeZone: 'Asia/Kolkata' };
const version: PlanVersion = {
  id: 'plv_1',
  planId: 'pln_1',
  number: 1,
  status: 'ACTIVE',
  cycle: { interval: 'MONTHLY', start: { kind: 'ANNIVERSARY' }, graceDays: 3 },
  currencies: ['INR'],
  rateCards: [],
  version: 3,
  createdAt: at,
  activatedAt: at,
  archivedAt: null,
};
const request = { startsOn: localDate('2026-12-01'), endsOn: null, currency: null };
const identity = { id: 'sub_2', createdAt: at };
const existing = (span: Partial<OpenSpan> = {}): Subscription => {
  const { startsOn, endsOn } = { startsOn: localDate('2026-11-01'), endsOn: null, ...span };
  return {
    id: 'sub_1',
    accountId: 'acc_1',
    currency: 'INR',
    startsOn,
    endsOn,
    cancelledAt: null,
    revision: 1,
    createdAt: at,
    phases: [{ startsOn, endsOn, planVersionId: 'plv_0' }],
  };
};
const typeNameOf = (decided: unknown) => (decided instanceof Problem ? decided.typeName : null);

test.each`
  change                        | on                                     | typeName                  | because
  ${{}}                         | ${{}}                                  | ${null}                   | ${'all is well'}
  ${{ startsOn: '2025-01-01' }} | ${{}}                                  | ${null}                   | ${'a contract may have begun before it was entered'}
  ${{ currency: 'INR' }}        | ${{}}                                  | ${null}                   | ${'it names the currency of the account'}
  ${{ currency: 'USD' }}        | ${{}}                                  | ${'InvalidInput'}         | ${'the account is billed in INR'}
  ${{ endsOn: '2026-12-01' }}   | ${{}}                                  | ${'InvalidInput'}         | ${'it would hold no day'}
  ${{}}                         | ${{ account: { currency: 'USD' } }}    | ${'InvalidInput'}         | ${'the version is not offered in USD'}
  ${{}}                         | ${{ account: { status: 'ARCHIVED' } }} | ${'Conflict'}             | ${'nobody is billed on it any more'}
  ${{ endsOn: '2026-12-01' }}   | ${{ version: { status: 'DRAFT' } }}    | ${'PlanVersionNotActive'} | ${'that comes before what else is wrong'}
  ${{}}                         | ${{ version: { status: 'ARCHIVED' } }} | ${'PlanVersionNotActive'} | ${'it is offered no longer'}
`('$change on $on is $typeName because $because', ({ change, on, typeName }) => {
  const decided = subscribe(
    { ...request, ...change },
    { ...account, ...on.account },
    { ...version, ...on.version },
    ['met_1'],
    [],
    identity,
  );
  expect(typeNameOf(decided)).toBe(typeName);
});

test.each`
  span                                                | meterIds     | refused  | because
  ${{}}                                               | ${['met_1']} | ${true}  | ${'both would count one use'}
  ${{}}                                               | ${['met_2']} | ${false} | ${'they count different things'}
  ${{}}                                               | ${[]}        | ${false} | ${'it has fixed fees only'}
  ${{ endsOn: '2026-12-01' }}                         | ${['met_1']} | ${false} | ${'the first day after it is free'}
  ${{ endsOn: '2026-12-02' }}                         | ${['met_1']} | ${true}  | ${'they share a day'}
  ${{ startsOn: '2027-01-01' }}                       | ${['met_1']} | ${true}  | ${'ours has no end'}
  ${{ startsOn: '2027-01-01', endsOn: '2027-01-01' }} | ${['met_1']} | ${false} | ${'it was cancelled before it began'}
`('beside $span of $meterIds it is refused: $refused, because $because', ({ span, meterIds, refused }) => {
  const others = [{ subscription: existing(span), meterIds }];
  const decided = subscribe(request, account, version, ['met_1'], others, identity);
  expect(typeNameOf(decided)).toBe(refused ? 'Conflict' : null);
});

test.each`
  span                          | endsOn          | outcome           | because
  ${{}}                         | ${'2026-11-23'} | ${'2026-11-23'}   | ${'cancel now ends at the next local midnight'}
  ${{}}                         | ${'2026-11-22'} | ${'InvalidInput'} | ${'today is being rated'}
  ${{ startsOn: '2026-12-01' }} | ${'2026-12-01'} | ${'2026-12-01'}   | ${'it never begins'}
  ${{ startsOn: '2026-12-01' }} | ${'2026-11-30'} | ${'InvalidInput'} | ${'it cannot end before it begins'}
  ${{ endsOn: '2026-12-01' }}   | ${'2026-12-02'} | ${'InvalidInput'} | ${'that would lengthen it'}
  ${{ endsOn: '2026-11-22' }}   | ${'2026-12-01'} | ${'Conflict'}     | ${'it has ended'}
`('cancelling $span on $endsOn is $outcome because $because', ({ span, endsOn, outcome }) => {
  const decided = cancelSubscription(existing(span), endsOn, today, at);
  expect(decided instanceof Problem ? decided.typeName : decided.endsOn).toBe(outcome);
});

test('cancelling again on the same day changes nothing', () => {
  const once = cancelSubscription(existing(), localDate('2026-12-01'), today, at) as Subscription;
  expect(once).toMatchObject({ revision: 2, cancelledAt: at });
  expect(cancelSubscription(once, localDate('2026-12-01'), today, at)).toBe(once);
});

test('cancelling cuts the phase it falls into and drops those after it', () => {
  const [november, december, january, february] = ['11-01', '12-01', '01-01', '02-01'].map((day, index) =>
    localDate(`${index < 2 ? 2026 : 2027}-${day}`),
  ) as [LocalDate, LocalDate, LocalDate, LocalDate];
  const schedule: Subscription = {
    ...existing(),
    phases: [
      { startsOn: november, endsOn: december, planVersionId: 'trial' },
      { startsOn: december, endsOn: january, planVersionId: 'ramp' },
      { startsOn: january, endsOn: null, planVersionId: 'steady' },
    ],
  };
  expect(
    ['2026-10-01', '2026-11-30', '2026-12-01', february].map(
      (day) => phaseOn(schedule, day as LocalDate).planVersionId,
    ),
  ).toEqual(['trial', 'trial', 'ramp', 'steady']);
  const cancelled = cancelSubscription(schedule, localDate('2026-12-15'), today, at) as Subscription;
  expect(cancelled.phases.map(({ planVersionId, endsOn }) => [planVersionId, endsOn])).toEqual([
    ['trial', '2026-12-01'],
    ['ramp', '2026-12-15'],
  ]);
});

test.each`
  span                                                | cancelled | status         | because
  ${{ startsOn: '2026-11-22' }}                       | ${false}  | ${'ACTIVE'}    | ${'its first day is today'}
  ${{ startsOn: '2026-11-23' }}                       | ${false}  | ${'SCHEDULED'} | ${'it begins tomorrow'}
  ${{ endsOn: '2026-11-23' }}                         | ${false}  | ${'ACTIVE'}    | ${'today is its last day'}
  ${{ endsOn: '2026-11-22' }}                         | ${false}  | ${'ENDED'}     | ${'yesterday was its last day'}
  ${{ endsOn: '2026-11-23' }}                         | ${true}   | ${'ACTIVE'}    | ${'it is cancelled for tomorrow'}
  ${{ endsOn: '2026-11-22' }}                         | ${true}   | ${'CANCELLED'} | ${'it ended because it was cancelled'}
  ${{ startsOn: '2026-12-01', endsOn: '2026-12-01' }} | ${true}   | ${'CANCELLED'} | ${'it never begins'}
`('$span, cancelled: $cancelled, is $status because $because', ({ span, cancelled, status }) => {
  const subscription = { ...existing(span), cancelledAt: cancelled ? at : null };
  expect(subscriptionStatus(subscription, today)).toBe(status);
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
