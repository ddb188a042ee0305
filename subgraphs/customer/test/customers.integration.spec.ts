import { accountChanged } from '@otpless/contracts/customer/account-changed';
import {
  ALL_PROBLEMS,
  CREATE_ACCOUNT,
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
  ${ALL_PROBLEMS} } }`;

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
});

describe('two people at once', () => {
  test('the second save is refused with what the first one changed, and by whom', async () => {
    const id = await makeCustomer(fixture, { tags: ['food'] });
    const first = { id, expectedVersion: 1, displayName: 'Chai', tags: ['food', 'north'] };
    await fixture.run(UPDATE, { input: first });
    await fixture.run(UPDATE, {
      input: { id, expectedVersion: 2, displayName: 'Chai Point', metadata: { crmId: '7' } },
    });
    const { data } = await fixture.run(UPDATE, { input: { id, expectedVersion: 1, displayName: 'Tea' } });
    expect(data.updateCustomer).toMatchObject({
      __typename: 'Conflict',
      message: expect.stringContaining('by Test'),
      changes: [
        { path: 'displayName', before: 'Chai Point Private Limited', after: 'Chai Point' },
        { path: 'tags', before: 'food', after: 'food, north' },
        { path: 'metadata.crmId', before: null, after: '7' },
      ],
    });
  });

  test('of two edits of one version, one wins', async () => {
    const id = await makeCustomer(fixture);
    const answers = await Promise.all(
      ['One', 'Two'].map((displayName) => fixture.run(UPDATE, { input: { id, expectedVersion: 1, displayName } })),
    );
    expect(answers.map(({ data }) => data.updateCustomer.__typename).sort()).toEqual(['Conflict', 'Customer']);
  });
});

describe('what a customer is', () => {
  const DETAIL = `query ($id: ID!) { customer(id: $id) { externalKey metadata shippingAddress { city }
    taxRegistration { gstin } taxRegistrations { category gstin placeOfSupply isPrimary }
    history { nodes { actor action changes { path before after } } } } }`;
  const registrations = [
    { category: 'REGISTERED', gstin: '06AAECA2312M1ZY' },
    { category: 'SEZ', gstin: '07AAECA2312M1ZW', isPrimary: true },
  ];

  test('it has several registrations, one of them primary, a key, metadata and a shipping address', async () => {
    const billingAddress = { line1: '1 Main', city: 'Gurugram', stateCode: '06', postalCode: '122001' };
    const id = await makeCustomer(fixture, {
      taxCategory: undefined,
      taxRegistrations: registrations,
      externalKey: 'crm-42',
      metadata: { crmId: '42' },
      billingAddress,
      shippingAddress: { ...billingAddress, city: 'Faridabad', postalCode: '121001' },
    });
    await fixture.run(UPDATE, { input: { id, expectedVersion: 1, shippingAddress: null } });
    const { data } = await fixture.run(DETAIL, { id });
    expect(data.customer).toEqual({
      externalKey: 'crm-42',
      metadata: { crmId: '42' },
      shippingAddress: null,
      taxRegistration: { gstin: '07AAECA2312M1ZW' },
      taxRegistrations: [
        { category: 'REGISTERED', gstin: '06AAECA2312M1ZY', placeOfSupply: '06', isPrimary: false },
        { category: 'SEZ', gstin: '07AAECA2312M1ZW', placeOfSupply: '07', isPrimary: true },
      ],
      history: {
        nodes: [
          {
            actor: 'Test',
            action: 'updateCustomer',
            changes: expect.arrayContaining([{ path: 'shippingAddress.city', before: 'Faridabad', after: null }]),
          },
          { actor: 'Test', action: 'createCustomer', changes: [] },
        ],
      },
    });
  });

  test.each`
    change                                                     | because
    ${{ taxCategory: 'REGISTERED', gstin: '06AAECA2312M1ZY' }} | ${'a second registration holds its GSTIN too'}
    ${{ externalKey: 'crm-42' }}                               | ${'a key names one customer'}
  `('another customer cannot have $change because $because', async ({ change }) => {
    const { data } = await fixture.run(CREATE_CUSTOMER, { input: aCustomer(change) });
    expect(data.createCustomer.__typename).toBe('Conflict');
  });

  test('the database itself refuses a second holder of a GSTIN, a second primary registration, and a second key', async () => {
    const id = await makeCustomer(fixture);
    const insert = (gstin: string | null, primary: boolean) =>
      fixture.rows(`insert into customer.tax_registration values (?, 1, ?, ?, '06', ?, true)`, [
        id,
        gstin === null ? 'UNREGISTERED' : 'REGISTERED',
        gstin,
        primary,
      ]);
    await expect(insert('06AAECA2312M1ZY', false)).rejects.toThrow('gstin_names_one_customer');
    await expect(insert(null, true)).rejects.toThrow('customer_has_one_primary_registration');
    await expect(
      fixture.rows(`update customer.customer set external_key = 'crm-42' where id = ?`, [id]),
    ).rejects.toThrow('external_key_names_one_customer');
  });
});

describe('the life of a customer', () => {
  const MOVE = (
    verb: string,
  ) => `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) {
    __typename ... on Customer { id status version } ... on Problem { message }
    ${verb === 'archiveCustomer' ? '... on CustomerHasActiveAccounts { accounts { name } }' : ''} } }`;
  const moved = async (verb: string, id: string, expectedVersion: number) =>
    (await fixture.run(MOVE(verb), { input: { id, expectedVersion } })).data[verb];

  test('a draft has no accounts until it is activated', async () => {
    const id = await makeCustomer(fixture, { draft: true });
    const input = { customerId: id, name: 'Retail', currency: 'INR', paymentMode: 'PREPAID' };
    const refused = await fixture.run(CREATE_ACCOUNT, { input });
    expect(refused.data.createAccount).toMatchObject({ fields: [{ path: 'customerId' }] });
    expect(await moved('activateCustomer', id, 1)).toMatchObject({ status: 'ACTIVE', version: 2 });
    expect((await fixture.run(CREATE_ACCOUNT, { input })).data.createAccount.__typename).toBe('Account');
  });

  test('it is archived after its accounts, frees its GSTIN, and comes back only where nobody took it', async () => {
    const registered = { taxCategory: 'REGISTERED', gstin: '33AAAAR6720M1ZG' };
    const id = await makeCustomer(fixture, registered);
    const accountId = await makeAccount(fixture, id);
    expect(await moved('archiveCustomer', id, 1)).toMatchObject({
      __typename: 'CustomerHasActiveAccounts',
      accounts: [{ name: 'Retail' }],
    });
    await fixture.operations.archiveAccount(fixture.everyone, accountId, 1);
    expect(await moved('archiveCustomer', id, 1)).toMatchObject({ status: 'ARCHIVED', version: 2 });
    expect(await moved('archiveCustomer', id, 2)).toMatchObject({ __typename: 'Conflict' });
    const heir = await makeCustomer(fixture, registered);
    expect(await moved('restoreCustomer', id, 2)).toMatchObject({
      __typename: 'Conflict',
      message: expect.stringContaining(heir),
    });
    expect(await moved('archiveCustomer', heir, 1)).toMatchObject({ status: 'ARCHIVED' });
    expect(await moved('restoreCustomer', id, 2)).toMatchObject({ status: 'ACTIVE', version: 3 });
    expect(await fixture.audited(id)).toEqual(['createCustomer', 'archiveCustomer', 'restoreCustomer']);
  });

  test.each`
    verb                  | version | refusal       | because
    ${'archiveCustomer'}  | ${7}    | ${'Conflict'} | ${'another version was seen'}
    ${'activateCustomer'} | ${1}    | ${'Conflict'} | ${'it is active'}
    ${'restoreCustomer'}  | ${1}    | ${'Conflict'} | ${'it was never archived'}
  `('$verb is refused because $because', async ({ verb, version, refusal }) => {
    const id = await makeCustomer(fixture);
    expect((await moved(verb, id, version)).__typename).toBe(refusal);
    expect((await moved(verb, 'cus_01kav3hjj0e6a9h0m6f5q6z3wd', 1)).__typename).toBe('NotFound');
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
      externalKey: 'z-key-1',
      tags: ['stripes', 'hooves'],
      contacts: [{ name: 'Zoe', email: 'zoe@zebra.example', role: 'TECHNICAL' }],
    });
    const accountId = await makeAccount(fixture, id, { name: 'Hyderabad shops' });
    await makeAccount(fixture, id, { name: 'Second' });
    await fixture.operations.assignAlias(fixture.everyone, {
      accountId,
      value: 'zebra-app',
      effectiveFrom: null,
      effectiveUntil: null,
    });
    for (const search of [
      'zebra',
      '100%',
      '36aaaco',
      'hyderabad',
      'bra-app',
      'stripes',
      'zoe@',
      'z-key',
      id,
      accountId,
    ]) {
      expect([search, await found(search)]).toEqual([search, [id]]);
    }
    expect(await found('100_')).toEqual([]);
    const { data } = await fixture.run(LIST, { search: 'zebra' });
    expect(data.customers.nodes[0].accounts).toEqual({ nodes: [{ name: 'Second' }], pageInfo: { hasNextPage: true } });
  });

  test('are filtered by status, tax category and tags', async () => {
    const { data } = await fixture.run(
      `{ archived: customers(status: ARCHIVED) { nodes { status } totalCount }
         composed: customers(taxCategory: COMPOSITION) { totalCount }
         one: customers(tags: ["stripes"]) { totalCount } both: customers(tags: ["stripes", "hooves"]) { totalCount }
         none: customers(tags: ["stripes", "wings"]) { totalCount } customerTags }`,
    );
    expect(data.archived.nodes.map(({ status }: { status: string }) => status)).toEqual(['ARCHIVED']);
    expect([data.archived, data.composed, data.one, data.both, data.none].map(({ totalCount }) => totalCount)).toEqual([
      1, 0, 1, 1, 0,
    ]);
    expect(data.customerTags).toEqual(expect.arrayContaining(['stripes', 'hooves']));
  });

  test.each`
    orderBy              | names                       | because
    ${'NAME'}            | ${['a a', 'A a', 'B', 'c']} | ${'case does not matter, and equal names have an order too'}
    ${'NAME_DESCENDING'} | ${['c', 'B', 'A a', 'a a']} | ${'it is the same order the other way'}
    ${'OLDEST_FIRST'}    | ${['c', 'a a', 'B', 'A a']} | ${'that is how they were made'}
    ${'NEWEST_FIRST'}    | ${['A a', 'B', 'a a', 'c']} | ${'that is how they were made'}
  `('by $orderBy they are $names because $because', async ({ orderBy, names }) => {
    const mark = `sorted-${orderBy}`;
    for (const displayName of ['c', 'a a', 'B', 'A a']) await makeCustomer(fixture, { displayName, tags: [mark] });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof fixture.run>> = await fixture.run(
        `query ($after: String, $tags: [String!], $orderBy: ListOrder!) {
          customers(first: 1, after: $after, tags: $tags, orderBy: $orderBy) {
            nodes { displayName } totalCount pageInfo { hasNextPage endCursor } } }`,
        { after, tags: [mark], orderBy },
      );
      expect(page.data.customers.totalCount).toBe(4);
      seen.push(page.data.customers.nodes[0].displayName);
      after = page.data.customers.pageInfo.hasNextPage ? page.data.customers.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(names);
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
