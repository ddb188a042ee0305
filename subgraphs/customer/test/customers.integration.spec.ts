import { accountChanged } from '@otpless/contracts/customer/account-changed';
import {
  CREATE_CUSTOMER,
  type CustomerFixture,
  aCustomer,
  customerFixture,
  makeAccount,
  makeCustomer,
} from './fixture';

let fixture: CustomerFixture;
beforeAll(async () => {
  fixture = await customerFixture();
});
afterAll(() => fixture.stop());

const UPDATE = `mutation ($input: UpdateCustomerInput!) { updateCustomer(input: $input) {
  __typename ... on Customer { id displayName version taxRegistration { category gstin placeOfSupply } contacts { email } billingAddress { city } }
  ... on Problem { message } ... on InvalidInput { fields { path } } } }`;
const ARCHIVE = `mutation ($input: ArchiveCustomerInput!) { archiveCustomer(input: $input) {
  __typename ... on Customer { id status version accounts { nodes { status } } } ... on Problem { message } } }`;

describe('createCustomer', () => {
  test('makes a customer that is supplied where its GSTIN is', async () => {
    const { data, errors } = await fixture.run(CREATE_CUSTOMER, {
      input: aCustomer({ taxCategory: 'REGISTERED', gstin: '27aajcs5738d1z6', tags: ['food'] }),
    });
    expect(errors).toEqual([]);
    expect(data.createCustomer).toMatchObject({
      __typename: 'Customer',
      id: expect.stringMatching(/^cus_/),
      displayName: 'Chai Point Private Limited',
      status: 'ACTIVE',
      version: 1,
      taxRegistration: {
        category: 'REGISTERED',
        gstin: '27AAJCS5738D1Z6',
        placeOfSupply: '27',
        placeOfSupplyName: 'Maharashtra',
      },
      tags: ['food'],
    });
    expect(await fixture.audited(data.createCustomer.id)).toEqual(['createCustomer']);
  });

  test('refuses a wrong GSTIN at its field', async () => {
    const { data } = await fixture.run(CREATE_CUSTOMER, {
      input: aCustomer({ taxCategory: 'REGISTERED', gstin: '01AABCE2207R1Z5' }),
    });
    expect(data.createCustomer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'gstin' }] });
  });

  test('refuses a GSTIN that another customer has, and of two at once lets one have it', async () => {
    const input = aCustomer({ taxCategory: 'REGISTERED', gstin: '24AANFA2641L1ZF' });
    const answers = await Promise.all([1, 2, 3].map(() => fixture.run(CREATE_CUSTOMER, { input })));
    const names = answers.map(({ data }) => data.createCustomer.__typename).sort();
    expect(names).toEqual(['Conflict', 'Conflict', 'Customer']);
  });
});

describe('updateCustomer', () => {
  test('changes what is said, keeps the rest, and tells it again of each account', async () => {
    const id = await makeCustomer(fixture);
    const accounts = [await makeAccount(fixture, id), await makeAccount(fixture, id, { name: 'Wholesale' })];
    await fixture.said();
    const { data } = await fixture.run(UPDATE, {
      input: { id, expectedVersion: 1, displayName: 'Chai', taxCategory: 'REGISTERED', gstin: '29AAFCC9980M1ZR' },
    });
    expect(data.updateCustomer).toMatchObject({
      displayName: 'Chai',
      version: 2,
      contacts: [{ email: 'asha@chai.example' }],
      taxRegistration: { gstin: '29AAFCC9980M1ZR', placeOfSupply: '29' },
    });
    const said = await fixture.said();
    expect(said.map(({ payload }) => payload['accountId'])).toEqual(accounts);
    for (const { subject, payload } of said) {
      expect(subject).toBe('billing.v1.customer.account.changed');
      expect(accountChanged.payload.parse(payload)).toMatchObject({
        revision: 2,
        customer: {
          displayName: 'Chai',
          gstin: '29AAFCC9980M1ZR',
          placeOfSupply: '29',
          billingEmail: 'asha@chai.example',
        },
      });
    }
    expect(await fixture.audited(id)).toEqual(['createCustomer', 'updateCustomer']);
  });

  test.each`
    change                                              | refusal           | because
    ${{ expectedVersion: 2, displayName: 'Chai' }}      | ${'Conflict'}     | ${'someone else changed it meanwhile'}
    ${{ expectedVersion: 1, displayName: ' ' }}         | ${'InvalidInput'} | ${'a name of blanks is none'}
    ${{ expectedVersion: 1, gstin: '24AABCR6898M1ZN' }} | ${'InvalidInput'} | ${'an unregistered customer has no GSTIN'}
  `('refuses $change with $refusal because $because, and says nothing', async ({ change, refusal }) => {
    const id = await makeCustomer(fixture);
    await makeAccount(fixture, id);
    await fixture.said();
    const { data } = await fixture.run(UPDATE, { input: { id, ...change } });
    expect(data.updateCustomer.__typename).toBe(refusal);
    expect(await fixture.said()).toEqual([]);
    expect(await fixture.audited(id)).toEqual(['createCustomer']);
  });

  test('knows only customers that are there', async () => {
    const { data } = await fixture.run(UPDATE, { input: { id: 'cus_01kav3hjj0e6a9h0m6f5q6z3wd', expectedVersion: 1 } });
    expect(data.updateCustomer.__typename).toBe('NotFound');
  });

  test('of two edits of one version, one wins', async () => {
    const id = await makeCustomer(fixture);
    const answers = await Promise.all(
      ['One', 'Two'].map((displayName) => fixture.run(UPDATE, { input: { id, expectedVersion: 1, displayName } })),
    );
    expect(answers.map(({ data }) => data.updateCustomer.__typename).sort()).toEqual(['Conflict', 'Customer']);
  });
});

describe('archiveCustomer', () => {
  test('takes the accounts along, says so, and frees the GSTIN', async () => {
    const registered = { taxCategory: 'REGISTERED', gstin: '33AAAAR6720M1ZG' };
    const id = await makeCustomer(fixture, registered);
    await makeAccount(fixture, id);
    await fixture.said();
    const { data } = await fixture.run(ARCHIVE, { input: { id, expectedVersion: 1 } });
    expect(data.archiveCustomer).toMatchObject({
      status: 'ARCHIVED',
      version: 2,
      accounts: { nodes: [{ status: 'ARCHIVED' }] },
    });
    expect(await fixture.said()).toMatchObject([{ payload: { status: 'ARCHIVED', revision: 2 } }]);
    expect(await makeCustomer(fixture, registered)).toMatch(/^cus_/);
    const again = await fixture.run(ARCHIVE, { input: { id, expectedVersion: 2 } });
    expect(again.data.archiveCustomer.__typename).toBe('Conflict');
  });
});

describe('customers', () => {
  const LIST = `query ($first: Int, $after: String, $search: String, $status: CustomerStatus) {
    customers(first: $first, after: $after, search: $search, status: $status) {
      nodes { id legalName accounts(first: 1) { nodes { name } pageInfo { hasNextPage } } } pageInfo { hasNextPage endCursor } } }`;
  const found = async (search: string) => {
    const { data } = await fixture.run(LIST, { search });
    return data.customers.nodes.map(({ id }: { id: string }) => id);
  };

  test('are paged, the newest first, without gap or repetition', async () => {
    for (let made = 0; made < 5; made += 1) await makeCustomer(fixture, { legalName: `Paged ${made}` });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof fixture.run>> = await fixture.run(LIST, {
        first: 2,
        after,
        search: 'Paged',
      });
      seen.push(...page.data.customers.nodes.map(({ legalName }: { legalName: string }) => legalName));
      after = page.data.customers.pageInfo.hasNextPage ? page.data.customers.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toHaveLength(5);
    expect(new Set(seen)).toEqual(new Set(['Paged 0', 'Paged 1', 'Paged 2', 'Paged 3', 'Paged 4']));
  });

  test('are found by names, GSTIN, account, alias and ids', async () => {
    const id = await makeCustomer(fixture, {
      legalName: 'Zebra 100% Foods',
      taxCategory: 'REGISTERED',
      gstin: '36AAACO1234F1ZX',
    });
    const accountId = await makeAccount(fixture, id, { name: 'Hyderabad shops' });
    await makeAccount(fixture, id, { name: 'Second' });
    await fixture.operations.assignAlias(fixture.everyone, {
      accountId,
      value: 'zebra-app',
      effectiveFrom: null,
      effectiveUntil: null,
    });
    for (const search of ['zebra', '100%', '36aaaco', 'hyderabad', 'bra-app', id, accountId]) {
      expect([search, await found(search)]).toEqual([search, [id]]);
    }
    expect(await found('100_')).toEqual([]);
    const { data } = await fixture.run(LIST, { search: 'zebra' });
    expect(data.customers.nodes[0].accounts).toEqual({ nodes: [{ name: 'Second' }], pageInfo: { hasNextPage: true } });
  });

  test('are filtered by status', async () => {
    const { data } = await fixture.run(LIST, { status: 'ARCHIVED' });
    expect(data.customers.nodes.length).toBeGreaterThan(0);
    const ids = data.customers.nodes.map(({ id }: { id: string }) => id);
    const { data: all } = await fixture.run(`query ($id: ID!) { customer(id: $id) { status } }`, { id: ids[0] });
    expect(all.customer.status).toBe('ARCHIVED');
  });

  test.each`
    variables                | because
    ${{ first: 201 }}        | ${'a page holds 200 at most'}
    ${{ first: 0 }}          | ${'a page holds something'}
    ${{ after: 'nonsense' }} | ${'it is no cursor of ours'}
  `('$variables is refused because $because', async ({ variables }) => {
    const { errors } = await fixture.run(LIST, variables);
    expect(errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });
});
