import { type CatalogFixture, catalogFixture } from './catalog-fixture';
import { allItems, type AllItems, anActiveVersion, newKey } from './plan-fixture';

let catalog: CatalogFixture;
let items: AllItems;
beforeAll(async () => {
  catalog = await catalogFixture();
  items = await allItems(catalog);
});
afterAll(() => catalog.stop());

const fields = `... on Catalogue { id key version master { key } subsets { key } plans { id name }
  comparison { planVersions { id } rows { label cells { planVersion { id } cards { key summary } } } }
  history { kind by changes { sentence } } }`;

test('a master catalogue and its subset list plans in an order, and compare what they offer', async () => {
  const good = await anActiveVersion(catalog, items);
  const best = await anActiveVersion(catalog, items);
  const key = newKey('master');
  const master = await catalog.mutate(
    'createCatalogue',
    { key, name: 'All plans', planIds: [good.planId, best.planId] },
    fields,
  );
  const subset = await catalog.mutate(
    'createCatalogue',
    { key: newKey('india'), name: 'India', masterId: master.id, planIds: [best.planId] },
    fields,
  );
  expect(subset).toMatchObject({ master: { key }, plans: [{ id: best.planId }] });
  const ordered = await catalog.mutate(
    'updateCatalogue',
    { id: master.id, expectedVersion: 1, name: 'All plans', planIds: [best.planId, good.planId] },
    fields,
  );
  expect(ordered).toMatchObject({
    version: 2,
    subsets: [{ key: subset.key }],
    plans: [{ id: best.planId }, { id: good.planId }],
    history: [
      { kind: 'EDITED', changes: [{ sentence: expect.stringMatching(/^plans: growth-\d+, growth-\d+ → growth/) }] },
      { kind: 'CREATED' },
    ],
    comparison: {
      planVersions: [{ id: best.id }, { id: good.id }],
      rows: [
        { label: 'OTP verifications', cells: [{ planVersion: { id: best.id }, cards: [{ key: 'otp' }] }, {}] },
        { label: 'Platform fee', cells: [{ cards: [{ summary: ['999 INR every cycle'] }] }, {}] },
      ],
    },
  });
  const stale = { id: master.id, expectedVersion: 1, name: 'Plans', planIds: [] };
  expect(await catalog.mutate('updateCatalogue', stale, '... on Conflict { changes { path } }')).toMatchObject({
    __typename: 'Conflict',
    changes: [{ path: 'planIds' }],
  });
  const dropped = { ...stale, expectedVersion: 2 };
  expect(await catalog.mutate('updateCatalogue', dropped, '')).toMatchObject({ fields: [{ path: 'planIds' }] });
  const { data } = await catalog.run(
    `query ($search: String, $ids: [ID!]!) {
    catalogues(search: $search) { nodes { id } }
    comparePlanVersions(ids: $ids) { planVersions { id } rows { label } } }`,
    { search: key, ids: [good.id, 'plv_x'] },
  );
  expect(data).toMatchObject({
    catalogues: { nodes: [{ id: master.id }] },
    comparePlanVersions: { planVersions: [{ id: good.id }], rows: [{}, {}] },
  });
});

test('a catalogue is refused where its key is taken, its master or a plan is missing', async () => {
  const key = newKey('taken');
  const create = (change: object) => catalog.mutate('createCatalogue', { key, name: 'Some', ...change }, '');
  expect(await create({})).toMatchObject({ __typename: 'Catalogue' });
  expect(await create({})).toMatchObject({ __typename: 'Conflict' });
  expect(await create({ masterId: 'cat_01k00000000000000000000000' })).toMatchObject({ __typename: 'NotFound' });
  expect(await create({ planIds: ['pln_01k00000000000000000000000'] })).toMatchObject({
    fields: [{ path: 'planIds.0' }],
  });
});

test('a plan is described otherwise; the second of two editors is told what changed', async () => {
  const plan = { key: newKey('scale'), name: 'Scale', description: 'For those who grow.' };
  const { id } = await catalog.mutate('createPricePlan', plan, '... on PricePlan { id }');
  const update = (expectedVersion: number, name: string) =>
    catalog.mutate(
      'updatePricePlan',
      { id, expectedVersion, name },
      '... on PricePlan { version name description } ... on Conflict { changes { path before after } }',
    );
  expect(await update(1, 'Scale up')).toMatchObject({ version: 2, name: 'Scale up', description: null });
  expect(await update(1, 'Grow')).toMatchObject({
    __typename: 'Conflict',
    changes: [
      { path: 'name', before: 'Scale', after: 'Scale up' },
      { path: 'description', before: 'For those who grow.', after: 'none' },
    ],
  });
  expect(await update(2, '')).toMatchObject({ fields: [{ path: 'name' }] });
});

test('a custom contract is for its one account: nobody else subscribes to it, no catalogue lists it', async () => {
  const forAccountId = await catalog.account();
  const { id: planVersionId } = await anActiveVersion(catalog, items);
  const plan = { key: newKey('custom'), name: 'Custom', forAccountId };
  const { id: planId } = await catalog.mutate('createPricePlan', plan, '... on PricePlan { id }');
  const { id } = await catalog.mutate('clonePlanVersion', { id: planVersionId, planId }, '... on PlanVersion { id }');
  await catalog.mutate('activatePlanVersion', { id, expectedVersion: 1 }, '');
  const subscribe = (accountId: string) =>
    catalog.mutate('subscribe', { accountId, planVersionId: id, startsOn: '2026-12-01' }, '');
  expect(await subscribe(await catalog.account())).toMatchObject({ fields: [{ path: 'planVersionId' }] });
  expect(await subscribe(forAccountId)).toMatchObject({ __typename: 'PlanSubscription' });
  const listed = await catalog.mutate('createCatalogue', { key: newKey('all'), name: 'All', planIds: [planId] }, '');
  expect(listed).toMatchObject({ fields: [{ path: 'planIds.0', message: expect.stringContaining('one account') }] });
  const query = `query ($id: ID!) { pricePlans(forAccountId: $id) { nodes { id forAccount { id } } } }`;
  const { data } = await catalog.run(query, { id: forAccountId });
  expect(data.pricePlans.nodes).toEqual([{ id: planId, forAccount: { id: forAccountId } }]);
  const nobody = { ...plan, key: newKey('custom'), forAccountId: 'acc_01k00000000000000000000000' };
  expect(await catalog.mutate('createPricePlan', nobody, '')).toMatchObject({ __typename: 'NotFound' });
  const em = catalog.database.em.fork();
  await expect(
    em.execute('update catalog.price_plan set for_account_id = null where id = ?', [planId]),
  ).rejects.toThrow(/never changes for whom/);
  await expect(em.execute('update catalog.plan_version set for_account_id = null where id = ?', [id])).rejects.toThrow(
    /for whom its plan is for/,
  );
});
