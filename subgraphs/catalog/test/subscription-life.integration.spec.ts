import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { newId } from '@otpless/service/identifiers';
import { testPrincipal } from '@otpless/testkit/identity';
import { type CatalogFixture, catalogFixture } from './catalog-fixture';
import { anActiveVersion, type Items, someItems } from './plan-fixture';

let catalog: CatalogFixture;
let items: Items;
let basic: string;
let premium: string;
beforeAll(async () => {
  catalog = await catalogFixture();
  items = await someItems(catalog);
  basic = (await anActiveVersion(catalog, items)).id;
  premium = (await anActiveVersion(catalog, items)).id;
});
afterAll(() => catalog.stop());

const fields = `... on PlanSubscription { id version status startsOn endsOn agreedEndsOn allowedMoves
  nextCycleOn planVersion { id } schedule { startsOn endsOn state planVersion { id } }
  timeline { version kind state effectiveOn until summary reason by { name } } }
  ... on MeterCollision { meterId accountId subscriptionId startsOn endsOn }`;
const subscribe = async (input: object = {}) =>
  catalog.mutate(
    'subscribe',
    { accountId: await catalog.account(), planVersionId: basic, startsOn: '2026-09-05', ...input },
    fields,
  );
const changeFields = `${fields} ... on MoveNotAllowed { status allowed }`;
type Edited = { readonly id: string; readonly version: number };
/** A change of what was seen last. */
const change = (verb: string, { id, version }: Edited, input: object = {}) =>
  catalog.mutate(verb, { subscriptionId: id, expectedVersion: version, ...input }, changeFields);
const contractsOf = async ({ id }: Edited) =>
  (await catalog.said('billing.v1.catalog.subscription.changed')).filter((said) => said.subscriptionId === id);
const days = ({ schedule }: { schedule: { startsOn: string; endsOn: string; state: string }[] }) =>
  schedule.map(({ startsOn, endsOn, state }) => `${startsOn} ${endsOn} ${state}`);

test('phases are planned one after the other, each on its version', async () => {
  const phases = [
    { planVersionId: basic, days: 14, trial: true },
    { planVersionId: basic, cycles: 2 },
    { planVersionId: premium },
  ];
  const subscription = await subscribe({ planVersionId: null, phases, startsOn: '2026-12-01' });
  expect(days(subscription)).toEqual([
    '2026-12-01 2026-12-15 TRIAL',
    '2026-12-15 2027-02-01 RUNNING',
    '2027-02-01 null RUNNING',
  ]);
  const [contract] = await contractsOf(subscription);
  expect(subscriptionChanged.payload.parse(contract)).toEqual(contract);
  expect(contract.phases.map(({ planVersionId }: { planVersionId: string }) => planVersionId)).toEqual([
    basic,
    basic,
    premium,
  ]);
  const without = await subscribe({
    planVersionId: null,
    phases: [phases[1], { planVersionId: premium, trial: true }],
  });
  expect(without).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'phases.1.endsOn' }] });
  expect(await subscribe({ phases })).toMatchObject({
    __typename: 'InvalidInput',
    fields: [{ path: 'planVersionId' }],
  });
});

test('accounts whose usage is priced together share no meter with another subscription of theirs', async () => {
  const [payer, member] = [await catalog.account(), await catalog.account()];
  const grouped = await subscribe({ accountId: payer, memberAccountIds: [member] });
  expect(grouped).toMatchObject({ status: 'ACTIVE' });
  expect(await subscribe({ accountId: member })).toMatchObject({
    __typename: 'MeterCollision',
    meterId: items.meterId,
    accountId: member,
    subscriptionId: grouped.id,
    startsOn: '2026-09-05',
    endsOn: null,
  });
  expect(await subscribe({ memberAccountIds: [member] })).toMatchObject({
    __typename: 'MeterCollision',
    accountId: member,
  });
  const unknown = newId('acc');
  expect(await subscribe({ memberAccountIds: [unknown] })).toMatchObject({
    __typename: 'NotFound',
    message: expect.stringContaining(unknown),
  });
});

test('a change of plan closes the days before, and is told once with its phases', async () => {
  const first = await subscribe();
  const changed = await change('changePlan', first, { planVersionId: premium, timing: 'IMMEDIATE', reason: 'upgrade' });
  expect(days(changed)).toEqual(['2026-09-05 2026-11-22 RUNNING', '2026-11-22 null RUNNING']);
  expect(changed).toMatchObject({ version: 2, planVersion: { id: premium } });
  expect(changed.timeline).toMatchObject([
    { version: 1, kind: 'SUBSCRIBED', effectiveOn: '2026-09-05', state: 'IN_EFFECT' },
    {
      version: 2,
      kind: 'PLAN_CHANGED',
      effectiveOn: '2026-11-22',
      state: 'IN_EFFECT',
      reason: 'upgrade',
      by: { name: expect.any(String) },
    },
  ]);
  const contracts = await contractsOf(first);
  expect(contracts.map(({ revision, phases }) => [revision, phases.length])).toEqual([
    [1, 1],
    [2, 2],
  ]);
});

test('a pending change of plan is taken back', async () => {
  const planned = await change('changePlan', await subscribe(), { planVersionId: premium, timing: 'NEXT_CYCLE' });
  expect(days(planned)).toEqual(['2026-09-05 2026-12-05 RUNNING', '2026-12-05 null RUNNING']);
  expect(planned.timeline[1]).toMatchObject({ kind: 'PLAN_CHANGED', state: 'PENDING', effectiveOn: '2026-12-05' });
  const back = await change('withdrawPlanChange', planned);
  expect(days(back)).toEqual(['2026-09-05 null RUNNING']);
  expect(back.timeline.map(({ kind, state }: Record<string, string>) => [kind, state])).toEqual([
    ['SUBSCRIBED', 'IN_EFFECT'],
    ['PLAN_CHANGE_WITHDRAWN', 'IN_EFFECT'],
    ['PLAN_CHANGED', 'WITHDRAWN'],
  ]);
  expect(await change('withdrawPlanChange', back)).toMatchObject({ __typename: 'Conflict' });
});

test('who changes what they did not see last is told what was changed, and by whom', async () => {
  const seen = await subscribe();
  await change('pauseSubscription', seen, { effectiveOn: '2026-12-01' });
  const refused = await change('changePlan', seen, { planVersionId: premium, timing: 'IMMEDIATE' });
  expect(refused.__typename).toBe('Conflict');
  expect(refused.message).toContain('now it is at version 2. Since then: paused from 2026-12-01 by ');
  expect(await contractsOf(seen)).toHaveLength(2);
});

test('a change can be tried: it answers what would be, its refusals too, and keeps nothing', async () => {
  const first = await subscribe();
  const tried = await change('changePlan', first, { planVersionId: premium, timing: 'NEXT_CYCLE', dryRun: true });
  expect(days(tried)).toEqual(['2026-09-05 2026-12-05 RUNNING', '2026-12-05 null RUNNING']);
  const refused = await change('changePlan', first, { planVersionId: basic, timing: 'IMMEDIATE', dryRun: true });
  expect(refused.__typename).toBe('InvalidInput');
  const kept = await change('cancelSubscription', first, { timing: 'NEXT_CYCLE' });
  expect(kept).toMatchObject({ version: 2, endsOn: '2026-12-05', nextCycleOn: null });
  expect(days(kept)).toEqual(['2026-09-05 2026-12-05 RUNNING']);
  expect(await contractsOf(first)).toHaveLength(2);
});

test('of two changes of what both saw, one is made', async () => {
  const seen = await subscribe();
  const both = await Promise.all([
    change('cancelSubscription', seen, { timing: 'IMMEDIATE' }),
    change('changePlan', seen, { planVersionId: premium, timing: 'IMMEDIATE' }),
  ]);
  expect(both.map(({ __typename }) => __typename).sort()).toEqual(['Conflict', 'PlanSubscription']);
});

test.each`
  verb                        | input                                                                 | refusal             | path               | because
  ${'changePlan'}             | ${() => ({ planVersionId: newId('plv'), timing: 'IMMEDIATE' })}       | ${'NotFound'}       | ${null}            | ${'there is no such version'}
  ${'changePlan'}             | ${() => ({ planVersionId: basic, timing: 'IMMEDIATE' })}              | ${'InvalidInput'}   | ${'planVersionId'} | ${'it is on that version'}
  ${'changePlan'}             | ${() => ({ planVersionId: premium, effectiveOn: '2026-10-01' })}      | ${'InvalidInput'}   | ${'effectiveOn'}   | ${'that period may be billed'}
  ${'withdrawCancellation'}   | ${() => ({})}                                                         | ${'MoveNotAllowed'} | ${null}            | ${'it is not cancelled'}
  ${'resumeSubscription'}     | ${() => ({ timing: 'IMMEDIATE' })}                                    | ${'MoveNotAllowed'} | ${null}            | ${'it is not paused'}
  ${'reactivateSubscription'} | ${() => ({ timing: 'IMMEDIATE' })}                                    | ${'MoveNotAllowed'} | ${null}            | ${'it runs'}
  ${'pauseSubscription'}      | ${() => ({ effectiveOn: '2026-11-22' })}                              | ${'InvalidInput'}   | ${'effectiveOn'}   | ${'today is served'}
  ${'cancelSubscription'}     | ${() => ({ timing: 'IMMEDIATE', reason: 'x'.repeat(2001) })}          | ${'InvalidInput'}   | ${'reason'}        | ${'nobody reads so much'}
  ${'cancelSubscription'}     | ${() => ({})}                                                         | ${'InvalidInput'}   | ${'effectiveOn'}   | ${'no day is named'}
  ${'setLicenceQuantity'}     | ${() => ({ rateCardKey: 'otp', quantity: '5', timing: 'IMMEDIATE' })} | ${'InvalidInput'}   | ${'rateCardKey'}   | ${'that card prices no licences'}
  ${'removeLicenceChange'}    | ${() => ({ rateCardKey: 'otp', effectiveOn: '2026-12-01' })}          | ${'InvalidInput'}   | ${'effectiveOn'}   | ${'there is no such change'}
`('$verb is refused as $refusal because $because; nothing is changed', async ({ verb, input, refusal, path }) => {
  const subscription = await subscribe();
  const refused = await change(verb, subscription, input());
  expect(refused.__typename).toBe(refusal);
  if (path !== null) expect(refused.fields).toMatchObject([{ path }]);
  expect(await contractsOf(subscription)).toHaveLength(1);
  expect(await change(verb, { id: newId('sub'), version: 1 }, input())).toMatchObject({ __typename: 'NotFound' });
});

test('a cancellation ends it at the next local midnight, with its period or on a day, and can be taken back', async () => {
  const first = await subscribe({ endsOn: '2027-09-05' });
  const now = await change('cancelSubscription', first, { timing: 'IMMEDIATE' });
  expect(now).toMatchObject({ status: 'ACTIVE', endsOn: '2026-11-23', agreedEndsOn: '2027-09-05' });
  const moved = await change('cancelSubscription', now, { timing: 'NEXT_CYCLE', reason: 'paid until then' });
  expect(moved).toMatchObject({ endsOn: '2026-12-05' });
  expect(await change('cancelSubscription', moved, { effectiveOn: '2026-12-05' })).toMatchObject({
    version: moved.version,
  });
  const back = await change('withdrawCancellation', moved);
  expect(back).toMatchObject({ endsOn: '2027-09-05', version: 4 });
  expect((await contractsOf(first)).map(({ status, endsOn }) => [status, endsOn])).toEqual([
    ['ACTIVE', '2027-09-05'],
    ['CANCELLED', '2026-11-23'],
    ['CANCELLED', '2026-12-05'],
    ['ACTIVE', '2027-09-05'],
  ]);
});

test('cancelled before it begins, it frees its meters', async () => {
  const accountId = await catalog.account();
  const first = await subscribe({ accountId, startsOn: '2026-12-01' });
  expect(await change('cancelSubscription', first, { timing: 'IMMEDIATE' })).toMatchObject({
    status: 'CANCELLED',
    allowedMoves: ['REACTIVATE'],
  });
  expect(await subscribe({ accountId })).toMatchObject({ status: 'ACTIVE' });
});

test('paused it charges nothing and leaves its meters to others, who may be in the way when it goes on', async () => {
  const accountId = await catalog.account();
  const paused = await change('pauseSubscription', await subscribe({ accountId }), { timing: 'IMMEDIATE' });
  expect(days(paused)).toEqual(['2026-09-05 2026-11-23 RUNNING', '2026-11-23 null PAUSED']);
  const meanwhile = await subscribe({ accountId, planVersionId: premium, startsOn: '2026-12-01' });
  expect(await change('resumeSubscription', paused, { effectiveOn: '2026-12-10' })).toMatchObject({
    __typename: 'MeterCollision',
    subscriptionId: meanwhile.id,
  });
  await change('cancelSubscription', meanwhile, { effectiveOn: '2026-12-10' });
  const resumed = await change('resumeSubscription', paused, { effectiveOn: '2026-12-10' });
  expect(days(resumed)[2]).toBe('2026-12-10 null RUNNING');
});

test('once it has ended it is taken up again by a new term', async () => {
  const over = await subscribe({ endsOn: '2026-11-01' });
  expect(over).toMatchObject({ status: 'ENDED', allowedMoves: ['REACTIVATE'] });
  expect(await change('cancelSubscription', over, { timing: 'IMMEDIATE' })).toMatchObject({
    __typename: 'MoveNotAllowed',
    status: 'ENDED',
    allowed: ['REACTIVATE'],
  });
  const again = await change('reactivateSubscription', over, { planVersionId: premium, timing: 'IMMEDIATE' });
  expect(again).toMatchObject({ status: 'ACTIVE', endsOn: null, planVersion: { id: premium } });
  expect(days(again)).toEqual([
    '2026-09-05 2026-11-01 RUNNING',
    '2026-11-01 2026-11-22 PAUSED',
    '2026-11-22 null RUNNING',
  ]);
});

test('its history is never edited, and reading does not permit changing', async () => {
  const subscription = await subscribe();
  const edit = `update catalog.subscription_change set reason = 'another' where subscription_id = '${subscription.id}'`;
  await expect(catalog.database.em.fork().execute(edit)).rejects.toThrow('is history');
  const reader = testPrincipal(['subscription:read']);
  const input = { subscriptionId: subscription.id, expectedVersion: 1 };
  await expect(catalog.mutate('withdrawCancellation', input, fields, reader)).rejects.toThrow('subscription:write');
});
