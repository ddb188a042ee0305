import { type CatalogFixture, catalogFixture } from './catalog-fixture';
import { anActiveVersion, someItems } from './plan-fixture';

let catalog: CatalogFixture;
beforeAll(async () => {
  catalog = await catalogFixture();
});
afterAll(() => catalog.stop());

const verification = {
  eventName: 'otp.verification',
  attributes: [{ name: 'cost', required: false }],
  dimensions: [
    { name: 'country', required: true },
    { name: 'channel', required: true },
    { name: 'phone', personal: true },
  ],
};
const meter = { key: 'otp-verifications', eventName: 'otp.verification', aggregation: 'COUNT', unit: 'OTP' };
const schemaFields = '... on EventSchema { eventName version dimensions { name required personal } }';
const meterFields = '... on Meter { id key filter filterText aggregation groupBy }';

test('an event schema gets a new version when it changes, none when it does not, and each version is said once', async () => {
  expect(await catalog.mutate('defineEventSchema', verification, schemaFields)).toMatchObject({ version: 1 });
  expect(await catalog.mutate('defineEventSchema', verification, schemaFields)).toMatchObject({ version: 1 });
  const wider = { ...verification, dimensions: [...verification.dimensions, { name: 'status' }] };
  expect(await catalog.mutate('defineEventSchema', wider, schemaFields)).toMatchObject({ version: 2 });
  const said = await catalog.said('billing.v1.catalog.event-schema.changed');
  expect(said.map(({ revision, dimensions }) => [revision, dimensions.length])).toEqual([
    [1, 3],
    [2, 4],
  ]);
  const { data } = await catalog.run('{ eventSchemas { nodes { eventName version } } }');
  expect(data.eventSchemas.nodes).toEqual([{ eventName: 'otp.verification', version: 2 }]);
});

test('two first definitions at once do not both become version 1', async () => {
  const versions = await Promise.all(
    ['a', 'b', 'c'].map((name) =>
      catalog.mutate('defineEventSchema', { ...verification, eventName: 'race', attributes: [{ name }] }, schemaFields),
    ),
  );
  expect(versions.map(({ version }) => version).sort()).toEqual([1, 2, 3]);
});

test('a schema that declares a name twice is refused at the name', async () => {
  const twice = { ...verification, attributes: [{ name: 'country' }] };
  const { __typename, fields } = await catalog.mutate('defineEventSchema', twice, schemaFields);
  expect([__typename, fields[0].path]).toEqual(['InvalidInput', 'dimensions.0.name']);
});

test('a meter is created, read and said', async () => {
  const filter = {
    and: [{ dimension: 'country', in: ['IN', 'AE'] }, { not: { attribute: 'cost', is: '<', value: '0.5' } }],
  };
  const input = { ...meter, filter, groupBy: ['country', 'channel'] };
  const created = await catalog.mutate('createMeter', input, meterFields);
  expect(created).toMatchObject({ filter, filterText: 'country in (IN, AE) and not cost < 0.5' });
  const { data } = await catalog.run(
    'query ($id: ID!) { meter(id: $id) { key filter } meters { nodes { key } } }',
    created,
  );
  expect(data).toEqual({ meter: { key: meter.key, filter: input.filter }, meters: { nodes: [{ key: meter.key }] } });
  const said = await catalog.said('billing.v1.catalog.meter.changed');
  expect(said).toEqual([{ ...input, meterId: created.id, revision: 1, valueAttribute: null }]);
});

test('a second meter of the same key is a conflict', async () => {
  expect(await catalog.mutate('createMeter', meter, meterFields)).toMatchObject({ __typename: 'Conflict' });
});

test.each`
  change                            | path                  | because
  ${{ eventName: 'unheard.of' }}    | ${'eventName'}        | ${'nobody declared what it carries'}
  ${{ groupBy: ['city'] }}          | ${'groupBy.0'}        | ${'the schema has no such dimension'}
  ${{ filter: ['IN'] }}             | ${'filter'}           | ${'a filter is an object'}
  ${{ filter: { city: ['Pune'] } }} | ${'filter.dimension'} | ${'the schema has no such dimension'}
  ${{ aggregation: 'SUM' }}         | ${'valueAttribute'}   | ${'a sum is of something'}
`('a meter is refused at $path because $because', async ({ change, path }) => {
  const refused = await catalog.mutate('createMeter', { ...meter, key: 'other', ...change }, meterFields);
  expect(refused).toMatchObject({ __typename: 'InvalidInput', fields: [{ path }] });
});

test('a schema version that takes a dimension from a meter is refused and names the meter', async () => {
  const narrower = { ...verification, dimensions: [{ name: 'channel' }] };
  const refused = await catalog.mutate('defineEventSchema', narrower, '... on EventSchemaInUse { fields { path } }');
  expect(refused).toMatchObject({
    __typename: 'EventSchemaInUse',
    fields: [{ path: `meters.${meter.key}.filter.and.0.dimension` }, { path: `meters.${meter.key}.groupBy.0` }],
  });
});

test('a schema shows its versions with what each changed; an edit of an older one is refused with what came meanwhile', async () => {
  const fee = { multiply: [{ attribute: 'cost' }, { constant: '0.02' }] };
  const next = {
    ...verification,
    attributes: [{ name: 'cost', type: 'DECIMAL' }],
    dimensions: [...verification.dimensions, { name: 'status', allowedValues: ['OK', 'FAILED'] }],
    computed: [{ name: 'fee', expression: fee }],
    expectedVersion: 2,
  };
  const defined = await catalog.mutate(
    'defineEventSchema',
    next,
    '... on EventSchema { version computed { name text expression } }',
  );
  expect(defined).toMatchObject({ version: 3, computed: [{ name: 'fee', text: 'cost × 0.02', expression: fee }] });
  const { data } = await catalog.run(`{ eventSchema(eventName: "otp.verification") {
    meters { key } versions { version changes { path before after } } } }`);
  expect(data.eventSchema.meters).toEqual([{ key: meter.key }]);
  expect(data.eventSchema.versions.slice(0, 2)).toEqual([
    {
      version: 3,
      changes: [
        { path: 'dimensions.status', before: 'optional', after: 'optional, one of FAILED, OK' },
        { path: 'computed.fee', before: null, after: 'cost × 0.02' },
      ],
    },
    { version: 2, changes: [{ path: 'dimensions.status', before: null, after: 'optional' }] },
  ]);
  const stale = await catalog.mutate('defineEventSchema', next, '... on Conflict { changes { path } }');
  expect(stale).toMatchObject({
    __typename: 'Conflict',
    changes: [{ path: 'dimensions.status' }, { path: 'computed.fee' }],
  });
  const wrong = { ...next, computed: [{ name: 'fee', expression: { multiply: [{ attribute: 'price' }, 2] } }] };
  const refused = await catalog.mutate('defineEventSchema', { ...wrong, expectedVersion: 3 }, '');
  expect(refused).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'computed.0.expression.multiply.1' }] });
});

test('a usage item shows its meter; one of a meter that does not exist, or with a wrong SAC code, is refused', async () => {
  const { data } = await catalog.run('{ meters { nodes { id } } }');
  const item = { key: 'otp', kind: 'USAGE', meterId: data.meters.nodes[0].id, sacCode: '998413', description: 'OTP' };
  const fields = '... on BillableItem { id sacCode meter { key } }';
  const created = await catalog.mutate('createBillableItem', item, fields);
  expect(created).toMatchObject({ __typename: 'BillableItem', meter: { key: meter.key } });
  expect(await catalog.mutate('createBillableItem', item, fields)).toMatchObject({ __typename: 'Conflict' });
  const missing = { ...item, key: 'two', meterId: 'met_01k00000000000000000000000' };
  expect(await catalog.mutate('createBillableItem', missing, fields)).toMatchObject({ fields: [{ path: 'meterId' }] });
  const wrong = { ...item, key: 'three', sacCode: '12345' };
  expect(await catalog.mutate('createBillableItem', wrong, fields)).toMatchObject({ fields: [{ path: 'sacCode' }] });
});

test('a feature is created, found by its key, granted by a FEATURE item and shown with its meter', async () => {
  const { data } = await catalog.run('{ meters { nodes { id } } }');
  const meterId = data.meters.nodes[0].id;
  const feature = { key: 'otp-login', name: 'Log in by OTP', meterId };
  const fields = '... on Feature { id key name description meter { key } }';
  const created = await catalog.mutate('createFeature', feature, fields);
  expect(created).toMatchObject({ key: 'otp-login', description: null, meter: { key: meter.key } });
  expect(await catalog.mutate('createFeature', feature, fields)).toMatchObject({ __typename: 'Conflict' });
  const unmetered = { key: 'sso', name: 'Single sign-on', meterId: 'met_01k00000000000000000000000' };
  expect(await catalog.mutate('createFeature', unmetered, fields)).toMatchObject({ fields: [{ path: 'meterId' }] });
  const item = {
    key: 'otp-login',
    kind: 'FEATURE',
    featureId: created.id,
    sacCode: '998413',
    description: 'Log in by OTP',
  };
  const granted = await catalog.mutate('createBillableItem', item, '... on BillableItem { kind feature { key } }');
  expect(granted).toMatchObject({ kind: 'FEATURE', feature: { key: 'otp-login' } });
  const none = { ...item, key: 'other', featureId: 'fea_01k00000000000000000000000' };
  expect(await catalog.mutate('createBillableItem', none, '')).toMatchObject({ fields: [{ path: 'featureId' }] });
  const found = await catalog.run('{ features(search: "LOG IN") { nodes { key } } }');
  expect(found.data.features.nodes).toEqual([{ key: 'otp-login' }]);
});

test('lists go by key, page after page', async () => {
  const keysOf = (after: string | null) =>
    catalog.run(
      `query ($after: String) { billableItems(first: 1, after: $after, search: "otp") {
        nodes { key } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
  const first = (await keysOf(null)).data.billableItems;
  const second = (await keysOf(first.pageInfo.endCursor)).data.billableItems;
  expect([first, second].map(({ nodes }) => nodes[0].key)).toEqual(['otp', 'otp-login']);
  expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
  const { data } = await catalog.run('{ billableItems(kind: USAGE) { nodes { key } } }');
  expect(data.billableItems.nodes).toEqual([{ key: 'otp' }]);
  const schemas = await catalog.run('{ eventSchemas(first: 1, search: "E") { nodes { eventName version } } }');
  expect(schemas.data.eventSchemas.nodes).toEqual([{ eventName: 'otp.verification', version: 3 }]);
});

test('a meter is tried on samples before it is saved', async () => {
  const sampleEvents = [
    { attributes: { cost: '100' }, dimensions: { country: 'IN', channel: 'SMS' } },
    { attributes: { cost: 'much' }, dimensions: { country: 'IN', channel: 'SMS' } },
    { eventName: 'race' },
    'no event',
  ];
  const tried = { eventName: verification.eventName, aggregation: 'SUM', valueAttribute: 'fee', groupBy: ['country'] };
  const document = `query ($input: TryMeterInput!) { tryMeter(input: $input) { ... on MeterTrial { schemaVersion total
    outcomes { counted code reason group value computed } groups { dimensions quantity } }
    ... on InvalidInput { fields { path } } } }`;
  const { data } = await catalog.run(document, { input: { meter: tried, sampleEvents } });
  expect(data.tryMeter).toMatchObject({
    schemaVersion: 3,
    total: '2',
    groups: [{ dimensions: { country: 'IN' }, quantity: '2' }],
    outcomes: [
      { counted: true, group: { country: 'IN' }, value: '2', computed: { fee: '2' } },
      { counted: false, code: 'MALFORMED', reason: 'attributes.cost: an attribute is a decimal number' },
      { counted: false, code: 'OTHER_EVENT' },
      { counted: false, code: 'MALFORMED' },
    ],
  });
  const pathsOf = async (input: object) => (await catalog.run(document, { input })).data.tryMeter.fields;
  const wrong = { ...tried, filter: { dimension: 'city', in: ['Pune'] } };
  expect(await pathsOf({ meter: wrong, sampleEvents })).toEqual([{ path: 'meter.filter.dimension' }]);
  expect(await pathsOf({ meter: tried, sampleEvents: Array(201).fill({}) })).toEqual([{ path: 'sampleEvents' }]);
});

test('the words of a meter may change, how it counts may not: neither by an edit nor in the database', async () => {
  const { data } = await catalog.run('{ meters(search: "otp-verifications") { nodes { id version } } }');
  const [{ id, version }] = data.meters.nodes;
  const edit = { id, expectedVersion: version, unit: 'verification', description: 'Verified one-time passwords' };
  const fields = '... on Meter { unit description version history { kind by changes { sentence } } }';
  const edited = await catalog.mutate('updateMeter', edit, fields);
  expect(edited).toMatchObject({ unit: 'verification', version: version + 1 });
  expect(edited.history).toMatchObject([
    {
      kind: 'EDITED',
      changes: [{ sentence: 'unit: OTP → verification' }, { sentence: expect.stringContaining('description') }],
    },
    { kind: 'CREATED' },
  ]);
  expect((await catalog.said('billing.v1.catalog.meter.changed')).at(-1)).toMatchObject({
    unit: 'verification',
    revision: 2,
  });
  const stale = await catalog.mutate('updateMeter', edit, '... on Conflict { changes { path before after } }');
  expect(stale).toMatchObject({
    __typename: 'Conflict',
    changes: [{ path: 'unit', before: 'OTP', after: 'verification' }, { path: 'description' }],
  });
  expect(await catalog.mutate('updateMeter', { ...edit, expectedVersion: 2, unit: '' }, '')).toMatchObject({
    fields: [{ path: 'unit' }],
  });
  await expect(
    catalog.database.em.fork().execute(`update catalog.meter set aggregation = 'SUM' where id = ?`, [id]),
  ).rejects.toThrow('another way of counting is another meter');
});

test('an item changes its words for invoices to come, and says so', async () => {
  const { data } = await catalog.run('{ billableItems(kind: USAGE) { nodes { id version } } }');
  const [{ id, version }] = data.billableItems.nodes;
  const edit = { id, expectedVersion: version, description: 'Verified OTPs', sacCode: '998414' };
  expect(
    await catalog.mutate('updateBillableItem', edit, '... on BillableItem { description sacCode version }'),
  ).toMatchObject({
    description: 'Verified OTPs',
    sacCode: '998414',
    version: 2,
  });
  expect((await catalog.said('billing.v1.catalog.billable-item.changed')).at(-1)).toEqual({
    itemId: id,
    revision: 2,
    key: 'otp',
    description: 'Verified OTPs',
    sacCode: '998414',
  });
  const wrong = { ...edit, expectedVersion: 2, sacCode: '991234' };
  expect(await catalog.mutate('updateBillableItem', wrong, '')).toMatchObject({ fields: [{ path: 'sacCode' }] });
  const missing = { ...edit, id: 'itm_01k00000000000000000000000' };
  expect(await catalog.mutate('updateBillableItem', missing, '')).toMatchObject({ __typename: 'NotFound' });
});

test('what is still in use is not archived, and what is archived is not used anew', async () => {
  const named = async (list: string, search: string) =>
    (await catalog.run(`{ ${list}(search: "${search}") { nodes { id version key } } }`)).data[list].nodes[0];
  const archived = (noun: string, { id, version }: { id: string; version: number }) =>
    catalog.mutate(`archive${noun}`, { id, expectedVersion: version }, '... on StillInUse { uses { noun name } }');
  const meterInUse = await named('meters', 'otp-verifications');
  expect(await archived('Meter', meterInUse)).toMatchObject({
    __typename: 'StillInUse',
    uses: [
      { noun: 'BILLABLE_ITEM', name: 'billable item otp' },
      { noun: 'FEATURE', name: 'feature otp-login' },
    ],
  });
  const feature = await named('features', 'otp-login');
  expect(await archived('Feature', feature)).toMatchObject({ uses: [{ name: 'billable item otp-login' }] });
  const items = (await catalog.run('{ billableItems { nodes { id version key kind } } }')).data.billableItems.nodes;
  for (const item of items) expect(await archived('BillableItem', item)).toMatchObject({ __typename: 'BillableItem' });
  expect(await archived('Feature', feature)).toMatchObject({ __typename: 'Feature' });
  expect(await archived('Meter', meterInUse)).toMatchObject({ __typename: 'Meter' });
  expect(await archived('Meter', meterInUse)).toMatchObject({ __typename: 'Conflict' });
  const late = { key: 'late', kind: 'USAGE', meterId: meterInUse.id, sacCode: '998413', description: 'Late' };
  expect(await catalog.mutate('createBillableItem', late, '')).toMatchObject({ fields: [{ path: 'meterId' }] });
  const { data } = await catalog.run(
    '{ meters { nodes { key } } archived: meters(archived: true) { nodes { key archivedAt } } }',
  );
  expect(data.meters.nodes).toEqual([]);
  expect(data.archived.nodes).toMatchObject([{ key: 'otp-verifications' }]);
});

test('facts are said again at their present revisions', async () => {
  const before = (await catalog.said('billing.v1.catalog.event-schema.changed')).length;
  const { data } = await catalog.run(
    'mutation { republishCatalogFacts(input: { facts: [EVENT_SCHEMA_CHANGED, METER_CHANGED] }) { published } }',
  );
  expect(data.republishCatalogFacts.published).toBe(3); // two schemas, one meter, archived or not
  const said = (await catalog.said('billing.v1.catalog.event-schema.changed')).slice(before);
  expect(said.map(({ eventName, revision }) => [eventName, revision])).toEqual([
    ['otp.verification', 3],
    ['race', 3],
  ]);
});

test('an item and its meter are in use while a plan version names them, and a withdrawn one only while somebody has it', async () => {
  const items = await someItems(catalog);
  const version = await anActiveVersion(catalog, items);
  const accountId = await catalog.account();
  const subscribed = { accountId, planVersionId: version.id, startsOn: '2026-11-01' };
  const { id: subscriptionId, version: revision } = await catalog.mutate(
    'subscribe',
    subscribed,
    '... on PlanSubscription { id version }',
  );
  const archived = (noun: string, id: string) =>
    catalog.mutate(`archive${noun}`, { id, expectedVersion: 1 }, '... on StillInUse { uses { noun name } }');
  const uses = [{ noun: 'PLAN_VERSION', name: 'version 1 of Growth' }];
  expect(await archived('BillableItem', items.otpId)).toMatchObject({ __typename: 'StillInUse', uses });
  await catalog.mutate('archivePlanVersion', { id: version.id, expectedVersion: 4 }, '');
  expect(await archived('BillableItem', items.feeId)).toMatchObject({ __typename: 'StillInUse', uses });
  await catalog.mutate(
    'cancelSubscription',
    { subscriptionId, expectedVersion: revision, timing: 'ON_DATE', effectiveOn: '2026-11-24' },
    '',
  );
  catalog.clock.advanceTo('2026-11-30T10:00:00Z');
  expect(await archived('BillableItem', items.otpId)).toMatchObject({ __typename: 'BillableItem' });
  expect(await archived('Meter', items.meterId)).toMatchObject({ __typename: 'Meter' });
});

test('an item is in use while a subscription has a card of its own for it, and no longer', async () => {
  const { id: planVersionId } = await anActiveVersion(catalog, await someItems(catalog));
  const fee = { key: 'extra', kind: 'FIXED_FEE', sacCode: '998413', description: 'Extra fee' };
  const { id } = await catalog.mutate('createBillableItem', fee, '... on BillableItem { id }');
  const scoped = { key: 'scoped', kind: 'FIXED_FEE', sacCode: '998413', description: 'Paid for by a grant' };
  const { id: scopedId } = await catalog.mutate('createBillableItem', scoped, '... on BillableItem { id }');
  const fields = '... on PlanSubscription { id version } ... on Problem { message }';
  const asked = { accountId: await catalog.account(), planVersionId, startsOn: '2026-11-30' };
  const subscription = await catalog.mutate('subscribe', asked, fields);
  const added = (expectedVersion: number, card: { key: string }) => ({
    ...{ subscriptionId: subscription.id, expectedVersion, change: 'ADD', timing: 'IMMEDIATE' },
    ...{ rateCardKey: card.key, card },
  });
  const rates = [{ currency: 'INR', slabs: [{ startAfter: '0', priceType: 'FLAT', rate: '5' }] }];
  const charged = { key: 'extra', kind: 'FIXED_FEE', itemId: id, model: 'FLAT', rates };
  const grant = { amounts: [{ currency: 'INR', amount: '5' }], expiry: { kind: 'NEVER' }, scope: ['scoped'] };
  const overridden = await catalog.mutate('overrideRateCard', added(1, charged), fields);
  const granted = { key: 'given', kind: 'CREDIT_GRANT', grant };
  expect(await catalog.mutate('overrideRateCard', added(overridden.version, granted), fields)).toMatchObject({
    version: 3,
  });
  const archived = (itemId: string) =>
    catalog.mutate('archiveBillableItem', { id: itemId, expectedVersion: 1 }, '... on StillInUse { uses { noun id } }');
  const uses = [{ noun: 'SUBSCRIPTION', id: subscription.id }];
  expect(await archived(id)).toMatchObject({ __typename: 'StillInUse', uses });
  expect(await archived(scopedId)).toMatchObject({ __typename: 'StillInUse', uses });
  const ending = { subscriptionId: subscription.id, expectedVersion: 3, timing: 'IMMEDIATE' };
  await catalog.mutate('cancelSubscription', ending, fields);
  catalog.clock.advanceTo('2026-12-10T10:00:00Z');
  expect(await archived(id)).toMatchObject({ __typename: 'BillableItem' });
});
