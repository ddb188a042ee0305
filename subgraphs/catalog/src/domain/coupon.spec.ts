import { localDate, type LocalDate } from '@otpless/period/local-date';
import { InvalidInput, Problem } from '@otpless/problem/problem';
import { applyCoupon, couponFromTheStart, removeCoupon } from './apply-coupon';
import { archiveCoupon, type Coupon, type CouponDefinition, createCoupon, redeem, returned } from './coupon';
import { couponCards } from './coupon-cards';
import type { RateCard } from './rate-card';
import {
  at,
  immediately,
  nextCycle,
  now,
  onDay,
  sampleSpan,
  sampleSubscription,
  sampleTerm,
  today,
} from './sample-subscription';
import { scheduleOf } from './schedule';
import type { Subscription } from './subscription';
import type { Decided } from './subscription-change';

const identity = { id: 'cpn_1', createdAt: at };
const definition: CouponDefinition = {
  key: 'diwali',
  name: 'Diwali',
  discount: { percent: '10', amounts: null, units: null },
  itemIds: null,
  rateCardKeys: null,
  duration: { kind: 'CYCLES', cycles: 2 },
  redeemableUntil: null,
  maxRedemptions: null,
};
const coupon = (change: Partial<CouponDefinition> = {}): Coupon => {
  const decided = createCoupon({ ...definition, ...change }, identity);
  if (decided instanceof Problem) throw new Error(decided.message);
  return decided;
};

test.each`
  change                                                                                        | path                             | because
  ${{}}                                                                                         | ${undefined}                     | ${'all is well'}
  ${{ key: 'Diwali 2026' }}                                                                     | ${'key'}                         | ${'people type it'}
  ${{ name: ' ' }}                                                                              | ${'name'}                        | ${'people read it'}
  ${{ discount: { percent: '101', amounts: null, units: null } }}                               | ${'discount.percent'}            | ${'more than all'}
  ${{ discount: { percent: null, amounts: null, units: null } }}                                | ${'discount'}                    | ${'it takes nothing off'}
  ${{ discount: { percent: '5', amounts: null, units: '5' } }}                                  | ${'discount'}                    | ${'which of both?'}
  ${{ discount: { percent: null, amounts: [], units: null } }}                                  | ${'discount.amounts'}            | ${'in no currency it is nothing'}
  ${{ discount: { percent: null, amounts: [{ currency: 'INR', amount: '-1' }], units: null } }} | ${'discount.amounts.0.amount'}   | ${'that would add to the bill'}
  ${{ discount: { percent: null, amounts: [{ currency: 'XXQ', amount: '1' }], units: null } }}  | ${'discount.amounts.0.currency'} | ${'there is no such money'}
  ${{ rateCardKeys: [] }}                                                                       | ${'rateCardKeys'}                | ${'about nothing'}
  ${{ duration: { kind: 'CYCLES', cycles: 0 } }}                                                | ${'duration.cycles'}             | ${'it would never hold'}
  ${{ duration: { kind: 'FOREVER', cycles: 3 } }}                                               | ${'duration.cycles'}             | ${'for how long?'}
  ${{ maxRedemptions: 0 }}                                                                      | ${'maxRedemptions'}              | ${'nobody could have it'}
`('a coupon with $change is refused at $path because $because', ({ change, path }) => {
  const decided = createCoupon({ ...definition, ...change }, identity);
  expect(decided instanceof InvalidInput ? decided.fields[0]?.path : undefined).toBe(path);
});

test.each`
  change                                          | refused  | because
  ${{}}                                           | ${false} | ${'nothing limits it'}
  ${{ redeemableUntil: localDate('2026-11-23') }} | ${false} | ${'today is the last day'}
  ${{ redeemableUntil: localDate('2026-11-22') }} | ${true}  | ${'yesterday was the last day'}
  ${{ maxRedemptions: 3, redeemed: 2 }}           | ${false} | ${'one is left'}
  ${{ maxRedemptions: 3, redeemed: 3 }}           | ${true}  | ${'none is left'}
  ${{ archivedAt: at }}                           | ${true}  | ${'it is given to nobody any more'}
`('redeeming a coupon with $change is refused: $refused, because $because', ({ change, refused }) => {
  const one = { ...coupon(), ...change };
  const redeemed = redeem(one, today);
  expect(redeemed instanceof Problem).toBe(refused);
  if (!(redeemed instanceof Problem)) expect(returned(redeemed)).toEqual(one);
});

test('archived once, it stays archived since then', () => {
  const archived = archiveCoupon(coupon(), at);
  expect(archiveCoupon(archived, new Date('2027-01-01'))).toBe(archived);
});

const spans = (subscription: Subscription) =>
  scheduleOf(subscription).map(({ startsOn, coupons }) => `${startsOn} ${coupons.map(({ couponKey }) => couponKey)}`);
const after = (decided: Decided | Problem): Subscription => {
  if (decided instanceof Problem) throw new Error(decided.message);
  return decided.subscription;
};

test.each`
  when                   | duration                             | schedule                                               | because
  ${immediately}         | ${{ kind: 'ONCE', cycles: null }}    | ${['2026-09-05 ', '2026-11-05 diwali', '2026-12-05 ']} | ${'the running period is taken whole'}
  ${nextCycle}           | ${{ kind: 'CYCLES', cycles: 2 }}     | ${['2026-09-05 ', '2026-12-05 diwali', '2027-02-05 ']} | ${'two periods are counted from the next'}
  ${onDay('2026-12-20')} | ${{ kind: 'ONCE', cycles: null }}    | ${['2026-09-05 ', '2026-12-20 diwali', '2027-01-05 ']} | ${'the period it begins in counts whole'}
  ${immediately}         | ${{ kind: 'FOREVER', cycles: null }} | ${['2026-09-05 ', '2026-11-05 diwali']}                | ${'it holds as long as the subscription'}
`('$when for $duration.kind is $schedule because $because', ({ when, duration, schedule }) => {
  expect(spans(after(applyCoupon(sampleSpan({}), coupon({ duration }), when, now)))).toEqual(schedule);
});

test.each`
  trialEndsOn                | schedule                                               | because
  ${null}                    | ${['2026-09-05 diwali', '2026-10-05 ']}                | ${'nothing of a new one is billed, even of one that began in the past'}
  ${localDate('2026-09-19')} | ${['2026-09-05 ', '2026-09-19 diwali', '2026-10-05 ']} | ${'a trial costs nothing that could be taken off'}
`('given from the start with a trial until $trialEndsOn it is $schedule because $because', (row) => {
  const { trialEndsOn, schedule } = row as { trialEndsOn: LocalDate | null; schedule: string[] };
  const fresh = { ...sampleSubscription, terms: [{ ...sampleTerm, trialEndsOn }] };
  const once = coupon({ duration: { kind: 'ONCE', cycles: null } });
  expect(spans(after(couponFromTheStart(fresh, once, now.cycleOf)))).toEqual(schedule);
});

test('an amount is given in the currency of the subscription, and a coupon once', () => {
  const dollars = coupon({ discount: { percent: null, amounts: [{ currency: 'USD', amount: '5' }], units: null } });
  expect(applyCoupon(sampleSpan({}), dollars, immediately, now)).toMatchObject({ fields: [{ path: 'couponId' }] });
  expect(couponFromTheStart(sampleSpan({}), dollars, now.cycleOf)).toMatchObject({ fields: [{ path: 'couponId' }] });
  const applied = after(applyCoupon(sampleSpan({}), coupon(), immediately, now));
  expect(applyCoupon(applied, coupon(), nextCycle, now)).toMatchObject({ typeName: 'Conflict' });
});

test('removed before it took anything off, it came to nothing; later it ends', () => {
  const applied = after(applyCoupon(sampleSpan({}), coupon(), nextCycle, now));
  expect(removeCoupon(applied, 'cpn_1', immediately, now)).toMatchObject({ cameToNothing: true });
  const ended = removeCoupon(applied, 'cpn_1', onDay('2027-01-05'), now);
  if (ended instanceof Problem) throw new Error(ended.message);
  expect(ended.cameToNothing).toBe(false);
  expect(spans(ended.decided.subscription)).toEqual(['2026-09-05 ', '2026-12-05 diwali', '2027-01-05 ']);
  expect(removeCoupon(applied, 'cpn_1', onDay('2027-02-05'), now)).toMatchObject({ fields: [{ path: 'effectiveOn' }] });
  expect(removeCoupon(applied, 'cpn_2', immediately, now)).toMatchObject({ fields: [{ path: 'couponId' }] });
});

const cards = [
  { key: 'otp', kind: 'USAGE', itemId: 'itm_otp' },
  { key: 'platform', kind: 'FIXED_FEE', itemId: 'itm_fee' },
  { key: 'limit', kind: 'CAP', itemId: null },
] as unknown as RateCard[];

test.each`
  scope                                                   | appliesTo              | because
  ${{}}                                                   | ${null}                | ${'it is about all charges'}
  ${{ itemIds: ['itm_otp'] }}                             | ${['otp']}             | ${'an item names the cards that charge for it'}
  ${{ rateCardKeys: ['platform'] }}                       | ${['platform']}        | ${'a card is named'}
  ${{ itemIds: ['itm_otp'], rateCardKeys: ['platform'] }} | ${['otp', 'platform']} | ${'both scopes are one'}
  ${{ rateCardKeys: ['storage'] }}                        | ${undefined}           | ${'there is nothing to take from'}
  ${{ rateCardKeys: ['limit'] }}                          | ${undefined}           | ${'a cap charges nothing'}
`('of $scope it takes from $appliesTo because $because', ({ scope, appliesTo }) => {
  expect(couponCards([coupon(scope)], cards)[0]?.appliesTo).toEqual(appliesTo);
});

test('its card has a key of its own', () => {
  const taken = [{ key: 'coupon.diwali', kind: 'FIXED_FEE', itemId: 'itm_fee' } as unknown as RateCard];
  expect(couponCards([coupon()], cards)[0]?.key).toBe('coupon.diwali');
  expect(couponCards([coupon()], taken)[0]?.key).toBe('coupon.diwali.cpn_1');
});
