import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { createLogger } from '@otpless/service/logger';
import { startWorkLoop } from '@otpless/service/work-loop';
import { testPrincipal } from '@otpless/testkit/identity';
import { type CatalogFixture, catalogFixture } from './catalog-fixture';
import { aDraft, anActiveVersion, feeCard, type Items, someItems, usageCard, versionFields } from './plan-fixture';

let catalog: CatalogFixture;
let items: Items;
let basic: string;
let dearer: string;
let subscriptions: { readonly id: string; readonly version: number }[];
let dollars: string;

const INDIAN = 26;
const fields = `... on Migration { id name status version approvedBy { name } counts { outcome count } }`;

beforeAll(async () => {
  catalog = await catalogFixture();
  items = await someItems(catalog);
  basic = (await anActiveVersion(catalog, items, ['INR', 'USD'])).id;
  const draft = await aDraft(catalog);
  const put = { planVersionId: draft.id };
  await catalog.mutate('putRateCard', { ...put, expectedVersion: 1, ...usageCard(items.otpId) }, versionFields);
  await catalog.mutate('putRateCard', { ...put, expectedVersion: 2, ...feeCard(items.feeId, '1299') }, versionFields);
  await catalog.mutate('activatePlanVersion', { id: draft.id, expectedVersion: 3 }, versionFields);
  dearer = draft.id;
  subscriptions = [];
  for (let count = 0; count < INDIAN; count += 1) subscriptions.push(await subscribe('INR'));
  dollars = (await subscribe('USD')).id;
  await subscribe('USD');
});
afterAll(() => catalog.stop());

async function subscribe(currency: string) {
  const accountId = await catalog.account({ currency });
  const input = { accountId, planVersionId: basic, startsOn: '2026-09-05' };
  return catalog.mutate('subscribe', input, '... on PlanSubscription { id version }');
}
const plan = (input: object = {}) =>
  catalog.mutate(
    'planMigration',
    { name: 'Growth 2026', toPlanVersionId: dearer, timing: 'NEXT_CYCLE', ...input },
    fields,
  );
/** Works off all there is, as the loop of a process would. */
async function worked(): Promise<void> {
  while ((await catalog.operations.runMigrations(200)) > 0);
}
/** Plans a migration, has its subscriptions judged and approves what was found. */
async function approved(input: object): Promise<string> {
  const { id } = await plan(input);
  await worked();
  const { version: expectedVersion } = await report(id);
  await catalog.mutate('approveMigration', { id, expectedVersion }, fields);
  return id;
}
async function report(id: string, outcome: string | null = null) {
  const { data } = await catalog.run(
    `query ($id: ID!, $outcome: MigrationOutcome) { migration(id: $id) { status version counts { outcome count }
       fees { currency subscriptions now { amount } then { amount } difference { amount } } accountIds
       items(first: 200, outcome: $outcome) { nodes { subscriptionId outcome message effectiveOn returning
         feesNow { amount currency } feesThen { amount } difference { amount }
         subscription { version timeline { kind reason } } } } } }`,
    { id, outcome },
  );
  return data.migration;
}
const counted = ({ counts }: { counts: { outcome: string; count: number }[] }) =>
  Object.fromEntries(counts.map(({ outcome, count }) => [outcome, count]));
const facts = async () => {
  const said = await catalog.said(subscriptionChanged.subject);
  return said.filter(({ revision }) => revision > 1);
};
/** A process's loop that stops itself once its work has been called so often. */
async function loopFor(passes: number, atOnce: number): Promise<void> {
  let seen = 0;
  let stopped: () => void = () => undefined;
  const enough = new Promise<void>((resolve) => (stopped = resolve));
  const run = async () => {
    const done = await catalog.operations.runMigrations(atOnce);
    seen += 1;
    if (seen === passes || done === 0) stopped();
    return done;
  };
  const loop = startWorkLoop('running migrations', run, 60_000, createLogger('catalog', 'silent'));
  await enough;
  await loop.stop();
}

test('a migration is judged, approved, run through a restart, reported and returned', async () => {
  const planned = await plan({ fromPlanVersionId: basic });
  expect(planned).toMatchObject({ status: 'PLANNING', version: 1, approvedBy: null });
  expect(counted(planned)).toEqual({ WAITING: INDIAN + 2 });
  // A process that judges them stops midway; the next goes on.
  await loopFor(2, 10);
  expect(counted(await report(planned.id)).WAITING).toBeGreaterThan(0);
  await worked();
  expect(await facts()).toEqual([]);
  const judged = await report(planned.id);
  expect(judged).toMatchObject({ status: 'PLANNED', version: 2 });
  expect(counted(judged)).toEqual({ READY: INDIAN, BLOCKED: 2 });
  expect(judged.accountIds).toHaveLength(INDIAN + 2);
  const [now, then, difference] = [`${INDIAN * 999}`, `${INDIAN * 1299}`, `${INDIAN * 300}`].map((amount) => ({
    amount,
  }));
  expect(judged.fees).toEqual([{ currency: 'INR', subscriptions: INDIAN, now, then, difference }]);
  const nodes: { subscriptionId: string }[] = judged.items.nodes;
  expect(nodes.find(({ subscriptionId }) => subscriptionId === subscriptions[0]?.id)).toMatchObject({
    outcome: 'READY',
    effectiveOn: '2026-12-05',
    feesNow: { amount: '999', currency: 'INR' },
    feesThen: { amount: '1299' },
    difference: { amount: '300' },
    subscription: { version: 1 },
  });
  expect(nodes.find(({ subscriptionId }) => subscriptionId === dollars)).toMatchObject({
    outcome: 'BLOCKED',
    message: expect.stringContaining('the version is offered in INR, the account is billed in USD'),
    feesNow: { amount: '999', currency: 'USD' },
    feesThen: null,
    difference: null,
  });

  // What changed after the dry run is not what was approved.
  const [first] = subscriptions;
  const cancellation = { subscriptionId: first?.id, expectedVersion: 1, timing: 'NEXT_CYCLE' };
  await catalog.mutate('cancelSubscription', cancellation, '... on PlanSubscription { id }');

  const approve = (expectedVersion: number) =>
    catalog.mutate('approveMigration', { id: planned.id, expectedVersion }, fields);
  expect(await approve(7)).toMatchObject({ __typename: 'Conflict' });
  const approved = await approve(2);
  expect(approved).toMatchObject({ status: 'APPROVED', approvedBy: { name: testPrincipal().name } });
  expect(counted(approved)).toEqual({ PENDING: INDIAN, BLOCKED: 2 });
  expect(await catalog.mutate('cancelMigration', { id: planned.id }, fields)).toMatchObject({ __typename: 'Conflict' });

  await loopFor(2, 10);
  const half = await report(planned.id);
  expect(half.status).toBe('APPROVED');
  expect(counted(half).PENDING).toBeGreaterThan(0);
  expect(counted(half).DONE).toBeGreaterThan(0);
  // Two processes run on; each item is worked on by one of them.
  await Promise.all([loopFor(100, 10), loopFor(100, 10)]);

  const done = await report(planned.id);
  expect(done.status).toBe('DONE');
  expect(counted(done)).toEqual({ DONE: INDIAN - 1, FAILED: 1, BLOCKED: 2 });
  expect((await report(planned.id, 'FAILED')).items.nodes).toMatchObject([
    { subscriptionId: first?.id, message: expect.stringContaining('changed in the meantime') },
  ]);
  const migrated = (await facts()).filter(({ phases }) =>
    phases.some((phase: Phase) => phase.planVersionId === dearer),
  );
  expect(migrated).toHaveLength(INDIAN - 1);
  expect(new Set(migrated.map(({ subscriptionId }) => subscriptionId)).size).toBe(INDIAN - 1);
  expect((await report(planned.id, 'DONE')).items.nodes[0].subscription.timeline).toContainEqual({
    kind: 'PLAN_CHANGED',
    reason: `migration Growth 2026 (${planned.id})`,
  });

  const give = (which: string) => catalog.mutate('returnMigration', { id: planned.id, which }, fields);
  expect(counted(await give('FAILED'))).toEqual({ DONE: INDIAN - 1, RETURNED: 1, BLOCKED: 2 });
  // A plan that was changed again since stays as that left it.
  const [, second] = subscriptions;
  const withdrawal = { subscriptionId: second?.id, expectedVersion: 2 };
  await catalog.mutate('withdrawPlanChange', withdrawal, '... on PlanSubscription { id }');
  await give('ALL');
  await loopFor(100, 20);
  const returned = await report(planned.id);
  expect(counted(returned)).toEqual({ DONE: 1, RETURNED: INDIAN - 1, BLOCKED: 2 });
  expect((await report(planned.id, 'DONE')).items.nodes).toMatchObject([
    { subscriptionId: second?.id, returning: false, message: expect.stringContaining('changed again since') },
  ]);
  const last = (await facts()).findLast(({ subscriptionId }) => subscriptionId === subscriptions[2]?.id);
  expect(last.phases.map((phase: Phase) => phase.planVersionId)).toEqual([basic]);
});

test('what holds already is changed back', async () => {
  const subscription = await subscribe('INR');
  const id = await approved({ subscriptionIds: [subscription.id], timing: 'IMMEDIATE' });
  await worked();
  await catalog.mutate('returnMigration', { id, which: 'ALL' }, fields);
  await worked();
  const { items: found } = await report(id);
  expect(found.nodes).toMatchObject([{ outcome: 'RETURNED', subscription: { version: 3 } }]);
  const last = (await facts()).findLast(({ subscriptionId }) => subscriptionId === subscription.id);
  expect(last.phases.at(-1).planVersionId).toBe(basic);
});

test('a new version moves nobody; who was migrated to it goes back to the former, archived as it is, with what was agreed', async () => {
  const former = await anActiveVersion(catalog, items);
  const accountId = await catalog.account();
  const subscribed = '... on PlanSubscription { id version planVersion { id status } }';
  const start = { accountId, planVersionId: former.id, startsOn: '2026-09-05' };
  const subscription = await catalog.mutate('subscribe', start, subscribed);
  const agreed = {
    subscriptionId: subscription.id,
    expectedVersion: 1,
    rateCardKey: 'platform',
    change: 'REPLACE',
    timing: 'IMMEDIATE',
  };
  const card = feeCard(items.feeId, '1');
  const overridden = await catalog.mutate('overrideRateCard', { ...agreed, card }, subscribed);
  expect(overridden).toMatchObject({ version: 2 });
  const draft = await catalog.mutate('clonePlanVersion', { id: former.id }, versionFields);
  await catalog.mutate('activatePlanVersion', { id: draft.id, expectedVersion: draft.version }, versionFields);
  const standing = async () => {
    const { data } = await catalog.run(
      `query ($id: ID!) { subscription(id: $id) { version planVersion { id status } } }`,
      { id: subscription.id },
    );
    return data.subscription;
  };
  expect(await standing()).toMatchObject({ version: 2, planVersion: { id: former.id, status: 'ARCHIVED' } });

  const id = await approved({ fromPlanVersionId: former.id, toPlanVersionId: draft.id, timing: 'IMMEDIATE' });
  await worked();
  expect(await standing()).toMatchObject({ version: 3, planVersion: { id: draft.id } });
  await catalog.mutate('returnMigration', { id, which: 'ALL' }, fields);
  await worked();
  expect(counted(await report(id))).toEqual({ RETURNED: 1 });
  const back = await standing();
  expect(back).toMatchObject({ version: 4, planVersion: { id: former.id, status: 'ARCHIVED' } });
  const last = (await facts()).findLast(({ subscriptionId }) => subscriptionId === subscription.id);
  expect(last.phases.at(-1)).toMatchObject({ planVersionId: former.id });
  expect(JSON.stringify(last.phases.at(-1))).toContain('"rate":"1"');
});

test('who is archived or cancelled is blocked, and why is said', async () => {
  const [gone, ended] = [await subscribe('INR'), await subscribe('INR')];
  await catalog.database.em.fork().execute(
    `update catalog.account set status = 'ARCHIVED'
       where id = (select account_id from catalog.subscription where id = ?)`,
    [gone.id],
  );
  const cancellation = { subscriptionId: ended.id, expectedVersion: 1, timing: 'IMMEDIATE' };
  await catalog.mutate('cancelSubscription', cancellation, '... on PlanSubscription { id }');
  catalog.clock.advanceBy(2 * 24 * 60 * 60 * 1000);
  const { id } = await plan({ subscriptionIds: [gone.id, ended.id] });
  await worked();
  const { items: found, counts } = await report(id);
  expect(counted({ counts })).toEqual({ BLOCKED: 2 });
  expect(
    new Map(
      found.nodes.map((node: { subscriptionId: string; message: string }) => [node.subscriptionId, node.message]),
    ),
  ).toEqual(
    new Map([
      [gone.id, expect.stringContaining('is archived')],
      [ended.id, expect.stringContaining('The subscription is CANCELLED')],
    ]),
  );
});

test('what breaks off ends after some attempts, is told by its id, and keeps nobody waiting', async () => {
  const [broken, sound] = [await subscribe('INR'), await subscribe('INR')];
  const id = await approved({ subscriptionIds: [broken.id, sound.id] });
  const database = catalog.database.em.fork();
  await database.execute(
    `create function catalog.refuse_change() returns trigger language plpgsql as
       $$ begin raise exception 'out of order'; end $$;
     create trigger out_of_order before insert on catalog.subscription_change for each row
       when (new.subscription_id = '${broken.id}') execute function catalog.refuse_change()`,
  );
  expect(await catalog.operations.runMigrations(2)).toBe(2);
  expect(counted(await report(id))).toEqual({ PENDING: 1, DONE: 1 });
  await worked();
  await database.execute('drop trigger out_of_order on catalog.subscription_change');
  const done = await report(id);
  expect(done.status).toBe('DONE');
  expect((await report(id, 'FAILED')).items.nodes).toMatchObject([
    { subscriptionId: broken.id, message: expect.stringContaining('broke off 3 times'), subscription: { version: 1 } },
  ]);
  expect(catalog.faults).toEqual(Array(3).fill({ migrationId: id, subscriptionId: broken.id }));
});

test('a selection that cannot be migrated is refused with its field, and a plan can be given up', async () => {
  expect(await plan({ subscriptionIds: ['sub_none'] })).toMatchObject({ fields: [{ path: 'subscriptionIds.0' }] });
  expect(await plan({ fromPlanVersionId: 'plv_none' })).toMatchObject({ __typename: 'NotFound' });
  const { id: draftId } = await aDraft(catalog);
  const toDraft = await plan({ fromPlanVersionId: basic, toPlanVersionId: draftId });
  expect(toDraft).toMatchObject({ __typename: 'PlanVersionNotActive' });
  const { id } = await plan({ subscriptionIds: [dollars] });
  const cancelled = await catalog.mutate('cancelMigration', { id }, fields);
  expect(cancelled).toMatchObject({ status: 'CANCELLED' });
  expect(counted(cancelled)).toEqual({ BLOCKED: 1 });
});

test('a token of one account sees no migration', async () => {
  const { id } = await plan({ subscriptionIds: [dollars] });
  const scoped = testPrincipal(undefined, { accountId: await catalog.account() });
  const document = `query ($id: ID!) { migration(id: $id) { id } migrations { nodes { id } } }`;
  const { data } = await catalog.run(document, { id }, scoped);
  expect(data).toEqual({ migration: null, migrations: { nodes: [] } });
});

interface Phase {
  readonly planVersionId: string;
}
