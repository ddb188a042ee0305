import { customerColumns } from '@otpless/contracts/customer/customer-columns';
import { type CustomerFixture, aCustomer, customerFixture, makeAccount, makeCustomer } from './fixture';

let fixture: CustomerFixture;
beforeAll(async () => {
  fixture = await customerFixture();
});
afterAll(() => fixture.stop());

const IMPORT = `mutation ($input: ImportCustomersInput!) { importCustomers(input: $input) { __typename
  ... on CustomerImportReport { created updated unchanged rejected rejectedCsv
    rows { row legalName outcome customerId problems { column message } } }
  ... on InvalidInput { fields { path message } } } }`;
const HEADER =
  'external_key,legal_name,tax_category,gstin,billing_line1,billing_city,billing_state_code,billing_postal_code';
const line = (key: string, name: string, tax = 'UNREGISTERED,', pin = '560001') =>
  `${key},${name},${tax},1 MG Road,Bengaluru,29,${pin}`;

async function imported(csv: string, dryRun = false) {
  const { data, errors } = await fixture.run(IMPORT, { input: { csv, dryRun } });
  expect(errors).toEqual([]);
  return data.importCustomers;
}
const outcomes = ({ rows }: { rows: { outcome: string }[] }) => rows.map(({ outcome }) => outcome);
const held = async () => (await fixture.rows<{ n: number }>('select count(*)::int as n from customer.customer'))[0]!.n;

test('a dry run writes nothing, the import does, and the same file again changes nothing', async () => {
  const csv = [
    HEADER,
    line('crm-1', 'Chai Point'),
    line('crm-2', 'Wrong', 'UNREGISTERED,', '5600'),
    line('', 'By GSTIN', 'REGISTERED,29AAFCC9980M1ZR'),
  ].join('\n');
  const before = await held();
  const dry = await imported(csv, true);
  expect(outcomes(dry)).toEqual(['WOULD_CREATE', 'REJECTED', 'WOULD_CREATE']);
  expect(await held()).toBe(before);

  const report = await imported(csv);
  expect(report).toMatchObject({ created: 2, updated: 0, unchanged: 0, rejected: 1 });
  expect(report.rows[1]).toMatchObject({
    row: 3,
    customerId: null,
    problems: [{ column: 'billing_postal_code', message: 'an Indian PIN code has six digits' }],
  });
  expect(await fixture.audited(report.rows[0].customerId)).toEqual(['importCustomers']);
  expect(outcomes(await imported(csv))).toEqual(['UNCHANGED', 'REJECTED', 'UNCHANGED']);

  const mended = await imported(report.rejectedCsv.replace(',5600,', ',560001,'));
  expect(outcomes(mended)).toEqual(['CREATED']);
});

test('an edit by file is audited with its changes and told again of each account', async () => {
  const id = await makeCustomer(fixture, { externalKey: 'told', metadata: { crmId: '1' } });
  await makeAccount(fixture, id);
  await fixture.said();
  const report = await imported(`${HEADER}\n${line('told', 'Chai Renamed')}`);
  expect(report.rows[0]).toMatchObject({ outcome: 'UPDATED', customerId: id });
  expect((await fixture.said()).map(({ subject }) => subject)).toEqual(['billing.v1.customer.account.changed']);
  const [kept] = await fixture.rows(
    'select legal_name, version, contacts, metadata from customer.customer where id = ?',
    [id],
  );
  // What the file has no column for stays.
  expect(kept).toMatchObject({
    legal_name: 'Chai Renamed',
    version: 2,
    contacts: [{ email: 'asha@chai.example' }],
    metadata: { crmId: '1' },
  });
});

test('a name that another customer or another row has is refused at its row', async () => {
  await makeCustomer(fixture, { taxCategory: 'REGISTERED', gstin: '27AAJCS5738D1Z6', externalKey: 'holder' });
  const report = await imported(
    [
      HEADER,
      line('other', 'Other', 'REGISTERED,27AAJCS5738D1Z6'),
      line('twice', 'First'),
      line('twice', 'Second'),
      line('', 'Nameless'),
    ].join('\n'),
  );
  expect(outcomes(report)).toEqual(['REJECTED', 'CREATED', 'REJECTED', 'REJECTED']);
  expect(report.rows.map(({ problems }: { problems: { message: string }[] }) => problems[0]?.message)).toEqual([
    expect.stringMatching(/^The GSTIN 27AAJCS5738D1Z6 belongs to customer cus_/),
    undefined,
    'row 3 has twice as well',
    expect.stringContaining('say a key or a GSTIN'),
  ]);
});

test('what is exported is imported again unchanged, with guarded cells, further registrations and archived customers', async () => {
  const gstins = ['29AAGCR4375J1ZU', '27AAGCR4375J1ZY'];
  const rich = await makeCustomer(fixture, {
    legalName: '=Tree, "Mart"',
    displayName: '+Tree',
    contacts: [
      { name: 'Asha', email: 'asha@tree.example', phone: '+91 98765 43210', role: 'BILLING' },
      { name: 'Ravi', email: 'ravi@tree.example', role: 'TECHNICAL' },
      { name: 'Second', email: 'second@tree.example', role: 'BILLING' },
    ],
    tags: ['food', 'north'],
    taxCategory: undefined,
    taxRegistrations: [
      { category: 'REGISTERED', gstin: gstins[1] },
      { category: 'REGISTERED', gstin: gstins[0], isPrimary: true },
    ],
  });
  expect(rich).toEqual(expect.any(String));
  const gone = await makeCustomer(fixture, { shippingAddress: aCustomer().billingAddress });
  await fixture.run('mutation ($input: ArchiveCustomerInput!) { archiveCustomer(input: $input) { __typename } }', {
    input: { id: gone, expectedVersion: 1 },
  });
  const address = '1 MG Road,,Bengaluru,29,560001,IN';
  const csv = [
    customerColumns.join(','),
    `${rich},,"'=Tree, ""Mart""",'+Tree,ACTIVE,REGISTERED,${gstins[0]},29,REGISTERED:${gstins[1]},${address},,,,,,,` +
      `Asha,asha@tree.example,'+91 98765 43210,Ravi,ravi@tree.example,,food;north,2026-11-22T10:00:00.000Z`,
    `${gone},,Chai Point Private Limited,Chai Point Private Limited,ARCHIVED,UNREGISTERED,,29,,${address},${address},` +
      `Asha,asha@chai.example,,,,,,2026-11-22T10:00:00.000Z`,
  ].join('\n');
  const report = await imported(`\ufeff${csv}\n`);
  expect(report.rows.map(({ problems }: { problems: object[] }) => problems)).toEqual([[], []]);
  expect(outcomes(report)).toEqual(['UNCHANGED', 'UNCHANGED']);
  const edited = await imported(csv.replace('Ravi,', 'Ravindra,').replace(',ARCHIVED,', ',ACTIVE,'));
  expect(outcomes(edited)).toEqual(['UPDATED', 'REJECTED']);
  expect(edited.rows[1].problems).toMatchObject([{ column: 'status' }]);
  const [{ contacts }] = (await fixture.rows('select contacts from customer.customer where id = ?', [rich])) as [
    { contacts: { name: string }[] },
  ];
  expect(contacts.map(({ name }) => name)).toEqual(['Asha', 'Ravindra', 'Second']);
});

test('two thousand rows are imported, also by two people at once, each customer once', async () => {
  const csv = [HEADER, ...Array.from({ length: 2000 }, (_, index) => line(`bulk-${index}`, `Bulk ${index}`))].join(
    '\n',
  );
  const before = await held();
  const reports = await Promise.all([imported(csv), imported(csv)]);
  expect(await held()).toBe(before + 2000);
  expect(reports.reduce((sum, { created }) => sum + created, 0)).toBe(2000);
  expect(reports.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(2000);
});

test('a file that is none is refused whole', async () => {
  expect(await imported('name\nChai')).toMatchObject({ __typename: 'InvalidInput', fields: expect.any(Array) });
});
