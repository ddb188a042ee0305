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
const aWallet = 'wal_01kav3hjj0e6a9h0m6f5q6z3wd';
const aSubscription = 'sub_01kav3hjj0e6a9h0m6f5q6z3wa';

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

describe('the currency of an account', () => {
  const changed = async (id: string, currency: string) => {
    const { data } = await fixture.run(UPDATE, { input: { id, expectedVersion: 1, currency } });
    return data.updateAccount;
  };
  const none = { revision: 1, endsOn: null } as const;

  test('changes while nothing has used the account', async () => {
    const id = await makeAccount(fixture, customerId);
    expect((await changed(id, 'USD')).__typename).toBe('Account');
  });

  test('stays from the first wallet or subscription on', async () => {
    const { operations } = fixture;
    const [held, contracted, member] = [
      await makeAccount(fixture, customerId),
      await makeAccount(fixture, customerId),
      await makeAccount(fixture, customerId),
    ];
    await operations.noteUse.wallets([{ walletId: aWallet, accountId: held, currency: 'INR' }]);
    await operations.noteUse.subscriptions([
      {
        ...none,
        subscriptionId: aSubscription,
        accountId: contracted,
        memberAccountIds: [member],
        phases: [],
      } as never,
    ]);
    for (const id of [held, contracted, member]) {
      expect(await changed(id, 'USD')).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'currency' }] });
      expect((await changed(id, 'INR')).__typename).toBe('Account');
    }
  });

  test('is that of whoever pays', async () => {
    const parentId = await makeAccount(fixture, customerId);
    const id = await makeAccount(fixture, customerId, { parentId, payerId: parentId });
    for (const each of [parentId, id]) expect((await changed(each, 'USD')).__typename).toBe('InvalidInput');
  });
});

describe('archiveAccount', () => {
  const ARCHIVE = `mutation ($input: ArchiveAccountInput!) { archiveAccount(input: $input) {
    __typename ... on Account { status version } ... on Problem { message } ... on AccountInUse { uses { kind id name } } } }`;
  const RESTORE = `mutation ($input: RestoreAccountInput!) { restoreAccount(input: $input) {
    __typename ... on Account { status } ... on Problem { message } } }`;
  const archived = async (id: string, expectedVersion = 1) =>
    (await fixture.run(ARCHIVE, { input: { id, expectedVersion } })).data.archiveAccount;
  const restored = async (id: string, expectedVersion = 2) =>
    (await fixture.run(RESTORE, { input: { id, expectedVersion } })).data.restoreAccount;

  test('waits until nothing holds the account, and names what does', async () => {
    const { operations, everyone, clock } = fixture;
    const id = await makeAccount(fixture, customerId, { name: 'Held' });
    const child = await makeAccount(fixture, customerId, { parentId: id, payerId: id, name: 'Child' });
    await operations.assignAlias(everyone, {
      accountId: id,
      value: 'held-app',
      effectiveFrom: null,
      effectiveUntil: null,
    });
    const said = { subscriptionId: 'sub_01kav3hjj0e6a9h0m6f5q6z3wd', accountId: id, memberAccountIds: [], phases: [] };
    await operations.noteUse.subscriptions([{ ...said, revision: 1, endsOn: null } as never]);
    expect(await archived(id)).toMatchObject({
      __typename: 'AccountInUse',
      uses: [
        { kind: 'CHILD', id: child, name: 'Child' },
        { kind: 'PAYS_FOR', id: child, name: 'Child' },
        { kind: 'SUBSCRIPTION', id: said.subscriptionId },
        { kind: 'ALIAS', name: 'held-app' },
      ],
    });

    expect((await archived(child)).status).toBe('ARCHIVED');
    await operations.noteUse.subscriptions([{ ...said, revision: 2, endsOn: '2026-11-22' } as never]);
    // An old word that comes late changes nothing.
    await operations.noteUse.subscriptions([{ ...said, revision: 1, endsOn: null } as never]);
    clock.advanceBy(60_000);
    await operations.releaseAlias(everyone, { accountId: id, value: 'held-app', effectiveUntil: null });
    await fixture.said();
    expect(await archived(id)).toMatchObject({ status: 'ARCHIVED', version: 2 });
    expect(await fixture.said()).toMatchObject([{ payload: { accountId: id, status: 'ARCHIVED' } }]);

    expect(await restored(child)).toMatchObject({ __typename: 'Conflict', message: expect.stringContaining('Held') });
    expect(await restored(id)).toMatchObject({ status: 'ACTIVE' });
    expect(await restored(child)).toMatchObject({ status: 'ACTIVE' });
    expect(await fixture.audited(id)).toEqual(
      expect.arrayContaining(['createAccount', 'archiveAccount', 'restoreAccount']),
    );
  });

  test.each`
    id        | version | refusal       | because
    ${null}   | ${3}    | ${'Conflict'} | ${'another version was seen'}
    ${nobody} | ${1}    | ${'NotFound'} | ${'there is no such account'}
  `('is refused with $refusal because $because', async ({ id, version, refusal }) => {
    const known = id ?? (await makeAccount(fixture, customerId));
    expect((await archived(known, version)).__typename).toBe(refusal);
    expect((await restored(known, version)).__typename).toBe(refusal);
  });

  test('what began while it was being archived is seen on it', async () => {
    const id = await makeAccount(fixture, customerId);
    expect((await archived(id)).status).toBe('ARCHIVED');
    const subscriptionId = 'sub_01kav3hjj0e6a9h0m6f5q6z3wf';
    const late = { subscriptionId, accountId: id, memberAccountIds: [], phases: [], revision: 1, endsOn: null };
    await fixture.operations.noteUse.subscriptions([late as never]);
    const { data } = await fixture.run('query ($id: ID!) { account(id: $id) { status uses { kind id } } }', { id });
    expect(data.account).toEqual({ status: 'ARCHIVED', uses: [{ kind: 'SUBSCRIPTION', id: subscriptionId }] });
  });

  test('an account that left a subscription is not held by it', async () => {
    const id = await makeAccount(fixture, customerId);
    const said = {
      subscriptionId: 'sub_01kav3hjj0e6a9h0m6f5q6z3we',
      accountId: await makeAccount(fixture, customerId),
      phases: [],
    };
    await fixture.operations.noteUse.subscriptions([
      { ...said, memberAccountIds: [id], revision: 1, endsOn: null } as never,
      { ...said, memberAccountIds: [], revision: 2, endsOn: null } as never,
    ]);
    expect((await archived(id)).status).toBe('ARCHIVED');
    expect((await archived(said.accountId)).__typename).toBe('AccountInUse');
  });
});

test('an account has labels and terms of its own, and billing hears of them with its customer’s', async () => {
  const own = await makeCustomer(fixture, { tags: ['food', 'north'] });
  await fixture.said();
  const id = await makeAccount(fixture, own, { graceDays: 5, tags: ['vip', 'food'], metadata: { crmId: '9' } });
  const [fact] = await fixture.said();
  expect(accountChanged.payload.parse(fact?.payload)).toMatchObject({
    accountTags: ['vip', 'food', 'north'],
    graceDays: 5,
    payers: [{ payerAccountId: id }],
    paymentModes: [{ paymentMode: 'PREPAID' }],
  });
  const { data } = await fixture.run(`query ($id: ID!) { account(id: $id) { graceDays tags metadata } }`, { id });
  expect(data.account).toEqual({ graceDays: 5, tags: ['vip', 'food'], metadata: { crmId: '9' } });
  await fixture.run(UPDATE, { input: { id, expectedVersion: 1, graceDays: null, tags: [] } });
  expect(await fixture.said()).toMatchObject([{ payload: { accountTags: ['food', 'north'], graceDays: null } }]);
});

test('accounts are listed by filters', async () => {
  const own = await makeCustomer(fixture);
  await makeAccount(fixture, own, { name: 'B', tags: ['vip'] });
  await makeAccount(fixture, own, { name: 'a', currency: 'USD', paymentMode: 'POSTPAID' });
  const names = async (filter: string) => {
    const { data } = await fixture.run(
      `query ($own: ID!) { accounts(customerId: $own, orderBy: NAME, ${filter}) { nodes { name } totalCount } }`,
      { own },
    );
    expect(data.accounts.totalCount).toBe(data.accounts.nodes.length);
    return data.accounts.nodes.map(({ name }: { name: string }) => name);
  };
  expect(await names('first: 10')).toEqual(['a', 'B']);
  expect(await names('tags: ["vip"]')).toEqual(['B']);
  expect(await names('currency: "USD"')).toEqual(['a']);
  expect(await names('paymentMode: PREPAID')).toEqual(['B']);
  expect(await names('status: ARCHIVED')).toEqual([]);
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
    ${'query ($id: ID!) { account(id: $id) { placements { effectiveFrom } } }'}                                                | ${'who stands above it is ours'}
    ${'query ($id: ID!) { account(id: $id) { consolidated { accountCount } } }'}                                               | ${'other accounts are not its'}
    ${'query ($id: ID!) { account(id: $id) { metadata } }'}                                                                    | ${'our notes are ours'}
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
