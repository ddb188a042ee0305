import { addDays, type LocalDate } from '@otpless/period/local-date';
import { Problem } from '@otpless/problem/problem';
import * as fc from 'fast-check';
import { earliestChangeOn } from './billing-days';
import { cancelSubscription, withdrawCancellation } from './cancel-subscription';
import type { Today, When } from './change-day';
import { applyCoupon, removeCoupon } from './apply-coupon';
import { changePlan, overriddenOn, withdrawPlanChange } from './change-plan';
import type { Coupon } from './coupon';
import { clearOverride, overrideRateCard } from './override-rate-card';
import type { RateCard } from './rate-card';
import { setLicenceQuantity } from './licence-quantity';
import { pauseSubscription, resumeSubscription } from './pause-subscription';
import { reactivateSubscription } from './reactivate-subscription';
import { at, sampleSubscription, sampleVersion } from './sample-subscription';
import { type Phase, scheduleOf } from './schedule';
import type { Subscription } from './subscription';
import { type Decided, type SubscriptionChange, timelineOf } from './subscription-change';

type Verb = (subscription: Subscription, now: Today) => Decided | Problem | null;

const fee = (key: string): RateCard => ({
  key,
  kind: 'FIXED_FEE',
  itemId: 'itm_1',
  model: 'FLAT',
  prorated: true,
  rates: [],
});
const versions = ['plv_1', 'plv_2', 'plv_3'].map((id) => ({ ...sampleVersion, id, rateCards: [fee('platform')] }));
const versionOf = (id: string) => versions.find((one) => one.id === id) ?? sampleVersion;
const coupons = (['ONCE', 'FOREVER'] as const).map((kind): Coupon => ({
  id: `cpn_${kind}`,
  key: kind.toLowerCase(),
  name: kind,
  off: { kind: 'PERCENT', percent: '10' },
  itemIds: null,
  rateCardKeys: null,
  duration: { kind, cycles: null },
  redeemableUntil: null,
  maxRedemptions: null,
  redeemed: 0,
  createdAt: at,
  archivedAt: null,
}));
const version = fc.constantFrom(...versions);
const ahead = fc.integer({ min: -40, max: 90 });
const when = fc.oneof(
  fc.constantFrom({ timing: 'IMMEDIATE' as const }, { timing: 'NEXT_CYCLE' as const }),
  ahead.map((days) => ({ timing: 'ON_DATE' as const, days })),
);
const whenFrom = (asked: { timing: When['timing']; days?: number }, today: LocalDate): When => ({
  timing: asked.timing,
  on: asked.days === undefined ? null : addDays(today, asked.days),
});

/** Any change anybody may ask for on any day. */
const verb: fc.Arbitrary<Verb> = fc.oneof(
  fc.tuple(version, when).map(
    ([to, asked]): Verb =>
      (subscription, now) =>
        changePlan(
          subscription,
          { version: to, when: whenFrom(asked, now.today), carryOverrides: overriddenOn(subscription, now.today) },
          versionOf,
          now,
        ),
  ),
  fc.tuple(fc.constantFrom<'REPLACE' | 'ADD'>('REPLACE', 'ADD'), fc.constantFrom('platform', 'storage'), when).map(
    ([kind, key, asked]): Verb =>
      (subscription, now) =>
        overrideRateCard(
          subscription,
          { kind, rateCardKey: key, card: fee(key), when: whenFrom(asked, now.today) },
          versionOf,
          now,
        ),
  ),
  fc.tuple(fc.constantFrom('platform', 'storage'), when).map(
    ([key, asked]): Verb =>
      (subscription, now) =>
        clearOverride(subscription, key, whenFrom(asked, now.today), now),
  ),
  fc.tuple(fc.constantFrom(...coupons), when).map(
    ([coupon, asked]): Verb =>
      (subscription, now) =>
        applyCoupon(subscription, coupon, whenFrom(asked, now.today), now),
  ),
  fc.tuple(fc.constantFrom(...coupons), when).map(([coupon, asked]): Verb => (subscription, now) => {
    const removed = removeCoupon(subscription, coupon.id, whenFrom(asked, now.today), now);
    return removed instanceof Problem ? removed : removed.decided;
  }),
  fc.constant<Verb>((subscription, now) => withdrawPlanChange(subscription, null, now)),
  when.map(
    (asked): Verb =>
      (subscription, now) =>
        cancelSubscription(subscription, whenFrom(asked, now.today), now, at),
  ),
  fc.constant<Verb>(withdrawCancellation),
  fc.tuple(when, fc.option(ahead)).map(
    ([asked, length]): Verb =>
      (subscription, now) =>
        pauseSubscription(
          subscription,
          whenFrom(asked, now.today),
          length === null ? null : addDays(now.today, length),
          now,
        ),
  ),
  when.map(
    (asked): Verb =>
      (subscription, now) =>
        resumeSubscription(subscription, whenFrom(asked, now.today), now),
  ),
  fc.tuple(version, when).map(
    ([to, asked]): Verb =>
      (subscription, now) =>
        reactivateSubscription(subscription, { version: to, when: whenFrom(asked, now.today), endsOn: null }, now),
  ),
  fc.tuple(fc.nat({ max: 9 }), when).map(
    ([quantity, asked]): Verb =>
      (subscription, now) =>
        setLicenceQuantity(
          subscription,
          { rateCardKey: 'seats', quantity: String(quantity), when: whenFrom(asked, now.today) },
          () => ['seats'],
          now,
        ),
  ),
);

/** The day of the first change from the first day of the subscription on, and changes with the days that pass before each. */
const life = fc.tuple(
  fc.integer({ min: -20, max: 20 }),
  fc.array(fc.tuple(fc.nat({ max: 25 }), verb), { minLength: 1, maxLength: 12 }),
);

function expectConsecutive({ startsOn, endsOn }: Subscription, phases: readonly Phase[]): void {
  expect(phases[0]?.startsOn).toBe(startsOn);
  expect(phases.at(-1)?.endsOn).toBe(endsOn);
  phases.slice(1).forEach((phase, index) => expect(phase.startsOn).toBe(phases[index]?.endsOn));
  for (const phase of phases)
    if (phase.endsOn !== null && endsOn !== startsOn) expect(phase.startsOn < phase.endsOn).toBe(true);
}

/** What each day before one was like: whatever was billed for it stays explained. */
function before(phases: readonly Phase[], day: LocalDate): string[] {
  return phases
    .filter(({ startsOn }) => startsOn < day)
    .map(({ startsOn, endsOn, state, planVersionId, overrides, coupons: applied }) =>
      [
        startsOn,
        endsOn !== null && endsOn < day ? endsOn : '…',
        state,
        planVersionId,
        ...overrides.map(({ rateCardKey, effectiveOn }) => `${rateCardKey} since ${effectiveOn}`),
        ...applied.map(({ couponKey }) => couponKey),
      ].join(' '),
    );
}

test('whatever is changed in whatever order: phases are consecutive, the past stays, every change is one revision', () => {
  fc.assert(
    fc.property(life, ([sinceStart, changes]) => {
      let subscription = sampleSubscription;
      let today = addDays(subscription.startsOn, sinceStart);
      const log: SubscriptionChange[] = [];
      for (const [days, change] of changes) {
        today = addDays(today, days);
        const now: Today = { today, cycleOf: () => sampleVersion.cycle };
        const phases = scheduleOf(subscription);
        const decided = change(subscription, now);
        if (decided === null || decided instanceof Problem) continue;
        const next = decided.subscription;
        expectConsecutive(next, scheduleOf(next));
        const settled = earliestChangeOn(subscription, today, now.cycleOf);
        expect(before(scheduleOf(next), settled)).toEqual(before(phases, settled));
        expect(next.revision).toBe(subscription.revision + 1);
        log.push({
          ...decided,
          subscriptionId: next.id,
          revision: next.revision,
          reason: null,
          by: { id: 'u', name: 'Asha' },
          at,
        });
        subscription = next;
      }
      const timeline = timelineOf(subscription, log, today);
      expect(timeline.map(({ revision }) => revision).sort((one, other) => one - other)).toEqual(
        log.map(({ revision }) => revision),
      );
      for (const { state, effectiveOn } of timeline)
        if (state !== 'WITHDRAWN') expect(state === 'PENDING').toBe(effectiveOn > today);
    }),
    { numRuns: 300 },
  );
});
