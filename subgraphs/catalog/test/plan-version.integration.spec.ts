import { type CatalogFixture, catalogFixture } from './catalog-fixture';
import {
  aDraft,
  anActiveVersion,
  feeCard,
  type Items,
  newKey,
  someItems,
  usageCard,
  versionFields,
} from './plan-fixture';

let catalog: CatalogFixture;
let items: Items;
beforeAll(async () => {
  catalog = await catalogFixture();
  items = await someItems(catalog);
});
afterAll(() => catalog.stop());

const nobody = 'plv_01k00000000000000000000000';

test('a draft is filled, offered and read as it was written', async () => {
  const { id, planId } = await anActiveVersion(catalog, items, ['INR', 'USD']);
  const { data } = await catalog.run(
    `query ($id: ID!, $planId: ID!) {
      planVersion(id: $id) { ${versionFields} plan { activeVersion { id } versions { number } } }
      pricePlan(id: $planId) { key }
    }`,
    { id, planId },
  );
  expect(data.planVersion).toMatchObject({
    status: 'ACTIVE',
    version: 4,
    activatedAt: '2026-11-22T10:00:00.000Z',
    problems: [],
    cycle: { interval: 'MONTHLY', startKind: 'ANNIVERSARY', startDay: null, graceDays: 3 },
    plan: { activeVersion: { id }, versions: [{ number: 1 }] },
  });
  const [otp, platform] = data.planVersion.rateCards;
  expect(otp).toMatchObject({ key: 'otp', model: 'GRADUATED', prorated: false });
  expect(otp.rates.map(({ currency }: { currency: string }) => currency)).toEqual(['INR', 'USD']);
  expect(otp.rates[0].slabs).toEqual([
    { startAfter: '0', priceType: 'PER_UNIT', rate: '0.25', packageSize: null },
    { startAfter: '10000', priceType: 'PER_UNIT', rate: '0.2', packageSize: null },
  ]);
  expect(platform).toMatchObject({ key: 'platform', model: 'FLAT', prorated: true });
});

test('of two people who edit one draft, the second is refused and told so; nothing is overwritten', async () => {
  const { id: planVersionId } = await aDraft(catalog);
  const saw = { planVersionId, expectedVersion: 1 };
  const answers = await Promise.all([
    catalog.mutate('putRateCard', { ...saw, ...feeCard(items.feeId, '100') }, versionFields),
    catalog.mutate('putRateCard', { ...saw, ...feeCard(items.feeId, '200') }, versionFields),
  ]);
  const [saved, refused] = answers[0].__typename === 'PlanVersion' ? answers : [answers[1], answers[0]];
  expect(saved).toMatchObject({ __typename: 'PlanVersion', version: 2 });
  expect(refused).toMatchObject({ __typename: 'Conflict', message: expect.stringContaining('now it is at edit 2') });
  const { data } = await catalog.run(`query ($id: ID!) { planVersion(id: $id) { ${versionFields} } }`, {
    id: planVersionId,
  });
  expect(data.planVersion.rateCards).toEqual(saved.rateCards);
});

test('a card of the same key is replaced where it stands; one that is removed is gone', async () => {
  const { id: planVersionId } = await aDraft(catalog);
  const put = (expectedVersion: number, card: object) =>
    catalog.mutate('putRateCard', { planVersionId, expectedVersion, ...card }, versionFields);
  await put(1, feeCard(items.feeId, '100'));
  await put(2, usageCard(items.otpId));
  const replaced = await put(3, feeCard(items.feeId, '150'));
  expect(replaced.rateCards.map(({ key }: { key: string }) => key)).toEqual(['platform', 'otp']);
  expect(replaced.rateCards[0].rates[0].slabs[0].rate).toBe('150');
  const removal = { planVersionId, expectedVersion: 4, key: 'platform' };
  const left = await catalog.mutate('removeRateCard', removal, versionFields);
  expect(left.rateCards.map(({ key }: { key: string }) => key)).toEqual(['otp']);
  const again = { ...removal, expectedVersion: 5 };
  expect(await catalog.mutate('removeRateCard', again, versionFields)).toMatchObject({ fields: [{ path: 'key' }] });
});

test('slabs that overlap are refused at the slab, with the fix', async () => {
  const { id: planVersionId } = await aDraft(catalog);
  const slabs = ['0', '100', '100'].map((startAfter) => ({ startAfter, priceType: 'PER_UNIT', rate: '1' }));
  const card = { ...usageCard(items.otpId), rates: [{ currency: 'INR', slabs }] };
  const fields = '... on SlabsOverlap { fields { path message } }';
  const refused = await catalog.mutate('putRateCard', { planVersionId, expectedVersion: 1, ...card }, fields);
  expect(refused.__typename).toBe('SlabsOverlap');
  expect(refused.fields).toEqual([
    { path: 'rates.0.slabs.2.startAfter', message: expect.stringContaining('start it after more than 100') },
  ]);
});

test('an incomplete version lists all that is missing, before activation and in its refusal', async () => {
  const { id: planVersionId } = await aDraft(catalog, ['INR', 'USD']);
  const empty = await catalog.mutate('activatePlanVersion', { id: planVersionId, expectedVersion: 1 }, '');
  expect(empty.__typename).toBe('PlanVersionIncomplete');
  const input = { planVersionId, expectedVersion: 1, ...usageCard(items.otpId) };
  const draft = await catalog.mutate('putRateCard', input, versionFields);
  expect(draft.problems).toEqual([{ path: 'rateCards.otp.rates', message: 'add the rates in USD' }]);
  const refused = await catalog.mutate(
    'activatePlanVersion',
    { id: planVersionId, expectedVersion: 2 },
    '... on PlanVersionIncomplete { problems { path message } }',
  );
  expect(refused.problems).toEqual(draft.problems);
});

test('what was offered is never edited, not even past the code', async () => {
  const { id } = await anActiveVersion(catalog, items);
  const input = { planVersionId: id, expectedVersion: 4, ...feeCard(items.feeId, '1') };
  const refused = await catalog.mutate('putRateCard', input, '... on PlanVersionNotDraft { status }');
  expect(refused).toMatchObject({ __typename: 'PlanVersionNotDraft', status: 'ACTIVE' });
  const em = catalog.database.em.fork();
  for (const sql of [
    'update catalog.rate_card_slab set rate = 0 where plan_version_id = ?',
    'delete from catalog.rate_card where plan_version_id = ?',
    `update catalog.plan_version set currencies = '{USD}' where id = ?`,
    `update catalog.plan_version set status = 'DRAFT' where id = ?`,
  ])
    await expect(em.execute(sql, [id])).rejects.toThrow(/never change/);
});

test('the next version replaces the one offered; a plan offers one at a time', async () => {
  const { id: firstId, planId } = await anActiveVersion(catalog, items);
  const cycle = { interval: 'MONTHLY', startKind: 'FIXED', startDay: 'LAST', graceDays: 5 };
  const draft = await catalog.mutate('draftPlanVersion', { planId, cycle, currencies: ['INR'] }, versionFields);
  expect(draft).toMatchObject({ number: 2, status: 'DRAFT', cycle });
  const input = { planVersionId: draft.id, expectedVersion: 1, ...usageCard(items.otpId) };
  await catalog.mutate('putRateCard', input, versionFields);
  await catalog.mutate('activatePlanVersion', { id: draft.id, expectedVersion: 2 }, versionFields);
  const { data } = await catalog.run(
    'query ($planId: ID!) { pricePlan(id: $planId) { activeVersion { id } versions { id status } } }',
    { planId },
  );
  expect(data.pricePlan).toEqual({
    activeVersion: { id: draft.id },
    versions: [
      { id: draft.id, status: 'ACTIVE' },
      { id: firstId, status: 'ARCHIVED' },
    ],
  });
});

test('two drafts of a plan that are offered at once do not both stay', async () => {
  const { id: firstId, planId } = await aDraft(catalog);
  const draft = { planId, cycle: { interval: 'MONTHLY' }, currencies: ['INR'] };
  const { id: secondId } = await catalog.mutate('draftPlanVersion', draft, versionFields);
  for (const planVersionId of [firstId, secondId])
    await catalog.mutate('putRateCard', { planVersionId, expectedVersion: 1, ...feeCard(items.feeId) }, versionFields);
  await Promise.all(
    [firstId, secondId].map((id) => catalog.mutate('activatePlanVersion', { id, expectedVersion: 2 }, versionFields)),
  );
  const { data } = await catalog.run('query ($planId: ID!) { pricePlan(id: $planId) { versions { status } } }', {
    planId,
  });
  const statuses = data.pricePlan.versions.map(({ status }: { status: string }) => status);
  expect(statuses.sort()).toEqual(['ACTIVE', 'ARCHIVED']);
});

test('a version is archived once', async () => {
  const { id } = await aDraft(catalog);
  const archived = await catalog.mutate('archivePlanVersion', { id, expectedVersion: 1 }, versionFields);
  expect(archived).toMatchObject({ status: 'ARCHIVED', version: 2 });
  const again = await catalog.mutate('archivePlanVersion', { id, expectedVersion: 2 }, versionFields);
  expect(again.__typename).toBe('Conflict');
});

test.each`
  verb                     | input                                                                                                | refusal           | because
  ${'draftPlanVersion'}    | ${{ planId: 'pln_01k00000000000000000000000', cycle: { interval: 'MONTHLY' }, currencies: ['INR'] }} | ${'NotFound'}     | ${'there is no such plan'}
  ${'createPricePlan'}     | ${{ key: 'Not A Key', name: 'Growth' }}                                                              | ${'InvalidInput'} | ${'keys have no blanks'}
  ${'activatePlanVersion'} | ${{ id: nobody, expectedVersion: 1 }}                                                                | ${'NotFound'}     | ${'there is no such version'}
  ${'archivePlanVersion'}  | ${{ id: nobody, expectedVersion: 1 }}                                                                | ${'NotFound'}     | ${'there is no such version'}
  ${'removeRateCard'}      | ${{ planVersionId: nobody, expectedVersion: 1, key: 'otp' }}                                         | ${'NotFound'}     | ${'there is no such version'}
`('$verb is refused as $refusal because $because', async ({ verb, input, refusal }) => {
  expect(await catalog.mutate(verb, input, '')).toMatchObject({ __typename: refusal });
});

test('a draft in a currency nobody has, or with a day that does not exist, is refused at the field', async () => {
  const { planId } = await aDraft(catalog);
  const monthly = { planId, cycle: { interval: 'MONTHLY' }, currencies: ['INR'] };
  const paths = async (change: object) =>
    (await catalog.mutate('draftPlanVersion', { ...monthly, ...change }, '')).fields.map(
      ({ path }: { path: string }) => path,
    );
  expect(await paths({ currencies: ['INR', 'XXQ'] })).toEqual(['currencies.1']);
  const cycle = { interval: 'MONTHLY', startKind: 'FIXED', startDay: '32', graceDays: -1 };
  expect(await paths({ cycle })).toEqual(expect.arrayContaining(['cycle.startDay', 'cycle.graceDays']));
});

test('plans are listed newest first, in pages, and found by name or key', async () => {
  const keys = [newKey('paged'), newKey('paged'), newKey('paged')];
  for (const key of keys) await catalog.mutate('createPricePlan', { key, name: `The ${key}` }, '');
  expect((await catalog.mutate('createPricePlan', { key: keys[0], name: 'Again' }, '')).__typename).toBe('Conflict');
  const query = `query ($after: String) {
    pricePlans(first: 2, after: $after, search: "PAGED") { nodes { key } pageInfo { hasNextPage endCursor } } }`;
  const { data: first } = await catalog.run(query);
  expect(first.pricePlans.nodes.map(({ key }: { key: string }) => key)).toEqual([keys[2], keys[1]]);
  const { data: second } = await catalog.run(query, { after: first.pricePlans.pageInfo.endCursor });
  expect(second.pricePlans).toMatchObject({ nodes: [{ key: keys[0] }], pageInfo: { hasNextPage: false } });
});

const curve = `query ($input: PriceCurveInput!) { priceCurve(input: $input) {
  ... on PriceCurve { currency points { quantity amount unitAmount working { rule amount } } }
  ... on SlabsOverlap { fields { path } } ... on InvalidInput { fields { path } } } }`;
const twoSlabs = (second: string) => [
  { startAfter: '0', priceType: 'PER_UNIT', rate: '0.15' },
  { startAfter: second, priceType: 'PER_UNIT', rate: '0.10' },
];

test('a price that is being written is drawn by quantity with its working, and says at which field it is wrong', async () => {
  const price = (second: string) => ({ model: 'GRADUATED', rates: { currency: 'INR', slabs: twoSlabs(second) } });
  const drawn = await catalog.run(curve, { input: { ...price('1000'), quantities: ['1500'] } });
  expect(drawn.data.priceCurve).toEqual({
    currency: 'INR',
    points: [
      {
        quantity: '1500',
        amount: '200',
        unitAmount: '0.133333333333',
        working: [
          { rule: 'slab above 0 up to 1000 per unit', amount: '150' },
          { rule: 'slab above 1000 per unit', amount: '50' },
        ],
      },
    ],
  });
  const overlapping = await catalog.run(curve, { input: price('0') });
  expect(overlapping.data.priceCurve).toEqual({ fields: [{ path: 'rates.slabs.1.startAfter' }] });
});
