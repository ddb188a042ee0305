import { newId } from '@otpless/service/identifiers';
import { testPrincipal } from '@otpless/testkit/identity';
import { type CatalogFixture, catalogFixture } from './catalog-fixture';
import { aDraft, anActiveVersion, type Items, newKey, someItems } from './plan-fixture';

let catalog: CatalogFixture;
let items: Items;
let present: string;
let other: string;
beforeAll(async () => {
  catalog = await catalogFixture();
  items = await someItems(catalog);
  present = (await anActiveVersion(catalog, items)).id;
  other = (await anActiveVersion(catalog, items)).id;
});
afterAll(() => catalog.stop());

const fields = `... on Experiment { id key name status version startedAt stoppedAt
  arms { key weight sharePercent planVersion { id } }
  results { arm { key } subscriptions activeSubscriptions } history { kind by changes { sentence } } }`;
const armsOf = (first = present, second = other) => [
  { key: 'present', planVersionId: first, weight: 3 },
  { key: 'new', planVersionId: second, weight: 1 },
];
const create = (input: object = {}) =>
  catalog.mutate('createExperiment', { key: newKey('pricing'), name: 'Pricing', arms: armsOf(), ...input }, fields);
type Edited = { readonly id: string; readonly version: number };
const edit = (verb: string, { id, version }: Edited, input: object = {}) =>
  catalog.mutate(verb, { id, expectedVersion: version, ...input }, fields);
const running = async (input: object = {}) => edit('startExperiment', await create(input));
const offer = async (experimentKey: string, accountId: string, principal = testPrincipal()) => {
  const document = `query ($experimentKey: String!, $accountId: ID!) {
    experimentOffer(experimentKey: $experimentKey, accountId: $accountId) { __typename
      ... on Problem { message } ... on ExperimentNotRunning { status }
      ... on ExperimentOffer { experiment { id } arm { key planVersion { id } } } } }`;
  const { data, errors } = await catalog.run(document, { experimentKey, accountId }, principal);
  if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('; '));
  return data.experimentOffer;
};
const subscribe = (input: object) =>
  catalog.mutate(
    'subscribe',
    input as Record<string, unknown>,
    `... on PlanSubscription { id version armKey experiment { id } planVersion { id } }
     ... on ExperimentNotRunning { status }`,
  );
const read = async ({ id }: { readonly id: string }) =>
  (await catalog.run(`query ($id: ID!) { experiment(id: $id) { __typename ${fields} } }`, { id })).data.experiment;

test('an account is offered its arm, subscribes by it and keeps it after the experiment is stopped', async () => {
  const experiment = await running();
  expect(experiment).toMatchObject({
    status: 'RUNNING',
    version: 2,
    startedAt: '2026-11-22T10:00:00.000Z',
    arms: [
      { key: 'present', sharePercent: '75', planVersion: { id: present } },
      { key: 'new', sharePercent: '25', planVersion: { id: other } },
    ],
    history: [{ kind: 'EDITED' }, { kind: 'CREATED', by: 'Test' }],
  });
  const accountId = await catalog.account();
  const { arm } = await offer(experiment.key, accountId);
  expect((await offer(experiment.key, accountId)).arm).toEqual(arm);
  const subscribed = await subscribe({ accountId, experimentKey: experiment.key });
  const given = { armKey: arm.key, experiment: { id: experiment.id }, planVersion: arm.planVersion };
  expect(subscribed).toMatchObject(given);

  const counted = async () =>
    (await read(experiment)).results.find((result: { arm: { key: string } }) => result.arm.key === arm.key);
  expect(await counted()).toMatchObject({ subscriptions: 1, activeSubscriptions: 1 });
  const ahead = await catalog.account();
  const later = await subscribe({ accountId: ahead, experimentKey: experiment.key, startsOn: '2026-12-01' });
  const { results } = await read(experiment);
  expect(total(results, 'subscriptions')).toBe(2);
  expect(total(results, 'activeSubscriptions')).toBe(1);
  expect(later.experiment.id).toBe(experiment.id);

  const stopped = await edit('stopExperiment', experiment);
  expect(stopped).toMatchObject({ status: 'STOPPED', stoppedAt: '2026-11-22T10:00:00.000Z' });
  expect(await offer(experiment.key, accountId)).toMatchObject({
    __typename: 'ExperimentNotRunning',
    status: 'STOPPED',
  });
  const late = { accountId: await catalog.account(), experimentKey: experiment.key };
  expect(await subscribe(late)).toMatchObject({ __typename: 'ExperimentNotRunning', status: 'STOPPED' });
  const query = '($id: ID!) { subscription(id: $id) { armKey experiment { id } planVersion { id } } }';
  const { data } = await catalog.run(`query ${query}`, { id: subscribed.id });
  expect(data.subscription).toEqual(given);

  const { id: subscriptionId, version: expectedVersion } = subscribed;
  await catalog.mutate('cancelSubscription', { subscriptionId, expectedVersion, timing: 'IMMEDIATE' }, '');
  catalog.clock.advanceTo('2026-11-24T10:00:00Z');
  expect(await counted()).toMatchObject({ activeSubscriptions: 0 });
  catalog.clock.advanceTo('2026-11-22T10:00:00Z');
});

const total = (results: readonly Record<string, number>[], count: string) =>
  results.reduce((sum, result) => sum + (result[count] ?? 0), 0);

test('a draft is edited by whoever saw it; what runs is not, nor is it started twice', async () => {
  const draft = await create();
  const renamed = await edit('updateExperiment', draft, { name: 'Autumn', arms: armsOf(other, present) });
  expect(renamed).toMatchObject({ name: 'Autumn', version: 2, arms: [{ planVersion: { id: other } }, {}] });
  const sentences = renamed.history[0].changes.map(({ sentence }: { sentence: string }) => sentence);
  expect(sentences).toEqual([
    'name: Pricing → Autumn',
    expect.stringMatching(/^offer of arm present: \S+ version 1 → \S+ version 1$/),
    expect.stringMatching(/^offer of arm new: /),
  ]);
  const stale = await edit('startExperiment', draft);
  expect(stale).toMatchObject({ __typename: 'Conflict', message: expect.stringContaining('Test: ') });
  const started = await edit('startExperiment', renamed);
  const again = { name: 'Winter', arms: armsOf() };
  expect(await edit('updateExperiment', started, again)).toMatchObject({ __typename: 'ExperimentNotDraft' });
  expect(await edit('startExperiment', started)).toMatchObject({ __typename: 'ExperimentNotDraft' });
  expect(await edit('stopExperiment', await create())).toMatchObject({ __typename: 'ExperimentNotRunning' });
  const unknown = { id: newId('exp'), version: 1 };
  expect(await edit('updateExperiment', unknown, again)).toMatchObject({ __typename: 'NotFound' });
  expect(await edit('startExperiment', unknown)).toMatchObject({ __typename: 'NotFound' });
  expect(await edit('stopExperiment', unknown)).toMatchObject({ __typename: 'NotFound' });
});

test('what could not be offered is refused', async () => {
  const { key } = await create();
  expect(await create({ key })).toMatchObject({ __typename: 'Conflict' });
  const inDollars = (await anActiveVersion(catalog, items, ['USD'])).id;
  const refusedAt = async (input: object, path: string) =>
    expect(await create(input)).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
  await refusedAt({ arms: armsOf().slice(1) }, 'arms');
  await refusedAt({ arms: [armsOf()[0], { ...armsOf()[1], weight: 0 }] }, 'arms.1.weight');
  await refusedAt({ arms: armsOf(present, newId('plv')) }, 'arms.1.planVersionId');
  await refusedAt({ arms: armsOf(present, inDollars) }, 'arms.1.planVersionId');
  const unoffered = await create({ arms: armsOf(present, (await aDraft(catalog)).id) });
  expect(await edit('startExperiment', unoffered)).toMatchObject({ __typename: 'PlanVersionNotActive' });
});

test('accounts that cannot be offered it are told why', async () => {
  const experiment = await running();
  const accountId = await catalog.account();
  expect(await offer((await create()).key, accountId)).toMatchObject({ status: 'DRAFT' });
  expect(await offer('no-such', accountId)).toMatchObject({ __typename: 'NotFound' });
  expect(await offer(experiment.key, newId('acc'))).toMatchObject({ __typename: 'NotFound' });
  const inDollars = await catalog.account({ currency: 'USD' });
  expect(await offer(experiment.key, inDollars)).toMatchObject({ __typename: 'InvalidInput' });
  expect(await subscribe({ accountId, experimentKey: 'no-such' })).toMatchObject({ __typename: 'NotFound' });
  const both = { accountId, experimentKey: experiment.key, planVersionId: present };
  expect(await subscribe(both)).toMatchObject({ fields: [{ path: 'planVersionId' }] });
  const merchant = testPrincipal(['catalog:read'], { accountId });
  await expect(offer(experiment.key, inDollars, merchant)).rejects.toThrow();
});

test('they are listed by key and found by name; the database keeps arms and who was given which', async () => {
  const experiment = await running({ name: 'Spring festival' });
  const { data } = await catalog.run('{ experiments(search: "spring") { nodes { id key } } }');
  expect(data.experiments.nodes).toEqual([{ id: experiment.id, key: experiment.key }]);
  const subscribed = await subscribe({ accountId: await catalog.account(), experimentKey: experiment.key });
  const sql = (statement: string) => catalog.database.em.fork().execute(statement);
  const arm = `update catalog.experiment_arm set weight = 9 where experiment_id = '${experiment.id}'`;
  await expect(sql(arm)).rejects.toThrow('its arms never change');
  const given = `update catalog.subscription set experiment_id = null, arm_key = null where id = '${subscribed.id}'`;
  await expect(sql(given)).rejects.toThrow('keeps the arm it was given');
});
