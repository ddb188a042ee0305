import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { startCatalog } from '@otpless/catalog/application';
import { jetstreamOf } from '@otpless/service/nats';
import type { RunningSubgraph } from '@otpless/service/start-subgraph';
import { type FreshBroker, freshBroker } from '@otpless/testkit/broker';
import { type FreshDatabase, freshDatabase } from '@otpless/testkit/database';
import { eventually } from '@otpless/testkit/eventually';
import { type TestIdentity, testIdentity, testPrincipal } from '@otpless/testkit/identity';
import { anAccount } from './catalog-fixture';

let broker: FreshBroker;
let database: FreshDatabase;
let identity: TestIdentity;
let catalog: RunningSubgraph;
beforeAll(async () => {
  [broker, database, identity] = await Promise.all([freshBroker(), freshDatabase('catalog'), testIdentity()]);
  catalog = await startCatalog({
    SERVICE_NAME: 'catalog',
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: 0,
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.databaseUrl,
    OUTBOX_POLL_INTERVAL_MS: 20,
    ...broker.environment('catalog'),
    ...identity.environment,
  });
});
afterAll(async () => {
  await catalog.stop();
  await broker.stop();
  await database.drop();
});

interface Answer {
  readonly data: Readonly<Record<string, { readonly message?: string } | undefined>>;
}

async function ask(query: string, variables: object = {}): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(await identity.headersFor(testPrincipal())) };
  const response = await fetch(catalog.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return response.json() as Promise<Answer>;
}

test('who carries no signed identity is not answered', async () => {
  const headers = { 'content-type': 'application/json' };
  const { status } = await fetch(catalog.url, {
    method: 'POST',
    headers,
    body: '{"query":"{ meters { nodes { id } } }"}',
  });
  expect(status).toBe(401);
});

test('it is ready with its database and broker', async () => {
  expect((await fetch(catalog.url.replace('/graphql', '/readyz'))).status).toBe(200);
});

test('an account that the customer subgraph told of is known, and what is decided here is told on', async () => {
  const facts = await broker.connectAs('admin');
  const told = facts.subscribe('billing.v1.catalog.>', { max: 1 });
  const account = anAccount();
  const fact = {
    id: 'fct_1',
    subject: accountChanged.subject,
    occurredAt: '2026-11-22T10:00:00Z',
    requestId: 'r',
    payload: account,
  };
  await jetstreamOf(facts).publish(accountChanged.subject, JSON.stringify(fact));
  const unknownPlan = `mutation ($accountId: ID!) { subscribe(input: {
    accountId: $accountId, planVersionId: "plv_01k00000000000000000000000", startsOn: "2026-12-01" }) { ... on NotFound { message } } }`;
  // Once the account is known, it is the plan version that is missing.
  await eventually(
    async () => (await ask(unknownPlan, { accountId: account.accountId })).data['subscribe']?.message,
    (message) => message?.includes('plan version') === true,
  );
  await ask(
    `mutation { defineEventSchema(input: { eventName: "otp.sent", attributes: [], dimensions: [] }) { __typename } }`,
  );
  for await (const message of told) {
    expect(message.subject).toBe('billing.v1.catalog.event-schema.changed');
    expect(message.json()).toMatchObject({ payload: { eventName: 'otp.sent', revision: 1 } });
  }
  await facts.close();
});
