import { type CatalogFixture, catalogFixture } from './catalog-fixture';

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

test('facts are said again at their present revisions', async () => {
  const before = (await catalog.said('billing.v1.catalog.event-schema.changed')).length;
  const { data } = await catalog.run(
    'mutation { republishCatalogFacts(input: { facts: [EVENT_SCHEMA_CHANGED, METER_CHANGED] }) { published } }',
  );
  expect(data.republishCatalogFacts.published).toBe(3); // two schemas, one meter
  const said = (await catalog.said('billing.v1.catalog.event-schema.changed')).slice(before);
  expect(said.map(({ eventName, revision }) => [eventName, revision])).toEqual([
    ['otp.verification', 3],
    ['race', 3],
  ]);
});
