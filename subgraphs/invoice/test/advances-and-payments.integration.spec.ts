import type { AdvanceReceived } from '@otpless/contracts/invoice/advance-received';
import { testPrincipal } from '@otpless/testkit/identity';
import { account, accrual, draw, openStage, type Stage, topUp } from './stage';

let stage: Stage;
beforeAll(async () => (stage = await openStage()));
afterAll(() => stage.close());

const RUN = { asOf: '2026-11-22', dryRun: false };

async function invoiceOf(accountId: string, amounts: string[]): Promise<string> {
  await stage.operations.projectAccruals([accrual(accountId, amounts)]);
  const run = await stage.operations.runBilling({ ...RUN, accountIds: [accountId] }, 'Test');
  return 'invoiceIds' in run ? run.invoiceIds[0]! : '';
}

test('a top-up of 590 is receipted as 500 net and 90 tax, once', async () => {
  const buyer = account();
  const paid = topUp(buyer.accountId, '590');
  await stage.operations.projectAccounts([buyer]);
  await Promise.all([stage.operations.receiveAdvance(paid), stage.operations.receiveAdvance(paid)]);
  await stage.operations.receiveAdvance(paid);
  const said = await stage.said<AdvanceReceived>('advance.received');
  expect(said).toHaveLength(1);
  expect(said[0]).toMatchObject({
    topUpId: paid.topUpId,
    receiptNumber: 'RV/2627/000001',
    gross: '590',
    net: '500',
    tax: '90',
  });
  const { data } = await stage.ask(
    `query ($accountId: ID!) { receiptVouchers(accountId: $accountId) { nodes { number gross { amount } net { amount } taxes { head amount { amount } } account { id } } } }`,
    { accountId: buyer.accountId },
  );
  expect(data.receiptVouchers.nodes).toEqual([
    {
      number: 'RV/2627/000001',
      gross: { amount: '590.00' },
      net: { amount: '500.00' },
      taxes: [
        { head: 'CGST', amount: { amount: '45.00' } },
        { head: 'SGST', amount: { amount: '45.00' } },
      ],
      account: { id: buyer.accountId },
    },
  ]);
});

test('a top-up of an account that is not known yet is receipted once it is', async () => {
  const buyer = account();
  const paid = topUp(buyer.accountId, '118');
  await expect(stage.operations.receiveAdvance(paid)).rejects.toThrow('is known');
  await stage.operations.projectAccounts([buyer]);
  await stage.operations.receiveAdvance(paid);
  const said = await stage.said<AdvanceReceived>('advance.received');
  expect(said.filter(({ topUpId }) => topUpId === paid.topUpId)).toMatchObject([
    { receiptNumber: 'RV/2627/000002', net: '100' },
  ]);
});

test('what was set off for an overdraft is filled up by the next top-up', async () => {
  const buyer = account({ paymentMode: 'PREPAID' });
  await stage.operations.projectAccounts([buyer]);
  const final = accrual(buyer.accountId, ['100'], { paymentMode: 'PREPAID' });
  await stage.operations.projectAccruals([final]);
  await stage.operations.projectDraws([draw(final, '0', '100')]);
  await stage.operations.runBilling({ ...RUN, accountIds: [buyer.accountId] }, 'Test');
  const later = topUp(buyer.accountId, '590');
  await stage.operations.receiveAdvance(later);
  const [left] = await stage.query<object>(
    'select v.net_left, v.taxes_left, a.net from invoice.receipt_voucher v join invoice.set_off_ahead a using (account_id) where v.top_up_id = $1',
    [later.topUpId],
  );
  expect(left).toMatchObject({ net_left: '400.000000000000', net: '0.000000000000' });
  expect(left).toMatchObject({
    taxes_left: [
      { head: 'CGST', amount: '36' },
      { head: 'SGST', amount: '36' },
    ],
  });
});

const PAY = `mutation ($input: RecordPaymentInput!) { recordPayment(input: $input) {
  __typename ... on Invoice { status paid { amount } outstanding { amount } history { change } } ... on Problem { message } } }`;
const payment = { method: 'BANK_TRANSFER', reference: 'UTR 42', receivedOn: '2026-11-21' };

test('an invoice is paid in parts, once per key, and never more than is due', async () => {
  const buyer = account();
  await stage.operations.projectAccounts([buyer]);
  const invoiceId = await invoiceOf(buyer.accountId, ['100']);
  const pay = async (amount: string, idempotencyKey: string) =>
    (await stage.ask(PAY, { input: { ...payment, invoiceId, amount, idempotencyKey } })).data.recordPayment;
  expect(await pay('100', 'a')).toMatchObject({
    status: 'DUE',
    paid: { amount: '100.00' },
    outstanding: { amount: '18.00' },
  });
  expect(await pay('100', 'a')).toMatchObject({ status: 'DUE', paid: { amount: '100.00' } });
  expect(await pay('17', 'a')).toMatchObject({ __typename: 'IdempotencyConflict' });
  expect(await pay('18.01', 'b')).toMatchObject({
    __typename: 'InvalidInput',
    message: expect.stringContaining('18.00'),
  });
  expect(await pay('18', 'b')).toMatchObject({ status: 'PAID', outstanding: { amount: '0.00' } });
  expect(await pay('1', 'c')).toMatchObject({ __typename: 'InvoiceNotDue' });
  const payments = await stage.query<object>('select amount from invoice.payment where invoice_id = $1', [invoiceId]);
  expect(payments).toHaveLength(2);
});

test('payments at the same time never add up to more than is due', async () => {
  const buyer = account();
  await stage.operations.projectAccounts([buyer]);
  const invoiceId = await invoiceOf(buyer.accountId, ['100']);
  const answers = await Promise.all(
    [1, 2, 3].map((key) =>
      stage.ask(PAY, { input: { ...payment, invoiceId, amount: '118', idempotencyKey: `at-once-${key}` } }),
    ),
  );
  expect(answers.filter(({ data }) => data.recordPayment.__typename === 'Invoice')).toHaveLength(1);
});

test('the seller is changed for later invoices and stays as it was on issued ones', async () => {
  const buyer = account();
  await stage.operations.projectAccounts([buyer]);
  const before = await invoiceOf(buyer.accountId, ['100']);
  const change = `mutation ($gstin: String!) { updateSellerProfile(input: { gstin: $gstin, legalName: "New Name" }) {
    __typename ... on SellerOnInvoice { legalName stateName address } ... on InvalidInput { fields { path } } } }`;
  const refused = await stage.ask(change, { gstin: '27AAACO1234F1ZS' });
  expect(refused.data.updateSellerProfile).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'gstin' }] });
  const changed = await stage.ask(change, { gstin: '27AAJCS5738D1Z6' });
  expect(changed.data.updateSellerProfile).toMatchObject({
    legalName: 'New Name',
    stateName: 'Maharashtra',
    address: 'Bengaluru',
  });
  const after = await invoiceOf(buyer.accountId, ['100']);
  const [first, second] = await stage.operations.invoices([before, after]);
  expect([first?.seller.legalName, second?.seller.legalName]).toEqual(['OTPless', 'New Name']);
  expect(second).toMatchObject({ number: 'OTP/2627/000001', taxes: [{ head: 'IGST' }] });
});

test('a running period is shown as it would be now, under the id of its later invoice', async () => {
  const buyer = account();
  const open = accrual(buyer.accountId, ['10.005'], { state: 'OPEN', revision: 4 });
  await stage.operations.projectAccounts([buyer]);
  await stage.operations.projectAccruals([open]);
  const list = `query ($accountId: ID!, $status: InvoiceStatus) { invoices(accountId: $accountId, status: $status) { nodes { id number status total { amount } version } } }`;
  const ongoing = (await stage.ask(list, { accountId: buyer.accountId, status: 'ONGOING' })).data.invoices.nodes;
  expect(ongoing).toMatchObject([{ number: null, status: 'ONGOING', total: { amount: '11.81' }, version: 4 }]);
  expect((await stage.ask(list, { accountId: buyer.accountId })).data.invoices.nodes).toEqual([]);
  await stage.operations.projectAccruals([{ ...open, state: 'FINAL', revision: 5 }]);
  expect((await stage.ask(list, { accountId: buyer.accountId, status: 'DRAFT' })).data.invoices.nodes).toMatchObject([
    { id: ongoing[0].id },
  ]);
  await stage.operations.runBilling({ ...RUN, accountIds: [buyer.accountId] }, 'Test');
  const due = (await stage.ask(list, { accountId: buyer.accountId, status: 'DUE' })).data.invoices.nodes;
  expect(due).toMatchObject([{ id: ongoing[0].id, status: 'DUE' }]);
  expect((await stage.ask(list, { accountId: buyer.accountId, status: 'ONGOING' })).data.invoices.nodes).toEqual([]);
});

test('lists go on from their cursor and are searched by number', async () => {
  const buyer = account();
  await stage.operations.projectAccounts([buyer]);
  for (let at = 0; at < 5; at++) await invoiceOf(buyer.accountId, [`${at + 1}`]);
  const list = `query ($accountId: ID, $after: String, $search: String) { invoices(first: 2, after: $after, accountId: $accountId, search: $search) {
    nodes { id number } pageInfo { hasNextPage endCursor } } }`;
  const numbers: string[] = [];
  let after: string | null = null;
  do {
    const {
      data,
    }: { data: { invoices: { nodes: { number: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } =
      await stage.ask(list, { accountId: buyer.accountId, after });
    numbers.push(...data.invoices.nodes.map(({ number }) => number));
    after = data.invoices.pageInfo.hasNextPage ? data.invoices.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(numbers).size).toBe(5);
  const found = await stage.ask(list, { search: numbers[0]!.slice(4) });
  expect(found.data.invoices.nodes).toContainEqual(expect.objectContaining({ number: numbers[0] }));
  expect((await stage.ask(list, { search: '%' })).data.invoices.nodes).toEqual([]);
  expect((await stage.ask(list, { after: 'nonsense' })).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
});

test('a token for one account sees that account only', async () => {
  const [own, other] = [account(), account()];
  await stage.operations.projectAccounts([own, other]);
  const [mine, theirs] = [await invoiceOf(own.accountId, ['1']), await invoiceOf(other.accountId, ['1'])];
  const token = testPrincipal(['invoice:read'], { accountId: own.accountId });
  const invoice = 'query ($id: ID!) { invoice(id: $id) { id } }';
  expect((await stage.ask(invoice, { id: mine }, token)).data.invoice).toEqual({ id: mine });
  expect((await stage.ask(invoice, { id: theirs }, token)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const history = (fields: string) => `query ($id: ID!) { invoice(id: $id) { history { ${fields} } } }`;
  expect((await stage.ask(history('change'), { id: mine }, token)).errors).toEqual([]);
  expect((await stage.ask(history('actor'), { id: mine }, token)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect((await stage.ask('{ invoices { nodes { id } } }', {}, token)).data.invoices.nodes).toEqual([{ id: mine }]);
  expect(
    (await stage.ask('query ($id: ID) { invoices(accountId: $id) { nodes { id } } }', { id: other.accountId }, token))
      .errors,
  ).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect((await stage.ask('{ billingRuns { nodes { id } } }', {}, token)).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
  const entities =
    'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Invoice { id } ... on Account { id invoices { id } } } }';
  const references = (ids: string[]) => ({
    of: ids.map((id) => ({ __typename: id.startsWith('inv') ? 'Invoice' : 'Account', id })),
  });
  expect((await stage.ask(entities, references([mine, theirs]), token)).data._entities).toEqual([{ id: mine }, null]);
  expect((await stage.ask(entities, references([own.accountId]), token)).data._entities).toEqual([
    { id: own.accountId, invoices: [{ id: mine }] },
  ]);
  expect((await stage.ask(entities, references([other.accountId]), token)).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
  expect((await stage.ask(entities, references([mine]), testPrincipal([]))).errors).toMatchObject([
    { code: 'FORBIDDEN' },
  ]);
});
