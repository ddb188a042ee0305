import 'reflect-metadata';
import { accountChanged } from '@otpless/contracts/customer/account-changed';
import type { Fact, FactDefinition } from '@otpless/contracts/fact';
import { advanceReceived } from '@otpless/contracts/invoice/advance-received';
import { accrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { type BalanceChanged, balanceChanged } from '@otpless/contracts/wallet/balance-changed';
import { type DrawRecorded, drawRecorded } from '@otpless/contracts/wallet/draw-recorded';
import { type TopUpRequested, topUpRequested } from '@otpless/contracts/wallet/top-up-requested';
import { consumeFacts } from '@otpless/service/consume-facts';
import { newId } from '@otpless/service/identifiers';
import { createLogger } from '@otpless/service/logger';
import { jetstreamOf } from '@otpless/service/nats';
import type { RunningSubgraph } from '@otpless/service/start-subgraph';
import { type FreshBroker, freshBroker } from '@otpless/testkit/broker';
import { type FreshDatabase, freshDatabase } from '@otpless/testkit/database';
import { eventually } from '@otpless/testkit/eventually';
import { type TestIdentity, testIdentity, testPrincipal } from '@otpless/testkit/identity';
import { startWallet } from '../src/application';
import { walletEnvironment } from '../src/environment';
import { accountFact, accrualFact, advanceFor } from './wallet-world';

let broker: FreshBroker;
let database: FreshDatabase;
let identity: TestIdentity;
let running: RunningSubgraph;
const said: { subject: string; payload: unknown }[] = [];
const stops: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  [broker, database, identity] = await Promise.all([freshBroker(), freshDatabase('wallet'), testIdentity()]);
  running = await startWallet(
    walletEnvironment({
      SERVICE_NAME: 'wallet',
      HTTP_PORT: '0',
      LOG_LEVEL: 'error',
      DATABASE_URL: database.databaseUrl,
      IDENTITY_PUBLIC_KEYS: JSON.stringify(identity.environment.IDENTITY_PUBLIC_KEYS),
      DRAW_INTERVAL_MS: '300',
      DRAW_POLL_INTERVAL_MS: '20',
      ...broker.environment('wallet'),
    }),
  );
  const connection = await broker.connectAs('admin');
  const logger = createLogger('listener', 'error');
  for (const definition of [balanceChanged, drawRecorded, topUpRequested] as FactDefinition<unknown>[]) {
    const listener = await consumeFacts({
      connection,
      subgraph: 'listener',
      definition,
      logger,
      handle: async (facts) => void said.push(...facts.map(({ subject, payload }) => ({ subject, payload }))),
    });
    stops.push(() => listener.stop());
  }
  stops.push(() => connection.drain());
}, 60_000);

afterAll(async () => {
  for (const stop of stops) await stop();
  await running.stop();
  await Promise.all([broker.stop(), database.drop()]);
});

const heard = <Payload>({ subject }: FactDefinition<Payload>) =>
  said.filter((fact) => fact.subject === subject).map(({ payload }) => payload as Payload);

async function say<Payload>(
  owner: 'customer' | 'usage' | 'invoice',
  { subject }: FactDefinition<Payload>,
  payload: Payload,
) {
  const connection = await broker.connectAs(owner);
  const fact: Fact<Payload> = {
    id: newId('fct'),
    subject,
    occurredAt: new Date().toISOString(),
    requestId: 'r1',
    payload,
  };
  await jetstreamOf(connection).publish(subject, JSON.stringify(fact), { msgID: fact.id });
  await connection.drain();
}

async function ask(query: string, variables: object) {
  const headers = { 'content-type': 'application/json', ...(await identity.headersFor(testPrincipal())) };
  const response = await fetch(running.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
  return (await response.json()) as { data: Record<string, never>; errors?: unknown };
}

test('an account, its wallet, a top-up and an accrual become a live balance and a draw, fact by fact', async () => {
  const account = accountFact();
  await say('customer', accountChanged, account);
  const create = `mutation ($input: CreateWalletInput!) { createWallet(input: $input) { __typename ... on Wallet { id } } }`;
  const created = await eventually(
    async () =>
      (await ask(create, { input: { accountId: account.accountId } })).data['createWallet'] as { id?: string },
    (answer) => answer?.id !== undefined,
  );
  const walletId = created.id!;

  const topUp = `mutation ($input: TopUpWalletInput!) { topUpWallet(input: $input) { __typename ... on TopUp { id status } } }`;
  const input = {
    walletId,
    amount: '590',
    idempotencyKey: 'k1',
    payment: { method: 'CASH', reference: 'r', receivedOn: '2026-11-22' },
  };
  await ask(topUp, { input });
  const [requested] = await eventually(
    () => heard<TopUpRequested>(topUpRequested),
    (facts) => facts.length === 1,
  );
  await say('invoice', advanceReceived, advanceFor(requested!.topUpId, walletId, '500', { gross: '590', tax: '90' }));
  await eventually(
    () => heard<BalanceChanged>(balanceChanged),
    (facts) => facts.at(-1)?.balance === '500',
  );

  const accrual = accrualFact(account.accountId, { total: '12.345678901234' });
  const saidAt = Date.now();
  await say('usage', accrualChanged, accrual);
  await eventually(
    () => heard<BalanceChanged>(balanceChanged),
    (facts) => facts.at(-1)?.liveBalance === '487.654321098766',
  );
  expect(Date.now() - saidAt).toBeLessThan(1000);
  const [draw] = await eventually(
    () => heard<DrawRecorded>(drawRecorded),
    (facts) => facts.length === 1,
  );
  expect(draw).toMatchObject({ accrualId: accrual.accrualId, drawnPurchased: '12.345678901234', uncovered: '0' });

  const shown = await ask(
    `query ($id: ID!) { wallet(id: $id) { account { id } balance { amount currency } liveBalance { amount } uncovered { amount }
      grants { kind amount { amount } remaining { amount } } topUps { status net { amount } tax { amount } wallet { id } }
      entries(first: 1) { nodes { kind amount { amount } balanceAfter { amount } accrualId } pageInfo { hasNextPage } } } }`,
    { id: walletId },
  );
  expect(shown).toEqual({
    data: {
      wallet: {
        account: { id: account.accountId },
        balance: { amount: '487.654321098766', currency: 'INR' },
        liveBalance: { amount: '487.654321098766' },
        uncovered: { amount: '0' },
        grants: [{ kind: 'PURCHASED', amount: { amount: '500' }, remaining: { amount: '487.654321098766' } }],
        topUps: [{ status: 'POSTED', net: { amount: '500' }, tax: { amount: '90' }, wallet: { id: walletId } }],
        entries: {
          nodes: [
            {
              kind: 'DRAW',
              amount: { amount: '-12.345678901234' },
              balanceAfter: { amount: '487.654321098766' },
              accrualId: accrual.accrualId,
            },
          ],
          pageInfo: { hasNextPage: true },
        },
      },
    },
  });
}, 60_000);
