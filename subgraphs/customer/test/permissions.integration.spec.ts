import { getNamedType, isLeafType } from 'graphql';
import { PERMISSIONS, isPermission } from '@otpless/service/permissions';
import { type CustomerFixture, customerFixture, makeAccount, makeCustomer } from './fixture';

let fixture: CustomerFixture;
beforeAll(async () => {
  fixture = await customerFixture();
});
afterAll(() => fixture.stop());

test('every root field declares one known permission', () => {
  const { schema, permissions } = fixture.schema;
  const fields = [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.keys(root?.getFields() ?? {}).map((field) => `${root?.name}.${field}`),
  );
  const ours = fields.filter((field) => !field.startsWith('Query._'));
  expect(Object.keys(permissions).sort()).toEqual(ours.sort());
  expect(Object.values(permissions).filter((permission) => !isPermission(permission))).toEqual([]);
});

test('no root field answers a caller who has every permission but its own', async () => {
  const { schema, permissions } = fixture.schema;
  for (const [path, permission] of Object.entries(permissions)) {
    const [root, name] = path.split('.') as [string, string];
    const field = (root === 'Query' ? schema.getQueryType() : schema.getMutationType())!.getFields()[name]!;
    const required = field.args.filter(
      ({ type, defaultValue }) => String(type).endsWith('!') && defaultValue === undefined,
    );
    const declared = required.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const given = required.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
    const operation = root === 'Query' ? 'query' : 'mutation';
    const document = `${operation} ${declared && `(${declared})`} { ${name} ${given && `(${given})`} ${selection} }`;
    const principal = fixture.may(...PERMISSIONS.filter((each) => each !== permission));
    const { errors } = await fixture.run(
      document,
      Object.fromEntries(required.map((arg) => [arg.name, anythingFor(name)])),
      principal,
    );
    expect([path, errors[0]?.code]).toEqual([path, 'FORBIDDEN']);
  }
});

const text = 'x';
const addressed = {
  legalName: text,
  taxCategory: 'REGISTERED',
  billingAddress: { line1: text, city: text, stateCode: text, postalCode: text },
};
const inputs: Record<string, unknown> = {
  createCustomer: addressed,
  updateCustomer: { id: text, expectedVersion: 1 },
  importCustomers: { csv: text, dryRun: true },
  activateCustomer: { id: text, expectedVersion: 1 },
  archiveCustomer: { id: text, expectedVersion: 1 },
  restoreCustomer: { id: text, expectedVersion: 1 },
  createAccount: { customerId: text, name: text, currency: 'INR', paymentMode: 'PREPAID' },
  updateAccount: { id: text, expectedVersion: 1 },
  archiveAccount: { id: text, expectedVersion: 1 },
  restoreAccount: { id: text, expectedVersion: 1 },
  moveAccount: { id: text, expectedVersion: 1 },
  changePayer: { id: text, expectedVersion: 1, payerId: text },
  cancelPlannedMove: { id: text, expectedVersion: 1 },
  changePaymentMode: { id: text, expectedVersion: 1, paymentMode: 'PREPAID' },
  cancelPlannedPaymentMode: { id: text, expectedVersion: 1 },
  moveAlias: { value: text, toAccountId: text },
  assignAlias: { accountId: text, value: text },
  releaseAlias: { accountId: text, value: text },
  createApiKey: { name: text, source: text, scopes: [] },
  revokeApiKey: { id: text },
  mintDashboardToken: { accountId: text },
  createUser: { email: text, name: text, password: text, roles: [] },
  signIn: { email: text, password: text },
  refreshSession: { refreshToken: text },
  signOut: { refreshToken: text },
  republishCustomerFacts: {},
};
const anythingFor = (field: string): unknown => inputs[field] ?? text;

test('the audit trail tells who changed a thing, the newest first, and cannot be rewritten', async () => {
  const customerId = await makeCustomer(fixture);
  await fixture.operations.updateCustomer(fixture.everyone, {
    id: customerId,
    expectedVersion: 1,
    changes: { displayName: 'Chai' },
  });
  const { data } = await fixture.run(
    `query ($id: ID) { auditTrail(subjectId: $id) { nodes { actor actorId action subjectId detail } } }`,
    { id: customerId },
  );
  const who = { actor: 'Test', actorId: fixture.everyone.id, subjectId: customerId };
  expect(data.auditTrail.nodes).toEqual(
    expect.arrayContaining([
      {
        ...who,
        action: 'updateCustomer',
        detail: {
          version: 2,
          changes: [{ path: 'displayName', before: 'Chai Point Private Limited', after: 'Chai' }],
        },
      },
      {
        ...who,
        action: 'createCustomer',
        detail: { version: 1, legalName: 'Chai Point Private Limited', status: 'ACTIVE' },
      },
    ]),
  );
  await expect(fixture.rows('delete from customer.audit_entry')).rejects.toThrow('the audit log only grows');
});

test('present facts can be said again at their revision', async () => {
  const customerId = await makeCustomer(fixture);
  const accountId = await makeAccount(fixture, customerId);
  await fixture.operations.assignAlias(fixture.everyone, {
    accountId,
    value: 'again',
    effectiveFrom: null,
    effectiveUntil: null,
  });
  const before = (await fixture.said()).map(({ subject, payload }) => ({ subject, payload }));
  const { data } = await fixture.run(`mutation { republishCustomerFacts(input: {}) { published } }`);
  const again = (await fixture.said()).map(({ subject, payload }) => ({ subject, payload }));
  expect(again).toEqual(before);
  expect(data.republishCustomerFacts.published).toBe(2);
});
