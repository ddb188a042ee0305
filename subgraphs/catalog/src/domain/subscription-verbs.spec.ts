import { localDate } from '@otpless/period/local-date';
import { InvalidInput, Problem } from '@otpless/problem/problem';
import { cancelSubscription, withdrawCancellation } from './cancel-subscription';
import { changePlan as changePlanTo, type ChangePlanRequest, withdrawPlanChange } from './change-plan';
import { removeLicenceChange, setLicenceQuantity } from './licence-quantity';
import { pauseSubscription, resumeSubscription } from './pause-subscription';
import { reactivateSubscription } from './reactivate-subscription';
import { at, immediately, nextCycle, now, onDay, sampleSpan, sampleVersion } from './sample-subscription';
import { scheduleOf } from './schedule';
import type { Subscription } from './subscription';
import { type Decided, timelineOf } from './subscription-change';

const premium = { ...sampleVersion, id: 'plv_premium' };
const changePlan = (on: Subscription, request: Omit<ChangePlanRequest, 'carryOverrides'>, day: typeof now) =>
  changePlanTo(on, { ...request, carryOverrides: [] }, () => sampleVersion, day);
const outcomeOf = (decided: Decided | Problem | null) => {
  if (decided instanceof InvalidInput) return decided.fields[0]?.path;
  return decided instanceof Problem ? decided.typeName : (decided?.effectiveOn ?? 'nothing');
};
const made = (decided: Decided | Problem | null): Decided => {
  if (decided === null || decided instanceof Problem) throw new Error(`refused: ${decided?.message}`);
  return decided;
};
const after = (decided: Decided | Problem | null): Subscription => made(decided).subscription;
const noted = (decided: Decided | Problem | null) => {
  const { subscription, ...change } = made(decided);
  return { ...change, subscriptionId: subscription.id, revision: subscription.revision };
};
const phases = (subscription: Subscription) =>
  scheduleOf(subscription).map(({ startsOn, state, planVersionId }) => `${startsOn} ${state} ${planVersionId}`);

describe('cancel', () => {
  test.each`
    span                          | when                               | outcome             | because
    ${{}}                         | ${immediately}                     | ${'2026-11-23'}     | ${'cancel now ends at the next local midnight'}
    ${{}}                         | ${nextCycle}                       | ${'2026-12-05'}     | ${'its period ends there'}
    ${{}}                         | ${onDay('2026-11-22')}             | ${'effectiveOn'}    | ${'today is being rated'}
    ${{ startsOn: '2026-12-01' }} | ${immediately}                     | ${'2026-12-01'}     | ${'it never begins'}
    ${{ startsOn: '2026-12-01' }} | ${onDay('2026-11-30')}             | ${'effectiveOn'}    | ${'it cannot end before it begins'}
    ${{ endsOn: '2026-12-01' }}   | ${onDay('2026-12-02')}             | ${'effectiveOn'}    | ${'that would lengthen it'}
    ${{ endsOn: '2026-11-22' }}   | ${onDay('2026-12-01')}             | ${'MoveNotAllowed'} | ${'it has ended'}
    ${{}}                         | ${{ timing: 'ON_DATE', on: null }} | ${'effectiveOn'}    | ${'which day?'}
  `('$span $when: $outcome, because $because', ({ span, when, outcome }) => {
    expect(outcomeOf(cancelSubscription(sampleSpan(span), when, now, at))).toBe(outcome);
  });

  test('a cancellation can be moved, repeated without effect, and taken back', () => {
    const once = after(cancelSubscription(sampleSpan({ endsOn: '2027-01-01' }), onDay('2026-12-01'), now, at));
    expect(once).toMatchObject({ revision: 2, endsOn: '2026-12-01', agreedEndsOn: '2027-01-01', cancelledAt: at });
    expect(cancelSubscription(once, onDay('2026-12-01'), now, at)).toBeNull();
    const moved = after(cancelSubscription(once, onDay('2026-12-15'), now, at));
    expect(moved.endsOn).toBe('2026-12-15');
    expect(after(withdrawCancellation(moved, now))).toMatchObject({ endsOn: '2027-01-01', cancelledAt: null });
    expect(outcomeOf(withdrawCancellation(sampleSpan({}), now))).toBe('MoveNotAllowed');
  });
});

describe('pause and resume', () => {
  const paused = after(pauseSubscription(sampleSpan({}), onDay('2026-12-01'), localDate('2026-12-20'), now));

  test.each`
    on                                      | when                   | until           | outcome             | because
    ${sampleSpan({})}                       | ${immediately}         | ${null}         | ${'2026-11-23'}     | ${'today is served'}
    ${sampleSpan({})}                       | ${onDay('2026-11-22')} | ${null}         | ${'effectiveOn'}    | ${'today is served'}
    ${sampleSpan({})}                       | ${onDay('2026-12-01')} | ${'2026-12-01'} | ${'until'}          | ${'it would hold no day'}
    ${sampleSpan({ endsOn: '2026-12-01' })} | ${onDay('2026-12-01')} | ${null}         | ${'effectiveOn'}    | ${'it has ended by then'}
    ${paused}                               | ${onDay('2026-12-10')} | ${null}         | ${'Conflict'}       | ${'it is paused on that day already'}
    ${paused}                               | ${onDay('2026-12-20')} | ${null}         | ${'Conflict'}       | ${'that would lengthen the pause unseen'}
    ${paused}                               | ${onDay('2026-12-21')} | ${null}         | ${'2026-12-21'}     | ${'there is a day between'}
    ${sampleSpan({ endsOn: '2026-11-01' })} | ${immediately}         | ${null}         | ${'MoveNotAllowed'} | ${'it is over'}
  `('a pause $when until $until: $outcome, because $because', ({ on, when, until, outcome }) => {
    expect(outcomeOf(pauseSubscription(on, when, until, now))).toBe(outcome);
  });

  test('a pause is a phase that begins and ends, and goes on by itself', () => {
    expect(phases(paused)).toEqual(['2026-09-05 RUNNING plv_1', '2026-12-01 PAUSED plv_1', '2026-12-20 RUNNING plv_1']);
  });

  test('resumed before it began, it was none', () => {
    const resumed = resumeSubscription(paused, immediately, now);
    expect(resumed).toMatchObject({
      effectiveOn: '2026-11-22',
      details: { kind: 'PAUSE_WITHDRAWN', of: '2026-12-01' },
    });
    expect(phases(after(resumed as Decided))).toEqual(['2026-09-05 RUNNING plv_1']);
  });

  test('resumed on a day of it, it ends there; that day is charged', () => {
    const resumed = after(resumeSubscription(paused, onDay('2026-12-10'), now));
    expect(phases(resumed)[2]).toBe('2026-12-10 RUNNING plv_1');
    expect(outcomeOf(resumeSubscription(paused, onDay('2026-12-20'), now))).toBe('effectiveOn');
    expect(outcomeOf(resumeSubscription(sampleSpan({}), immediately, now))).toBe('MoveNotAllowed');
  });
});

describe('change of plan', () => {
  test.each`
    span                          | when                   | version                                | outcome                   | because
    ${{}}                         | ${immediately}         | ${premium}                             | ${'2026-11-22'}           | ${'the day of a change belongs to the new plan'}
    ${{}}                         | ${nextCycle}           | ${premium}                             | ${'2026-12-05'}           | ${'a cycle ends'}
    ${{}}                         | ${onDay('2026-11-05')} | ${premium}                             | ${'2026-11-05'}           | ${'that period is open'}
    ${{}}                         | ${onDay('2026-11-04')} | ${premium}                             | ${'effectiveOn'}          | ${'that period may be FINAL'}
    ${{ endsOn: '2026-12-01' }}   | ${onDay('2026-12-01')} | ${premium}                             | ${'effectiveOn'}          | ${'it has ended by then'}
    ${{}}                         | ${immediately}         | ${sampleVersion}                       | ${'planVersionId'}        | ${'it is on that version'}
    ${{}}                         | ${immediately}         | ${{ ...premium, status: 'ARCHIVED' }}  | ${'PlanVersionNotActive'} | ${'it is not offered'}
    ${{}}                         | ${immediately}         | ${{ ...premium, currencies: ['USD'] }} | ${'planVersionId'}        | ${'it is not offered in rupees'}
    ${{ startsOn: '2026-12-01' }} | ${immediately}         | ${premium}                             | ${'2026-12-01'}           | ${'it changes before it begins'}
    ${{ endsOn: '2026-11-01' }}   | ${immediately}         | ${premium}                             | ${'MoveNotAllowed'}       | ${'it is over'}
  `('$span $when: $outcome, because $because', ({ span, when, version, outcome }) => {
    expect(outcomeOf(changePlan(sampleSpan(span), { version, when }, now))).toBe(outcome);
  });

  test('a pending change takes the place of later ones, which stand again once it is taken back', () => {
    const steady = { ...sampleVersion, id: 'plv_steady' };
    const planned = after(changePlan(sampleSpan({}), { version: steady, when: onDay('2027-02-05') }, now));
    const upgraded = after(changePlan(planned, { version: premium, when: nextCycle }, now));
    expect(phases(upgraded)).toEqual(['2026-09-05 RUNNING plv_1', '2026-12-05 RUNNING plv_premium']);
    const back = after(withdrawPlanChange(upgraded, null, now));
    expect(phases(back)).toEqual(['2026-09-05 RUNNING plv_1', '2027-02-05 RUNNING plv_steady']);
    expect(phases(after(withdrawPlanChange(back, null, now)))).toEqual(['2026-09-05 RUNNING plv_1']);
  });

  test('of several pending changes one is named', () => {
    const planned = after(changePlan(sampleSpan({}), { version: premium, when: onDay('2026-12-05') }, now));
    const twice = after(changePlan(planned, { version: sampleVersion, when: onDay('2027-02-05') }, now));
    expect(outcomeOf(withdrawPlanChange(twice, null, now))).toBe('effectiveOn');
    expect(outcomeOf(withdrawPlanChange(twice, localDate('2027-02-06'), now))).toBe('effectiveOn');
    expect(phases(after(withdrawPlanChange(twice, localDate('2026-12-05'), now)))).toHaveLength(2);
    expect(outcomeOf(withdrawPlanChange(sampleSpan({}), null, now))).toBe('Conflict');
  });

  test('a change that was taken back stays so in the timeline, whatever is changed after it', () => {
    const request = { version: premium, when: onDay('2026-12-05') };
    const decided = [changePlan(sampleSpan({}), request, now)];
    decided.push(withdrawPlanChange(after(decided[0]!), null, now));
    decided.push(changePlan(after(decided[1]!), { ...request, when: onDay('2027-02-05') }, now));
    const log = decided.map((one) => ({ ...noted(one), reason: null, by: { id: 'u', name: 'Asha' }, at }));
    const timeline = timelineOf(after(decided[2]!), log, now.today);
    expect(timeline.map(({ effectiveOn, details, state }) => `${effectiveOn} ${details.kind} ${state}`)).toEqual([
      '2026-11-22 PLAN_CHANGE_WITHDRAWN IN_EFFECT',
      '2026-12-05 PLAN_CHANGED WITHDRAWN',
      '2027-02-05 PLAN_CHANGED PENDING',
    ]);
  });

  test('what began already is not taken back', () => {
    const changed = after(changePlan(sampleSpan({}), { version: premium, when: immediately }, now));
    expect(outcomeOf(withdrawPlanChange(changed, null, now))).toBe('Conflict');
  });
});

describe('reactivate', () => {
  const ended = after(cancelSubscription(sampleSpan({}), onDay('2026-12-01'), now, at));
  const later = { ...now, today: localDate('2026-12-20') };

  test.each`
    when                   | endsOn          | outcome          | because
    ${immediately}         | ${null}         | ${'2026-12-20'}  | ${'it begins again today'}
    ${nextCycle}           | ${null}         | ${'2026-12-20'}  | ${'what has ended has no cycle'}
    ${onDay('2026-12-01')} | ${null}         | ${'2026-12-01'}  | ${'it goes on where it ended'}
    ${onDay('2026-11-30')} | ${null}         | ${'effectiveOn'} | ${'it ran on that day'}
    ${onDay('2027-01-01')} | ${'2027-01-01'} | ${'endsOn'}      | ${'it would hold no day'}
  `('$when until $endsOn: $outcome, because $because', ({ when, endsOn, outcome }) => {
    expect(outcomeOf(reactivateSubscription(ended, { version: premium, when, endsOn }, later))).toBe(outcome);
  });

  test('the days between are paused, and a pause that was left open is over', () => {
    const paused = after(pauseSubscription(ended, onDay('2026-11-25'), null, now));
    const again = after(reactivateSubscription(paused, { version: premium, when: immediately, endsOn: null }, later));
    expect(phases(again)).toEqual([
      '2026-09-05 RUNNING plv_1',
      '2026-11-25 PAUSED plv_1',
      '2026-12-20 RUNNING plv_premium',
    ]);
    expect(again).toMatchObject({ endsOn: null, agreedEndsOn: null, cancelledAt: null });
  });

  test('a change of plan that was to come after the end is gone, and cannot be brought back', () => {
    const early = { ...now, today: localDate('2026-09-08') };
    const planned = after(changePlan(sampleSpan({}), { version: premium, when: onDay('2026-09-10') }, early));
    const over = after(cancelSubscription(planned, immediately, early, at));
    const request = { version: sampleVersion, when: onDay('2026-10-20'), endsOn: null };
    const again = after(reactivateSubscription(over, request, { ...now, today: localDate('2026-09-09') }));
    expect(again.terms.map(({ planVersionId }) => planVersionId)).toEqual(['plv_1', 'plv_1']);
    const later = { ...now, today: localDate('2026-10-10') };
    expect(outcomeOf(withdrawPlanChange(again, null, later))).toBe('Conflict');
  });

  test('a reactivation to come is taken back by a cancellation, not as a change of plan; a change of it is', () => {
    const request = { version: premium, when: onDay('2027-01-10'), endsOn: null };
    const again = after(reactivateSubscription(ended, request, later));
    expect(withdrawPlanChange(again, null, later)).toMatchObject({
      typeName: 'Conflict',
      message: expect.stringContaining('begins again on 2027-01-10. Cancel it'),
    });
    const steady = { ...sampleVersion, id: 'plv_steady' };
    const changed = after(changePlan(again, { version: steady, when: onDay('2027-01-10') }, later));
    expect(phases(after(withdrawPlanChange(changed, null, later)))).toEqual(phases(again));
    const given = after(cancelSubscription(again, immediately, later, at));
    expect(phases(given)).toEqual(['2026-09-05 RUNNING plv_1', '2026-12-01 PAUSED plv_1']);
  });

  test.each`
    what          | day             | stays    | because
    ${'licences'} | ${'2026-11-30'} | ${true}  | ${'it held when the subscription ended'}
    ${'licences'} | ${'2026-12-01'} | ${false} | ${'the first day without the subscription never came'}
    ${'licences'} | ${'2026-12-25'} | ${false} | ${'it would spring up on a day nobody thought of any more'}
    ${'licences'} | ${'2026-09-05'} | ${true}  | ${'it held from the first day on'}
    ${'coupons'}  | ${'2026-11-30'} | ${true}  | ${'what was promised for so many cycles goes on by its own days'}
    ${'coupons'}  | ${'2026-12-01'} | ${false} | ${'it took nothing off, and can be redeemed again'}
    ${'coupons'}  | ${'2027-01-05'} | ${false} | ${'it took nothing off, and can be redeemed again'}
  `('$what from $day on stay: $stays, because $because', ({ what, day, stays }) => {
    const from = localDate(day);
    const had = {
      ...ended,
      licences: what === 'licences' ? [{ rateCardKey: 'seats', effectiveOn: from, quantity: '5' }] : [],
      coupons: what === 'coupons' ? [{ couponId: 'cpn_1', couponKey: 'ten', startsOn: from, endsOn: null }] : [],
    };
    const request = { version: premium, when: immediately, endsOn: null };
    const again = after(reactivateSubscription(had, request, later));
    expect([again.licences.length, again.coupons.length]).toEqual(
      [had.licences.length, had.coupons.length].map((n) => (stays ? n : 0)),
    );
  });

  test('one that was cancelled before it began begins later, paused until then', () => {
    const never = after(cancelSubscription(sampleSpan({ startsOn: '2026-12-01' }), immediately, now, at));
    const later = { version: premium, when: onDay('2026-12-10'), endsOn: null };
    expect(phases(after(reactivateSubscription(never, later, now)))).toEqual([
      '2026-12-01 PAUSED plv_1',
      '2026-12-10 RUNNING plv_premium',
    ]);
    const asAgreed = { ...later, when: onDay('2026-12-01') };
    expect(phases(after(reactivateSubscription(never, asAgreed, now)))).toEqual(['2026-12-01 RUNNING plv_premium']);
  });

  test('what runs is not reactivated', () => {
    const request = { version: premium, when: immediately, endsOn: null };
    expect(outcomeOf(reactivateSubscription(sampleSpan({}), request, now))).toBe('MoveNotAllowed');
  });
});

describe('licences', () => {
  const keysOn = () => ['seats'];
  const set = (
    on: Subscription,
    quantity: string,
    when = immediately as Parameters<typeof setLicenceQuantity>[1]['when'],
  ) => setLicenceQuantity(on, { rateCardKey: 'seats', quantity, when }, keysOn, now);

  test.each`
    key        | quantity | when                   | outcome          | because
    ${'seats'} | ${'12'}  | ${immediately}         | ${'2026-11-22'}  | ${'the day belongs to the new number'}
    ${'seats'} | ${'0'}   | ${onDay('2026-12-01')} | ${'2026-12-01'}  | ${'none may be held'}
    ${'seats'} | ${'1.5'} | ${immediately}         | ${'quantity'}    | ${'there is no half seat'}
    ${'seats'} | ${'-1'}  | ${immediately}         | ${'quantity'}    | ${'nobody holds less than none'}
    ${'desks'} | ${'1'}   | ${immediately}         | ${'rateCardKey'} | ${'there is no such card'}
    ${'seats'} | ${'1'}   | ${onDay('2026-11-01')} | ${'effectiveOn'} | ${'that day may be billed'}
  `('$quantity $key $when: $outcome, because $because', ({ key, quantity, when, outcome }) => {
    const decided = setLicenceQuantity(sampleSpan({}), { rateCardKey: key, quantity, when }, keysOn, now);
    expect(outcomeOf(decided)).toBe(outcome);
  });

  test('every number is kept with its day; the last said for a day counts; what is to come can be removed', () => {
    const held = after(set(after(set(sampleSpan({}), '5')), '9', onDay('2026-12-01')));
    const more = after(set(held, '7', onDay('2026-12-01')));
    expect(more.licences.map(({ effectiveOn, quantity }) => [effectiveOn, quantity])).toEqual([
      ['2026-11-22', '5'],
      ['2026-12-01', '7'],
    ]);
    expect(after(removeLicenceChange(more, 'seats', localDate('2026-12-01'), now)).licences).toHaveLength(1);
    expect(outcomeOf(removeLicenceChange(more, 'seats', localDate('2026-11-22'), now))).toBe('effectiveOn');
    expect(outcomeOf(removeLicenceChange(more, 'seats', localDate('2026-12-02'), now))).toBe('effectiveOn');
  });
});
