import { createHash } from 'node:crypto';
import type { InvoiceIssued } from '@otpless/contracts/invoice/invoice-issued';
import { invoicePrinter } from '../src/documents/invoice-printer';
import { hashOfDocument } from '../src/domain/sealed-document';
import type { Invoice } from '../src/domain/invoice';
import { account, accrual, draw, openStage, type Stage, topUp } from './stage';

let stage: Stage;
beforeAll(async () => (stage = await openStage()));
afterAll(() => stage.close());

const INVOICE = `query ($id: ID!) { invoice(id: $id) {
  id number status account { id } subscription { id } period { startsOn endsOn } subtotal { amount } discounts { amount }
  taxes { head rate taxable { amount } amount { amount } } total { amount } setOff { amount } amountDue { amount currency }
  paid { amount } outstanding { amount } issuedAt dueOn seller { gstin stateName } buyer { legalName placeOfSupplyName }
  totalInWords documentHash history { actor change }
  lines { id description sacCode quantity unitAmount amount { amount } discount { amount } taxable { amount }
    taxes { head amount { amount } } origin { accrualId planName planVersionNumber working { rule quantity rate amount } } } } }`;
const RUN = `mutation ($asOf: Date!, $accountIds: [ID!], $dryRun: Boolean! = false) {
  runBilling(input: { asOf: $asOf, accountIds: $accountIds, dryRun: $dryRun }) {
    __typename ... on BillingRun { id status invoiced planned skipped { accrualId reason } total { amount currency } invoices { id number status total { amount } } }
    ... on Problem { message } } }`;

async function run(accountId: string, change: { asOf?: string; dryRun?: boolean } = {}) {
  const { data, errors } = await stage.ask(RUN, { asOf: '2026-11-22', accountIds: [accountId], ...change });
  expect(errors).toEqual([]);
  return data.runBilling;
}

async function read(id: string) {
  const { data, errors } = await stage.ask(INVOICE, { id });
  expect(errors).toEqual([]);
  return data.invoice;
}

test('a final postpaid accrual becomes a due invoice with CGST and SGST', async () => {
  const buyer = account();
  const final = accrual(buyer.accountId, ['100.004', '0', '50']);
  await stage.operations.projectAccounts([buyer]);
  await stage.operations.projectAccruals([final]);

  const made = await run(buyer.accountId);
  expect(made).toMatchObject({
    status: 'DONE',
    invoiced: 1,
    planned: 1,
    skipped: [],
    total: [{ amount: '177.00', currency: 'INR' }],
  });
  const invoice = await read(made.invoices[0].id);
  expect(invoice).toMatchObject({
    number: 'OTP/2627/000001',
    status: 'DUE',
    account: { id: buyer.accountId },
    subscription: { id: final.subscriptionId },
    period: final.period,
    subtotal: { amount: '150.00' },
    total: { amount: '177.00' },
    setOff: { amount: '0.00' },
    amountDue: { amount: '177.00', currency: 'INR' },
    outstanding: { amount: '177.00' },
    issuedAt: '2026-11-22T10:00:00.000Z',
    dueOn: '2026-12-07',
    seller: { gstin: '29AAACO1234F1ZS', stateName: 'Karnataka' },
    buyer: { legalName: 'Acme Private Limited', placeOfSupplyName: 'Karnataka' },
    totalInWords: 'Rupees One Hundred Seventy Seven Only',
    history: [{ actor: 'Test', change: 'Issued as OTP/2627/000001, due' }],
  });
  expect(invoice.taxes).toEqual(
    ['CGST', 'SGST'].map((head) => ({ head, rate: '9', taxable: { amount: '150.00' }, amount: { amount: '13.50' } })),
  );
  expect(invoice.lines).toHaveLength(2);
  expect(invoice.lines[0]).toMatchObject({
    description: 'OTP by SMS 0',
    sacCode: '998413',
    quantity: '1000',
    unitAmount: '0.100004',
    amount: { amount: '100.00' },
    origin: {
      accrualId: final.accrualId,
      planName: 'Growth',
      planVersionNumber: 3,
      working: [{ rule: 'slab above 0 up to 1000 per unit' }],
    },
  });
  const [said] = (await stage.said<InvoiceIssued>('invoice.issued')).filter(
    ({ invoiceId }) => invoiceId === invoice.id,
  );
  expect(said).toMatchObject({
    number: 'OTP/2627/000001',
    accountId: buyer.accountId,
    subtotal: '150',
    total: '177',
    amountDue: '177',
    accruals: [{ accrualId: final.accrualId, accrued: '150.004', invoiced: '150' }],
  });
});

test('a buyer in another state is charged IGST, one abroad nothing under the LUT', async () => {
  const [mumbai, abroad] = [
    account({ placeOfSupply: '27' }),
    account({ placeOfSupply: '96', taxCategory: 'OVERSEAS' }),
  ];
  await stage.operations.projectAccounts([mumbai, abroad]);
  await stage.operations.projectAccruals([accrual(mumbai.accountId, ['100']), accrual(abroad.accountId, ['100'])]);
  const inMumbai = await read((await run(mumbai.accountId)).invoices[0].id);
  expect(inMumbai.taxes).toEqual([
    { head: 'IGST', rate: '18', taxable: { amount: '100.00' }, amount: { amount: '18.00' } },
  ]);
  expect(await read((await run(abroad.accountId)).invoices[0].id)).toMatchObject({
    taxes: [],
    total: { amount: '100.00' },
  });
});

test('a prepaid period: promotional draws are a discount, purchased ones are set off with tax, the uncovered rest is due', async () => {
  const buyer = account({ paymentMode: 'PREPAID' });
  const final = accrual(buyer.accountId, ['300.40', '200.10'], { paymentMode: 'PREPAID', revision: 7 });
  const paid = topUp(buyer.accountId, '590');
  await stage.operations.projectAccounts([buyer]);
  await stage.operations.receiveAdvance(paid);
  await stage.operations.projectAccruals([final]);

  const early = await run(buyer.accountId);
  expect(early).toMatchObject({
    invoiced: 0,
    skipped: [{ accrualId: final.accrualId, reason: 'The wallet has not recorded the final draws yet.' }],
  });
  await stage.operations.projectDraws([draw(final, '100.50', '300', { accrualRevision: 6 })]);
  expect(await run(buyer.accountId)).toMatchObject({ invoiced: 0 });
  await stage.operations.projectDraws([draw(final, '100.50', '300', { revision: 2 })]);

  const invoice = await read((await run(buyer.accountId)).invoices[0].id);
  expect(invoice).toMatchObject({
    status: 'DUE',
    subtotal: { amount: '500.50' },
    discounts: { amount: '100.50' },
    total: { amount: '472.00' },
    setOff: { amount: '354.00' },
    amountDue: { amount: '118.00' },
  });
  const [left] = await stage.query<object>(
    'select net_left, taxes_left, used_up from invoice.receipt_voucher where top_up_id = $1',
    [paid.topUpId],
  );
  expect(left).toEqual({
    net_left: '200.000000000000',
    taxes_left: [
      { head: 'CGST', amount: '18' },
      { head: 'SGST', amount: '18' },
    ],
    used_up: false,
  });
});

test('a wholly covered prepaid period is paid at once', async () => {
  const buyer = account({ paymentMode: 'PREPAID' });
  const final = accrual(buyer.accountId, ['0.1501', '0.1502', '0.1503'], { paymentMode: 'PREPAID' });
  await stage.operations.projectAccounts([buyer]);
  await stage.operations.receiveAdvance(topUp(buyer.accountId, '590'));
  await stage.operations.projectAccruals([final]);
  await stage.operations.projectDraws([draw(final, '0', '0.4506')]);
  const invoice = await read((await run(buyer.accountId)).invoices[0].id);
  expect(invoice).toMatchObject({
    status: 'PAID',
    total: { amount: '0.51' },
    setOff: { amount: '0.51' },
    amountDue: { amount: '0.00' },
  });
});

test('facts that come twice, or late, change nothing; a later run finds nothing', async () => {
  const buyer = account();
  const older = accrual(buyer.accountId, ['7'], { revision: 1, state: 'GRACE' });
  const final = { ...accrual(buyer.accountId, ['10']), accrualId: older.accrualId, revision: 2 };
  await stage.operations.projectAccounts([buyer]);
  await stage.operations.projectAccruals([final, older]);
  await stage.operations.projectAccruals([older]);
  const [made] = (await run(buyer.accountId)).invoices;
  expect(made.total).toEqual({ amount: '11.80' });
  await stage.operations.projectAccruals([final]);
  await stage.operations.projectAccruals([{ ...final, revision: 3, total: '99' }]);
  expect(await run(buyer.accountId)).toMatchObject({ planned: 0, invoiced: 0 });
  expect(await read(made.id)).toMatchObject({ total: { amount: '11.80' } });
});

test.each`
  what                               | change                         | reason
  ${'a period without charges'}      | ${{ charges: [], total: '0' }} | ${'It has no charges.'}
  ${'a period that came to nothing'} | ${{}}                          | ${'Its charges come to nothing.'}
`('$what makes no invoice', async ({ change, reason }) => {
  const buyer = account();
  await stage.operations.projectAccounts([buyer]);
  await stage.operations.projectAccruals([accrual(buyer.accountId, ['0'], change)]);
  expect(await run(buyer.accountId)).toMatchObject({ invoiced: 0, skipped: [{ reason }] });
  expect(await stage.operations.invoicesOfAccount(buyer.accountId, 10)).toEqual([]);
});

test('a period whose grace ends after the date, or that is not final, is left alone', async () => {
  const buyer = account();
  await stage.operations.projectAccounts([buyer]);
  await stage.operations.projectAccruals([
    accrual(buyer.accountId, ['5'], { state: 'GRACE' }),
    accrual(buyer.accountId, ['5']),
  ]);
  expect(await run(buyer.accountId, { asOf: '2026-11-03' })).toMatchObject({ planned: 0 });
  expect(await run(buyer.accountId, { asOf: '2026-11-04' })).toMatchObject({ planned: 1, invoiced: 1 });
});

test('a dry run shows what would be made, keeps no invoice and burns no number', async () => {
  const buyer = account();
  await stage.operations.projectAccounts([buyer]);
  await stage.operations.projectAccruals([accrual(buyer.accountId, ['100'])]);
  const count = async () =>
    (
      await stage.query<object>(
        'select last_ordinal, (select count(*) from invoice.invoice) n, (select count(*) from invoice.outbox) o from invoice.number_series where series = $1',
        ['INVOICE'],
      )
    )[0];
  const before = await count();
  const dry = await run(buyer.accountId, { dryRun: true });
  expect(dry).toMatchObject({
    status: 'DONE',
    invoiced: 1,
    total: [{ amount: '118.00' }],
    invoices: [{ number: null, status: 'DRAFT', total: { amount: '118.00' } }],
  });
  expect(await count()).toEqual(before);
  const real = await run(buyer.accountId);
  expect(real.invoices[0].id).toBe(dry.invoices[0].id);
});

test('two runs at once invoice nothing twice, and the numbers have no gap', async () => {
  const buyers = Array.from({ length: 6 }, () => account());
  await stage.operations.projectAccounts(buyers);
  await stage.operations.projectAccruals(
    buyers.flatMap(({ accountId }) => [accrual(accountId, ['1']), accrual(accountId, ['2'])]),
  );
  const accountIds = buyers.map(({ accountId }) => accountId);
  const request = { asOf: '2026-11-22', accountIds, dryRun: false };
  const runs = await Promise.all([1, 2, 3].map(() => stage.operations.runBilling(request, 'Test')));
  const invoiced = runs.flatMap((made) => ('invoiceIds' in made ? made.invoiceIds : []));
  expect(invoiced).toHaveLength(12);
  expect(new Set(invoiced).size).toBe(12);
  const numbers = await stage.query<{ number: string }>('select number from invoice.invoice order by number');
  expect(numbers.map(({ number }) => number)).toEqual(
    numbers.map((_, at) => `OTP/2627/${String(at + 1).padStart(6, '0')}`),
  );
});

test('one invoice that fails leaves no gap, does not stop the others, and comes with the next run', async () => {
  const [broken, fine] = [account({ placeOfSupply: '00' }), account()];
  await stage.operations.projectAccounts([broken, fine]);
  await stage.operations.projectAccruals([
    accrual(broken.accountId, ['1'], { accrualId: accrual('', []).accrualId }),
    accrual(fine.accountId, ['1']),
  ]);
  const request = { asOf: '2026-11-22', accountIds: [broken.accountId, fine.accountId], dryRun: false };
  const failed = await stage.operations.runBilling(request, 'Test');
  expect(failed).toMatchObject({
    status: 'FAILED',
    invoiceIds: [expect.any(String)],
    skipped: [{ accountId: broken.accountId }],
  });
  expect(stage.failures).toHaveLength(1);
  await stage.operations.projectAccounts([
    { ...broken, revision: 2, customer: { ...broken.customer, placeOfSupply: '29' } },
  ]);
  expect(await stage.operations.runBilling(request, 'Test')).toMatchObject({
    status: 'DONE',
    invoiceIds: [expect.any(String)],
  });
  const [gap] = await stage.query<{ last: string; n: string }>(
    `select last_ordinal as last, (select count(*) from invoice.invoice) as n from invoice.number_series where series = 'INVOICE'`,
  );
  expect(gap!.last).toBe(gap!.n);
});

test('a number taken by a transaction that fails is taken again', async () => {
  const series = 'select last_ordinal from invoice.number_series where series = $1';
  const [before] = await stage.query<object>(series, ['INVOICE']);
  await stage.query('begin');
  await stage.query(`update invoice.number_series set last_ordinal = last_ordinal + 1 where series = 'INVOICE'`);
  const buyer = account();
  await stage.operations.projectAccounts([buyer]);
  await stage.operations.projectAccruals([accrual(buyer.accountId, ['1'])]);
  const waiting = stage.operations.runBilling(
    { asOf: '2026-11-22', accountIds: [buyer.accountId], dryRun: false },
    'Test',
  );
  await stage.query('rollback');
  const made = await waiting;
  expect(made).toMatchObject({ status: 'DONE' });
  const [after] = await stage.query<{ last_ordinal: string }>(series, ['INVOICE']);
  expect(BigInt(after!.last_ordinal)).toBe(BigInt((before as { last_ordinal: string }).last_ordinal) + 1n);
});

test('the database refuses every change of an issued document', async () => {
  const sealed = /an issued document never changes/;
  await expect(
    stage.query(`update invoice.invoice set total = total + 1, amount_due = amount_due + 1`),
  ).rejects.toThrow(sealed);
  await expect(stage.query(`update invoice.invoice set buyer = '{}'`)).rejects.toThrow(sealed);
  await expect(stage.query(`delete from invoice.invoice_line`)).rejects.toThrow(sealed);
  await expect(stage.query(`update invoice.invoice_line set description = 'x'`)).rejects.toThrow(sealed);
  await expect(stage.query(`update invoice.receipt_voucher set gross = gross + 1`)).rejects.toThrow(sealed);
  await expect(stage.query(`update invoice.invoice_change set change = 'x'`)).rejects.toThrow(sealed);
});

test('every stored invoice still has the hash it was sealed with', async () => {
  const rows = await stage.query<{ id: string }>('select id from invoice.invoice');
  const invoices = (await stage.operations.invoices(rows.map(({ id }) => id))) as Invoice[];
  expect(invoices.length).toBeGreaterThan(10);
  for (const invoice of invoices) expect(hashOfDocument(invoice)).toBe(invoice.documentHash);
});

test.each`
  input                                                 | answer        | because
  ${{ asOf: '2026-11-22', accountIds: ['acc_nobody'] }} | ${'NotFound'} | ${'nobody has this account'}
`('runBilling of $input answers $answer because $because', async ({ input, answer }) => {
  const { data } = await stage.ask(RUN, input);
  expect(data.runBilling.__typename).toBe(answer);
});

test('the printed invoice is kept with its hash, the same bytes whenever it is printed, and is never changed', async () => {
  const [{ id }] = (await stage.query<{ id: string }>(
    `select id from invoice.invoice where number = 'OTP/2627/000001'`,
  )) as [{ id: string }];
  const { data } = await stage.ask(
    'query ($id: ID!) { invoice(id: $id) { document { mediaType sha256 sizeBytes content } } }',
    { id },
  );
  const { mediaType, sha256, sizeBytes, content } = data.invoice.document;
  const pdf = Buffer.from(content, 'base64');
  expect(mediaType).toBe('application/pdf');
  expect(pdf.length).toBe(sizeBytes);
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(createHash('sha256').update(pdf).digest('hex')).toBe(sha256);
  const [invoice] = (await stage.operations.invoices([id])) as [Invoice];
  expect(invoicePrinter()(invoice).equals(pdf)).toBe(true);
  await expect(stage.query('delete from invoice.invoice_document')).rejects.toThrow(/never changes/);
});

test('runs can be looked up afterwards, newest first', async () => {
  const { data } = await stage.ask(
    `{ billingRuns(first: 2) { nodes { id status } pageInfo { hasNextPage endCursor } } }`,
  );
  expect(data.billingRuns.nodes).toHaveLength(2);
  const { endCursor } = data.billingRuns.pageInfo;
  const next = await stage.ask(`query ($after: String) { billingRuns(first: 2, after: $after) { nodes { id } } }`, {
    after: endCursor,
  });
  const seen = new Set([...data.billingRuns.nodes, ...next.data.billingRuns.nodes].map(({ id }: { id: string }) => id));
  expect(seen.size).toBe(4);
});
