import { jetstream } from '@nats-io/jetstream';
import { type AccountChanged, accountChanged } from '@otpless/contracts/customer/account-changed';
import { type Fact, type FactDefinition, parseFact } from '@otpless/contracts/fact';
import { type AdvanceReceived, advanceReceived } from '@otpless/contracts/invoice/advance-received';
import { type InvoiceIssued, invoiceIssued } from '@otpless/contracts/invoice/invoice-issued';
import { accrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { drawRecorded } from '@otpless/contracts/wallet/draw-recorded';
import { topUpRequested } from '@otpless/contracts/wallet/top-up-requested';
import type { NatsConnection } from '@nats-io/transport-node';
import { newId } from '@otpless/service/identifiers';
import type { RunningSubgraph } from '@otpless/service/start-subgraph';
import { type FreshBroker, freshBroker } from '@otpless/testkit/broker';
import { type FreshDatabase, freshDatabase } from '@otpless/testkit/database';
import { eventually } from '@otpless/testkit/eventually';
import { fixedClock } from '@otpless/testkit/fixed-clock';
import { testIdentity, type TestIdentity, testPrincipal } from '@otpless/testkit/identity';
import { startInvoice } from '../src/application';
import { account, accrual, draw, SELLER, topUp } from './stage';

let database: FreshDatabase;
let broker: FreshBroker;
let identity: TestIdentity;
let subgraph: RunningSubgraph;
let admin: NatsConnection;
const heard: Fact<unknown>[] = [];

beforeAll(async () => {
  [database, broker, identity] = await Promise.all([freshDatabase('invoice'), freshBroker(), testIdentity()]);
  admin = await broker.connectAs('admin');
  const facts = admin.subscribe('billing.v1.invoice.>');
  void (async () => {
    for await (const message of facts) heard.push(message.json());
  })();
  subgraph = await startInvoice(
    {
      ...broker.environment('invoice'),
      ...identity.environment,
      SERVICE_NAME: 'invoice',
      HTTP_HOST: '127.0.0.1',
      HTTP_PORT: 0,
      LOG_LEVEL: 'silent',
      DATABASE_URL: database.databaseUrl,
      OUTBOX_POLL_INTERVAL_MS: 20,
      SELLER_LEGAL_NAME: SELLER.legalName,
      SELLER_GSTIN: SELLER.gstin,
      SELLER_ADDRESS: SELLER.address,
    },
    { clock: fixedClock('2026-11-22T10:00:00Z') },
  );
});

afterAll(async () => {
  await subgraph.stop();
  await admin.close();
  await broker.stop();
  await database.drop();
});

async function say<Payload>(definition: FactDefinition<Payload>, payload: Payload): Promise<void> {
  const fact = {
    id: newId('fct'),
    subject: definition.subject,
    occurredAt: new Date().toISOString(),
    requestId: 'road',
    payload,
  };
  await jetstream(admin).publish(definition.subject, JSON.stringify(fact), { msgID: fact.id });
}

/** Waits for a fact of the subgraph and reads it as every consumer would. */
async function said<Payload>(definition: FactDefinition<Payload>): Promise<Fact<Payload>> {
  const [first] = await eventually(
    () => heard.filter(({ subject }) => subject === definition.subject),
    (facts) => facts.length > 0,
  );
  return parseFact(definition, first);
}

async function ask(query: string, variables: object, headers: Record<string, string>) {
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return {
    status: response.status,
    body: (await response.json()) as { data: Record<string, never>; errors?: unknown },
  };
}

test('a top-up is receipted, and the period it paid for is invoiced, by facts and one call', async () => {
  const buyer: AccountChanged = account({ paymentMode: 'PREPAID', placeOfSupply: '27' });
  const final = accrual(buyer.accountId, ['500'], { paymentMode: 'PREPAID' });
  const paid = topUp(buyer.accountId, '590');
  // The top-up may overtake its account; it is receipted all the same.
  await say(topUpRequested, paid);
  await say(accountChanged, buyer);
  const received: Fact<AdvanceReceived> = await said(advanceReceived);
  expect(received.payload).toMatchObject({
    topUpId: paid.topUpId,
    gross: '590',
    net: '500',
    tax: '90',
    receiptNumber: 'RV/2627/000001',
  });
  expect(received.requestId).toBe('road');

  await say(accrualChanged, final);
  await say(drawRecorded, draw(final, '0', '500'));
  const headers = await identity.headersFor(testPrincipal());
  const run =
    'mutation { runBilling(input: { asOf: "2026-11-22" }) { ... on BillingRun { status invoices { number status amountDue { amount } taxes { head } } } } }';
  const made = await eventually(
    () => ask(run, {}, headers),
    ({ body }) => (body.data?.['runBilling'] as { invoices?: unknown[] } | undefined)?.invoices?.length === 1,
  );
  expect(made.body.data['runBilling']).toMatchObject({
    status: 'DONE',
    invoices: [{ number: 'OTP/2627/000001', status: 'PAID', amountDue: { amount: '0.00' }, taxes: [{ head: 'IGST' }] }],
  });
  const issued: Fact<InvoiceIssued> = await said(invoiceIssued);
  expect(issued.payload).toMatchObject({ accountId: buyer.accountId, total: '590', amountDue: '0' });
});

test('a caller without a signed identity is refused', async () => {
  expect((await ask('{ sellerProfile { gstin } }', {}, {})).status).toBe(401);
});

test('it says that it is ready', async () => {
  const { status } = await fetch(new URL('/readyz', subgraph.url));
  expect(status).toBe(200);
});
