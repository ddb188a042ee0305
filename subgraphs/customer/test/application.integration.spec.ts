import { generateKeyPairSync } from 'node:crypto';
import { type AccountChanged, accountChanged } from '@otpless/contracts/customer/account-changed';
import type { Fact } from '@otpless/contracts/fact';
import { walletOpened } from '@otpless/contracts/wallet/wallet-opened';
import { consumeFacts } from '@otpless/service/consume-facts';
import { createLogger } from '@otpless/service/logger';
import { jetstreamOf } from '@otpless/service/nats';
import { type FreshBroker, freshBroker } from '@otpless/testkit/broker';
import { type FreshDatabase, freshDatabase } from '@otpless/testkit/database';
import { eventually } from '@otpless/testkit/eventually';
import { type TestIdentity, testIdentity, testPrincipal } from '@otpless/testkit/identity';
import { startCustomer } from '../src/application';
import { CREATE_ACCOUNT, CREATE_CUSTOMER, aCustomer } from './fixture';

let database: FreshDatabase;
let broker: FreshBroker;
let identity: TestIdentity;
let subgraph: Awaited<ReturnType<typeof startCustomer>>;

beforeAll(async () => {
  [database, broker, identity] = await Promise.all([freshDatabase('customer'), freshBroker(), testIdentity()]);
  subgraph = await startCustomer({
    SERVICE_NAME: 'customer',
    HTTP_HOST: '127.0.0.1',
    HTTP_PORT: 0,
    LOG_LEVEL: 'silent',
    DATABASE_URL: database.databaseUrl,
    OUTBOX_POLL_INTERVAL_MS: 1000,
    PLANNED_CHANGES_POLL_INTERVAL_MS: 100,
    ...broker.environment('customer'),
    ...identity.environment,
    SESSION_PRIVATE_KEY: generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    BOOTSTRAP_ADMIN_EMAIL: 'admin@otpless.example',
    BOOTSTRAP_ADMIN_PASSWORD: 'a first password',
  });
}, 60_000);

afterAll(async () => {
  await subgraph?.stop();
  await broker?.stop();
  await database?.drop();
});

async function call(query: string, variables: object = {}, headers?: Record<string, string>) {
  const response = await fetch(subgraph.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(headers ?? (await identity.headersFor(testPrincipal()))) },
    body: JSON.stringify({ query, variables }),
  });
  // Each test's expectations say what the answer must be.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  return { status: response.status, body: (await response.json()) as any };
}

test('answers only callers with a signed identity', async () => {
  expect((await call('{ viewer { id } }', {}, {})).status).toBe(401);
  const { body } = await call('{ viewer { id kind } }');
  expect(body.data.viewer.kind).toBe('USER');
});

test('lets the first administrator in', async () => {
  const { body } = await call(
    `mutation { signIn(input: { email: "admin@otpless.example", password: "a first password" }) { ... on Session { user { roles } } } }`,
  );
  expect(body.data.signIn.user.roles).toEqual(['ADMIN']);
});

test('says to the broker that an account was opened, with the request id of the call', async () => {
  const connection = await broker.connectAs('catalog');
  const heard: Fact<AccountChanged>[] = [];
  const consumer = await consumeFacts({
    connection,
    subgraph: 'catalog',
    definition: accountChanged,
    handle: async (facts) => void heard.push(...facts),
    logger: createLogger('test', 'silent'),
  });
  const headers = { ...(await identity.headersFor(testPrincipal())), 'x-request-id': 'req-42' };
  const made = await call(CREATE_CUSTOMER, { input: aCustomer() }, headers);
  const customerId = made.body.data.createCustomer.id;
  const opened = await call(
    CREATE_ACCOUNT,
    { input: { customerId, name: 'Retail', currency: 'INR', paymentMode: 'PREPAID' } },
    headers,
  );
  const [fact] = await eventually(
    () => heard,
    (facts) => facts.length > 0,
  );
  expect(fact).toMatchObject({
    requestId: 'req-42',
    payload: { accountId: opened.body.data.createAccount.id, revision: 1 },
  });
  await consumer.stop();
  await connection.close();
});

test('hears from the wallets and the catalog what uses an account', async () => {
  const made = await call(CREATE_CUSTOMER, { input: aCustomer() });
  const customerId = made.body.data.createCustomer.id;
  const input = { customerId, name: 'Used', currency: 'INR', paymentMode: 'PREPAID' };
  const accountId = (await call(CREATE_ACCOUNT, { input })).body.data.createAccount.id;
  const wallet = await broker.connectAs('wallet');
  const fact = {
    id: 'fct_opened',
    subject: walletOpened.subject,
    occurredAt: new Date().toISOString(),
    requestId: 'req-test',
    payload: { walletId: 'wal_01kav3hjj0e6a9h0m6f5q6z3wd', accountId, currency: 'INR' },
  };
  await jetstreamOf(wallet).publish(fact.subject, JSON.stringify(fact), { msgID: fact.id });
  await wallet.close();
  const UPDATE = `mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) {
    __typename ... on Account { version } ... on InvalidInput { fields { path } } } }`;
  let expectedVersion = 1;
  const refused = await eventually(
    async () => {
      const currency = expectedVersion % 2 === 0 ? 'INR' : 'USD';
      const { body } = await call(UPDATE, { input: { id: accountId, expectedVersion, currency } });
      const answer = body.data.updateAccount;
      if (answer.__typename === 'Account') expectedVersion = answer.version;
      return answer;
    },
    (answer) => answer.__typename === 'InvalidInput',
  );
  expect(refused.fields).toEqual([{ path: 'currency' }]);
});

test('is ready while its dependencies are', async () => {
  const response = await fetch(subgraph.url.replace('/graphql', '/readyz'));
  expect(await response.json()).toMatchObject({ status: 'ok', checks: { database: 'ok', nats: 'ok' } });
});
