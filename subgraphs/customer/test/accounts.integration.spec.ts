import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { CREATE_ACCOUNT, type CustomerFixture, customerFixture, makeAccount, makeCustomer } from './fixture';

let fixture: CustomerFixture;
let customerId: string;
beforeAll(async () => {
  fixture = await customerFixture();
  customerId = await makeCustomer(fixture);
});
afterAll(() => fixture.stop());

const UPDATE = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) {
  __typename ... on Account { name timeZone netTermsDays version } ... on Problem { message } ... on InvalidInput { fields { path } } } }`;
const nobody = 'acc_01kav3hjj0e6a9h0m6f5q6z3wd';

describe('createAccount', () => {
  test('opens an account that pays for itself, and says so', async () => {
    await fixture.said();
    const input = { customerId, name: ' Retail ', currency: 'INR', paymentMode: 'POSTPAID' };
    const { data, errors } = await fixture.run(CREATE_ACCOUNT, { input });
    expect(errors).toEqual([]);
    const account = data.createAccount;
    expect(account).toMatchObject({
      name: 'Retail',
      status: 'ACTIVE',
      version: 1,
      timeZone: 'Asia/Kolkata',
      netTermsDays: 15,
      payer: { id: account.id },
      parent: null,
      customer: { id: customerId },
    });
    const [fact] = await fixture.said();
    expect(accountChanged.payload.parse(fact?.payload)).toMatchObject({
      accountId: account.id,
      revision: 1,
      paymentMode: 'POSTPAID',
      payerAccountId: account.id,
      customer: {
        customerId,
        gstin: null,
        taxCategory: 'UNREGISTERED',
        placeOfSupply: '29',
        billingAddress: { line2: null },
      },
    });
    expect(await fixture.audited(account.id)).toEqual(['createAccount']);
  });

  test('puts accounts in a tree of one customer', async () => {
    const parentId = await makeAccount(fixture, customerId);
    const child = await makeAccount(fixture, customerId, { parentId, name: 'Child' });
    const { data } = await fixture.run(`query ($id: ID!) { account(id: $id) { children { id parent { id } } } }`, {
      id: parentId,
    });
    expect(data.account.children).toEqual([{ id: child, parent: { id: parentId } }]);
    const other = await makeCustomer(fixture);
    const refused = await fixture.run(CREATE_ACCOUNT, {
      input: { customerId: other, name: 'Foreign', currency: 'INR', paymentMode: 'PREPAID', parentId },
    });
    expect(refused.data.createAccount).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'parentId' }] });
  });

  test.each`
    change                                              | refusal           | because
    ${{ currency: 'XXX' }}                              | ${'InvalidInput'} | ${'XXX is no currency'}
    ${{ timeZone: 'Mars/Crater' }}                      | ${'InvalidInput'} | ${'there is no such place'}
    ${{ netTermsDays: -1 }}                             | ${'InvalidInput'} | ${'nothing is due before it is issued'}
    ${{ parentId: nobody }}                             | ${'NotFound'}     | ${'there is no such parent'}
    ${{ customerId: 'cus_01kav3hjj0e6a9h0m6f5q6z3wd' }} | ${'NotFound'}     | ${'there is no such customer'}
  `('refuses $change with $refusal because $because', async ({ change, refusal }) => {
    await fixture.said();
    const input = { customerId, name: 'Retail', currency: 'INR', paymentMode: 'PREPAID', ...change };
    const { data } = await fixture.run(CREATE_ACCOUNT, { input });
    expect(data.createAccount.__typename).toBe(refusal);
    expect(await fixture.said()).toEqual([]);
  });
});

describe('updateAccount', () => {
  test('changes what is said and tells the next revision', async () => {
    const id = await makeAccount(fixture, customerId);
    await fixture.said();
    const { data } = await fixture.run(UPDATE, { input: { id, expectedVersion: 1, netTermsDays: 30 } });
    expect(data.updateAccount).toEqual({
      __typename: 'Account',
      name: 'Retail',
      timeZone: 'Asia/Kolkata',
      netTermsDays: 30,
      version: 2,
    });
    expect(await fixture.said()).toMatchObject([{ payload: { accountId: id, revision: 2, netTermsDays: 30 } }]);
    expect(await fixture.audited(id)).toEqual(['createAccount', 'updateAccount']);
  });

  test.each`
    change                                            | refusal           | because
    ${{ expectedVersion: 5 }}                         | ${'Conflict'}     | ${'another version was seen'}
    ${{ expectedVersion: 1, timeZone: 'IST' + '/X' }} | ${'InvalidInput'} | ${'it is no time zone'}
    ${{ id: nobody, expectedVersion: 1 }}             | ${'NotFound'}     | ${'there is no such account'}
  `('refuses $change with $refusal because $because', async ({ change, refusal }) => {
    const id = await makeAccount(fixture, customerId);
    const { data } = await fixture.run(UPDATE, { input: { id, ...change } });
    expect(data.updateAccount.__typename).toBe(refusal);
  });

  test('at once with its customer, both are told and the last fact holds both', async () => {
    const own = await makeCustomer(fixture);
    const id = await makeAccount(fixture, own);
    await fixture.said();
    await Promise.all([
      fixture.operations.updateAccount(fixture.everyone, { id, expectedVersion: 1, changes: { name: 'Shops' } }),
      fixture.operations.updateCustomer(fixture.everyone, {
        id: own,
        expectedVersion: 1,
        changes: { displayName: 'Chai' },
      }),
    ]);
    const said = await fixture.said();
    expect(said.map(({ payload }) => payload['revision'])).toEqual([2, 3]);
    expect(said[1]?.payload).toMatchObject({ name: 'Shops', customer: { displayName: 'Chai' } });
  });
});

describe('a token of one account', () => {
  test('sees that account and the names of its customer, and nothing beside', async () => {
    const parentId = await makeAccount(fixture, customerId, { name: 'Parent' });
    const id = await makeAccount(fixture, customerId, { parentId });
    await makeAccount(fixture, customerId, { parentId: id, name: 'Grandchild' });
    const dashboard = fixture.dashboardOf(id);
    const { data, errors } = await fixture.run(
      `query ($id: ID!) { account(id: $id) { id parent { id } children { id } payer { id } customer { legalName displayName } } }`,
      { id },
      dashboard,
    );
    expect(errors).toEqual([]);
    expect(data.account).toEqual({
      id,
      parent: null,
      children: [],
      payer: { id },
      customer: { legalName: 'Chai Point Private Limited', displayName: 'Chai Point Private Limited' },
    });
  });

  test.each`
    document                                                                                                                   | because
    ${'query ($other: ID!) { account(id: $other) { id } }'}                                                                    | ${'it is another account'}
    ${'query ($id: ID!) { account(id: $id) { customer { contacts { email } } } }'}                                             | ${'contacts are ours'}
    ${'query ($id: ID!) { account(id: $id) { customer { accounts { nodes { id } } } } }'}                                      | ${'its customer’s other accounts are not its'}
    ${'{ accounts { nodes { id } } }'}                                                                                         | ${'lists hold other accounts'}
    ${'{ customers { nodes { id } } }'}                                                                                        | ${'lists hold other customers'}
    ${'query ($c: ID!) { _entities(representations: [{ __typename: "Customer", id: $c }]) { ... on Customer { id } } }'}       | ${'references are checked too'}
    ${'query ($other: ID!) { _entities(representations: [{ __typename: "Account", id: $other }]) { ... on Account { id } } }'} | ${'references are checked too'}
  `('is refused $document because $because', async ({ document }) => {
    const id = await makeAccount(fixture, customerId);
    const foreign = await makeCustomer(fixture);
    const other = await makeAccount(fixture, foreign);
    const declared = Object.entries({ id, other, c: foreign }).filter(([name]) => document.includes(`$${name}:`));
    const { errors } = await fixture.run(document, Object.fromEntries(declared), fixture.dashboardOf(id));
    expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });
});

test('references are answered in one look-up, in order, for those who may read', async () => {
  const ids = [await makeAccount(fixture, customerId), nobody, await makeAccount(fixture, customerId)];
  const representations = ids.map((id) => ({ __typename: 'Account', id }));
  const ENTITIES = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Account { id } } }`;
  const { data } = await fixture.run(ENTITIES, { representations }, fixture.may('account:read'));
  expect(data._entities).toEqual([{ id: ids[0] }, null, { id: ids[2] }]);
  const { errors } = await fixture.run(ENTITIES, { representations }, fixture.may('wallet:read'));
  expect(errors[0]).toMatchObject({ code: 'FORBIDDEN' });
});
