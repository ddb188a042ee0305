import { type Server, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NatsConnection } from '@nats-io/transport-node';
import { balanceChanged } from '@otpless/contracts/wallet/balance-changed';
import { createLogger } from '@otpless/service/logger';
import { eventually } from '@otpless/testkit/eventually';
import { testPrincipal } from '@otpless/testkit/identity';
import { GraphQLError, buildSchema } from 'graphql';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Authentication, Caller } from '../src/authentication';
import { LiveNews } from '../src/live-updates/live-news';
import { LiveSubscriptions, type RunOperation } from '../src/live-updates/live-subscriptions';
import { type LiveServer, serveLiveUpdates } from '../src/live-updates/serve-live-updates';

const own = 'acc_01k00000000000000000000001';
const walletId = 'wal_01k00000000000000000000001';
const document = `subscription { walletBalanceChanged(walletId: "${walletId}") { revision padding } }`;
const schema = buildSchema(`
  type Query { viewer: String }
  type Change { revision: Int, padding: String }
  type Subscription { walletBalanceChanged(walletId: ID!): Change, alertRaised(accountId: ID): Change }
`);
const callers = new Map<string, Caller>();
const authentication = {
  callerOf: async (authorization: string | undefined) => {
    const caller = callers.get(authorization ?? '');
    if (caller === undefined) throw new GraphQLError('nobody');
    return caller;
  },
} as unknown as Authentication;

/** A broker that says what the test says. */
function saidByHand() {
  const callbacks = new Map<string, (error: null, message: { json(): unknown }) => void>();
  let reconnected: () => void = () => undefined;
  const connection = {
    subscribe: (subject: string, { callback }: { callback: (error: null, message: { json(): unknown }) => void }) =>
      callbacks.set(subject, callback),
    status: async function* () {
      for (;;) {
        await new Promise<void>((resolve) => (reconnected = resolve));
        yield { type: 'reconnect' };
      }
    },
  } as unknown as NatsConnection;
  const say = (revision: number, accountId = own): void => {
    const payload = {
      walletId,
      accountId,
      currency: 'INR',
      status: 'ACTIVE',
      revision,
      balance: '1',
      held: '0',
      undrawn: '0',
      liveBalance: '1',
      available: '1',
      uncovered: '0',
      overdraftLimit: '0',
      lastEventReceivedAt: null,
      changedAt: '2026-11-22T10:00:00Z',
    };
    const fact = {
      id: `fct_${revision}`,
      subject: balanceChanged.subject,
      occurredAt: '2026-11-22T10:00:00Z',
      requestId: 'r',
      payload,
    };
    callbacks.get(balanceChanged.subject)?.(null, { json: () => fact });
  };
  return { connection, say, reconnect: () => reconnected() };
}

const broker = saidByHand();
const padding = 'x'.repeat(50_000);
let reads = 0;
let present: { revision: number; readable: Promise<void> };
const run: RunOperation = async (_query, _variables, _principal, live) => {
  if (live !== null) return { data: { walletBalanceChanged: { revision: live.event['revision'], padding } } };
  const { revision, readable } = present;
  reads += 1;
  await readable;
  return { data: { wallet: { id: walletId, revision, updatedAt: '2026-11-22T10:00:00Z' } } };
};

let http: Server;
let live: LiveServer;
let url: string;

beforeAll(async () => {
  http = createServer();
  const news = new LiveNews(broker.connection, createLogger('test', 'silent'));
  live = serveLiveUpdates({ http, schema, authentication, subscriptions: new LiveSubscriptions(news, run) });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `ws://127.0.0.1:${(http.address() as AddressInfo).port}/graphql`;
});
afterAll(async () => {
  await live.close();
  await new Promise((resolve) => http.close(resolve));
});
beforeEach(() => {
  present = { revision: 1, readable: Promise.resolve() };
  callers.set('me', { principal: testPrincipal(['wallet:read', 'alert:read']), expiresAt: null });
});

/** Subscribes and collects the revisions that arrive. */
function subscribed(authorization = 'me', query = document) {
  const revisions: number[] = [];
  const problems: unknown[] = [];
  let closed: { code: number } | undefined;
  const client = createClient({
    url,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization },
    on: { closed: (event) => (closed = event as { code: number }) },
  });
  client.subscribe<{ walletBalanceChanged: { revision: number } }>(
    { query },
    {
      next: ({ data, errors }) => {
        if (errors !== undefined) problems.push(...errors);
        else revisions.push(data!.walletBalanceChanged.revision);
      },
      error: (error) => problems.push(...(Array.isArray(error) ? error : [error])),
      complete: () => undefined,
    },
  );
  return { revisions, problems, closed: () => closed, stop: () => client.dispose() };
}

test('the first message is the present state, then come the changes', async () => {
  const subscriber = subscribed();
  await eventually(
    () => subscriber.revisions,
    (seen) => seen.length === 1,
  );
  broker.say(2);
  await eventually(
    () => subscriber.revisions,
    (seen) => seen.length === 2,
  );
  expect(subscriber.revisions).toEqual([1, 2]);
  await subscriber.stop();
});

test('a change that comes while the present state is read is not undone by it', async () => {
  let letRead: () => void = () => undefined;
  present = { revision: 1, readable: new Promise((resolve) => (letRead = resolve)) };
  const before = reads;
  const subscriber = subscribed();
  await eventually(
    () => reads,
    (count) => count > before,
  );
  broker.say(2);
  await new Promise((resolve) => setImmediate(resolve));
  letRead();
  await eventually(
    () => subscriber.revisions,
    (seen) => seen.length > 0,
  );
  expect(subscriber.revisions).toEqual([2]);
  await subscriber.stop();
});

test('after the broker comes back the present state is sent again', async () => {
  const subscriber = subscribed();
  await eventually(
    () => subscriber.revisions,
    (seen) => seen.length === 1,
  );
  present = { revision: 9, readable: Promise.resolve() };
  broker.reconnect();
  await eventually(
    () => subscriber.revisions,
    (seen) => seen.at(-1) === 9,
  );
  await subscriber.stop();
});

test('a token for another account never receives what is not its own', async () => {
  callers.set('merchant', {
    principal: testPrincipal(['wallet:read'], { accountId: 'acc_01k00000000000000000000002' }),
    expiresAt: null,
  });
  const subscriber = subscribed('merchant');
  const observer = subscribed();
  await eventually(
    () => [subscriber.revisions.length, observer.revisions.length],
    ([one, other]) => one === 1 && other === 1,
  );
  broker.say(2);
  await eventually(
    () => observer.revisions,
    (seen) => seen.at(-1) === 2,
  );
  expect(subscriber.revisions).toEqual([1]);
  await Promise.all([subscriber.stop(), observer.stop()]);
});

test('nobody is refused at the connection', async () => {
  const subscriber = subscribed('stranger');
  await eventually(subscriber.closed, (closed) => closed !== undefined);
  expect(subscriber.closed()?.code).toBe(4403);
});

test('a socket ends with the token that opened it', async () => {
  callers.set('short', { principal: testPrincipal(['wallet:read']), expiresAt: new Date(Date.now() + 300) });
  const subscriber = subscribed('short');
  await eventually(
    () => subscriber.revisions,
    (seen) => seen.length === 1,
  );
  await eventually(subscriber.closed, (closed) => closed?.code === 4403);
});

test('a credential that is taken back closes its sockets', async () => {
  callers.set('key', { principal: testPrincipal(['wallet:read'], { kind: 'API_KEY' }), expiresAt: null });
  const subscriber = subscribed('key');
  await eventually(
    () => subscriber.revisions,
    (seen) => seen.length === 1,
  );
  live.closeFor(callers.get('key')!.principal.id);
  await eventually(subscriber.closed, (closed) => closed?.code === 4403);
});

test('a client that does not read is sent the newest state only, not all that it missed', async () => {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const revisions: number[] = [];
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString()) as {
      type: string;
      payload?: { data: { walletBalanceChanged: { revision: number } } };
    };
    if (message.type === 'connection_ack')
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: document } }));
    if (message.type === 'next') revisions.push(message.payload!.data.walletBalanceChanged.revision);
  });
  await new Promise((resolve) => socket.once('open', resolve));
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: 'me' } }));
  await eventually(
    () => revisions,
    (seen) => seen.length === 1,
  );
  socket.pause();
  const before = process.memoryUsage().rss;
  const last = 4000;
  for (let revision = 2; revision <= last; revision += 1) {
    broker.say(revision);
    await new Promise((resolve) => setImmediate(resolve));
  }
  // 200 MB were said; what the kernel does not take is conflated.
  expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 ** 2);
  socket.resume();
  await eventually(
    () => revisions.at(-1),
    (revision) => revision === last,
  );
  expect(revisions.length).toBeLessThan(last / 4);
  socket.terminate();
});
