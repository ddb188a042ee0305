import { testPrincipal } from '@otpless/testkit/identity';
import { anAccount, type CatalogFixture, catalogFixture } from './catalog-fixture';
import { anActiveVersion, type Items, newKey, someItems } from './plan-fixture';

let catalog: CatalogFixture;
let items: Items;
/** Plan versions, and one subscription of each status on the basic one. */
let basic: Version;
let premium: Version;
const made = new Map<string, string>();
beforeAll(async () => {
  catalog = await catalogFixture();
  items = await someItems(catalog);
  [basic, premium] = [await aVersion(), await aVersion()];
  await subscribed('SCHEDULED', { startsOn: '2026-12-01' });
  await subscribed('ACTIVE', { startsOn: '2026-10-01' });
  const trial = { planVersionId: basic.id, trial: true, days: 30 };
  const phases = [trial, { planVersionId: basic.id }];
  await subscribed('TRIALING', { planVersionId: undefined, phases, startsOn: '2026-11-15' });
  const paused = await subscribed('PAUSED', { startsOn: '2026-11-01' });
  await change('pauseSubscription', paused, { timing: 'ON_DATE', effectiveOn: '2026-11-25' });
  await subscribed('ENDED', { startsOn: '2026-09-01', endsOn: '2026-11-20' });
  const cancelled = await subscribed('CANCELLED', { startsOn: '2026-10-15' });
  await change('cancelSubscription', cancelled, { timing: 'IMMEDIATE' });
  catalog.clock.advanceTo('2026-11-26T10:00:00Z');
});
afterAll(() => catalog.stop());

interface Version {
  readonly id: string;
  readonly plan: { readonly id: string; readonly name: string };
}
type Edited = { readonly id: string; readonly version: number };

async function aVersion(): Promise<Version> {
  const { id } = await anActiveVersion(catalog, items);
  const { data } = await catalog.run('query ($id: ID!) { planVersion(id: $id) { id plan { id name } } }', { id });
  return data.planVersion;
}

async function subscribe(input: object): Promise<Edited> {
  const asked = { accountId: await catalog.account(), planVersionId: basic.id, ...input };
  return catalog.mutate('subscribe', asked, '... on PlanSubscription { id version }');
}

async function subscribed(status: string, input: object): Promise<Edited> {
  const subscription = await subscribe(input);
  made.set(status, subscription.id);
  return subscription;
}

const change = (verb: string, { id, version }: Edited, input: object) =>
  catalog.mutate(verb, { subscriptionId: id, expectedVersion: version, ...input }, '... on PlanSubscription { id }');

async function listed(filter: Record<string, unknown>, principal = testPrincipal()): Promise<Listed[]> {
  const { data, errors } = await catalog.run(
    `query ($after: String, $first: Int! = 200, $accountId: ID, $status: SubscriptionStatus, $planId: ID, $planVersionId: ID,
      $experimentId: ID, $armKey: String, $search: String) {
      subscriptions(first: $first, after: $after, accountId: $accountId, status: $status, planId: $planId,
        planVersionId: $planVersionId, experimentId: $experimentId, armKey: $armKey, search: $search) {
        nodes { id status } } }`,
    filter,
    principal,
  );
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return data.subscriptions.nodes;
}
interface Listed {
  readonly id: string;
  readonly status: string;
}
const ids = (found: readonly Listed[]) => found.map(({ id }) => id);

test('the database and the calendar agree on every status', async () => {
  const all = await listed({ planVersionId: basic.id });
  expect(new Map(all.map(({ id, status }) => [status, id]))).toEqual(made);
  for (const [status, id] of made) expect(await listed({ status })).toEqual([{ id, status }]);
  catalog.clock.advanceTo('2026-12-05T10:00:00Z');
  expect(await listed({ status: 'SCHEDULED' })).toEqual([]);
  expect(ids(await listed({ status: 'ACTIVE' }))).toEqual([made.get('ACTIVE'), made.get('SCHEDULED')].sort().reverse());
  catalog.clock.advanceTo('2026-11-26T10:00:00Z');
});

test('it is on the plan of its present phase, not on that of a change to come', async () => {
  const moving = await subscribe({ startsOn: '2026-11-01' });
  await change('changePlan', moving, { planVersionId: premium.id, timing: 'ON_DATE', effectiveOn: '2026-12-10' });
  expect(ids(await listed({ planId: basic.plan.id }))).toContain(moving.id);
  expect(await listed({ planVersionId: premium.id })).toEqual([]);
  catalog.clock.advanceTo('2026-12-10T10:00:00Z');
  expect(ids(await listed({ planId: premium.plan.id }))).toEqual([moving.id]);
  expect(ids(await listed({ planVersionId: basic.id }))).not.toContain(moving.id);
  catalog.clock.advanceTo('2026-11-26T10:00:00Z');
});

test('it is found by what its account, its customer and its plan are called, whatever the case', async () => {
  const { customer } = anAccount();
  const accountId = await catalog.account({
    name: 'Night_shift 100%',
    customer: { ...customer, displayName: 'Zaveri Jewels' },
  });
  const { id } = await subscribe({ accountId });
  for (const search of ['night_', '100%', ' zaveri ', id]) expect(ids(await listed({ search }))).toEqual([id]);
  expect(await listed({ search: 'nightXshift' })).toEqual([]);
  expect(ids(await listed({ search: basic.plan.name.toUpperCase(), accountId }))).toEqual([id]);
  await catalog.account({ accountId, revision: 2, name: 'Day shift', customer });
  expect(await listed({ search: 'night_' })).toEqual([]);
});

test('by the arm of an experiment; a merchant cannot ask for that', async () => {
  const arms = [
    { key: 'present', planVersionId: basic.id, weight: 1 },
    { key: 'new', planVersionId: premium.id, weight: 1 },
  ];
  const experiment = { key: newKey('pricing'), name: 'Pricing', arms };
  const selection = '... on Experiment { id key version }';
  const draft = await catalog.mutate('createExperiment', experiment, selection);
  await catalog.mutate('startExperiment', { id: draft.id, expectedVersion: draft.version }, selection);
  const accountId = await catalog.account();
  const offered = { accountId, planVersionId: undefined, experimentKey: draft.key };
  const given = await catalog.mutate('subscribe', offered, '... on PlanSubscription { id armKey }');
  expect(ids(await listed({ experimentId: draft.id }))).toEqual([given.id]);
  expect(ids(await listed({ experimentId: draft.id, armKey: given.armKey }))).toEqual([given.id]);
  const other = given.armKey === 'new' ? 'present' : 'new';
  expect(await listed({ experimentId: draft.id, armKey: other })).toEqual([]);
  const merchant = testPrincipal(['subscription:read'], { accountId });
  expect(ids(await listed({}, merchant))).toEqual([given.id]);
  await expect(listed({ experimentId: draft.id }, merchant)).rejects.toThrow();
});

test('pages go on where the last one ended', async () => {
  const all = ids(await listed({ planId: basic.plan.id }));
  const page = async (after: string | null) => {
    const document = `query ($planId: ID!, $after: String) { subscriptions(first: 3, after: $after, planId: $planId) {
      nodes { id } pageInfo { hasNextPage endCursor } } }`;
    return (await catalog.run(document, { planId: basic.plan.id, after })).data.subscriptions;
  };
  const first = await page(null);
  const second = await page(first.pageInfo.endCursor);
  expect([...ids(first.nodes), ...ids(second.nodes)]).toEqual(all.slice(0, 6));
});
