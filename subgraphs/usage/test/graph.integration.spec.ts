import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { aliasChanged } from '@otpless/contracts/customer/alias-changed';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { balanceChanged } from '@otpless/contracts/wallet/balance-changed';
import { IngestDoor } from '@otpless/service/ingest-door';
import { jetstreamOf } from '@otpless/service/nats';
import { newId } from '@otpless/service/identifiers';
import type { Principal } from '@otpless/service/principal';
import type { NatsConnection } from '@nats-io/transport-node';
import { eventually } from '@otpless/testkit/eventually';
import { execute } from '@otpless/testkit/execute-subgraph';
import { testPrincipal } from '@otpless/testkit/identity';
import { usageContext, type UsageServices } from '../src/graphql/context';
import { subgraphSchema } from '../src/graphql/subgraph-schema';
import { acceptEvents } from '../src/operations/accept-events';
import { usageReader } from '../src/persistence/usage.reader';
import {
  sampleAccount,
  sampleAlias,
  sampleBalance,
  sampleContract,
  sampleEvent,
  sampleMeter,
  sampleSchema,
} from './sample';
import { type Stage, usageStage } from './usage-stage';

const NOW = '2026-03-10T06:00:00Z';
const account = sampleAccount();
const other = sampleAccount();
const meter = sampleMeter();
const contract = sampleContract(account.accountId, meter.meterId, '2026-02-01');
const walletId = newId('wal');
let stage: Stage;
let services: UsageServices;
let connection: NatsConnection;

beforeAll(async () => {
  stage = await usageStage(NOW);
  const { operations, transact } = await stage.start();
  const reader = usageReader(stage.pool);
  connection = await stage.broker.connectAs('usage');
  const jetstream = jetstreamOf(connection);
  const { PSEUDONYM_KEY } = stage.environment;
  const accept = acceptEvents(transact, reader, PSEUDONYM_KEY, (rules) => new IngestDoor({ jetstream, ...rules }));
  services = { operations, reader, clock: stage.clock, acceptEvents: accept };
  for (const one of [account, other]) await stage.say(accountChanged, one);
  await stage.say(aliasChanged, sampleAlias(account.accountId, 'shop'));
  await stage.say(eventSchemaChanged, sampleSchema);
  await stage.say(meterChanged, meter);
  await stage.say(subscriptionChanged, contract);
  await stage.say(balanceChanged, sampleBalance(walletId, account.accountId, 1, '600'));
  await stage.settled();
});

afterAll(async () => {
  await connection.close();
  await stage.stop();
});

async function ask(document: string, variables: Record<string, unknown> = {}, principal: Principal = testPrincipal()) {
  return execute(await subgraphSchema(), usageContext({ principal, requestId: 'test' }, services), document, variables);
}

const ingest = `mutation ($input: IngestEventsInput!) { ingestEvents(input: $input) {
  accepted duplicate conflict rejected results { id status code message } } }`;

test('the mutation answers each event by itself, and what is stored can be asked for', async () => {
  const sender = testPrincipal(['usage:ingest'], { kind: 'API_KEY', source: 'shop-key' });
  const event = sampleEvent('shop', '2026-03-10T05:00:00Z', {
    dimensions: { country: 'IN', channel: 'SMS', phone: '+919900112233' },
  });
  const first = await ask(
    ingest,
    { input: { events: [event, { ...event, id: 'broken', attributes: { latency: 'slow' } }] } },
    sender,
  );
  expect(first.errors).toEqual([]);
  expect(first.data.ingestEvents).toMatchObject({ accepted: 1, rejected: 1, duplicate: 0, conflict: 0 });
  expect(first.data.ingestEvents.results[1]).toMatchObject({ id: 'broken', status: 'REJECTED', code: 'MALFORMED' });
  await stage.settled();

  for (const [sent, status] of [
    [event, 'DUPLICATE'],
    [{ ...event, subject: 'else' }, 'CONFLICT'],
  ] as const) {
    const again = await ask(ingest, { input: { events: [sent] } }, sender);
    expect(again.data.ingestEvents.results).toMatchObject([{ id: event.id, status }]);
  }

  const found = await ask(
    `query ($id: ID!) { usageEvent(source: "shop-key", id: $id) { status account { id } dimensions reason } }`,
    { id: event.id },
  );
  expect(found.data.usageEvent).toMatchObject({
    status: 'PROCESSED',
    account: { id: account.accountId },
    reason: null,
  });
  expect(found.data.usageEvent.dimensions.phone).toMatch(/^pn_[0-9a-f]{32}$/);
});

test('a back-fill needs its own permission', async () => {
  const sender = testPrincipal(['usage:ingest'], { kind: 'API_KEY', source: 'shop-key' });
  const { errors } = await ask(ingest, { input: { backfill: true, events: [] } }, sender);
  expect(errors).toMatchObject([{ code: 'FORBIDDEN' }]);
});

test('accruals are listed for an account and a subscription, and only to whom they belong', async () => {
  const accruals = `query { accruals(first: 1) { nodes { id state total { amount currency } subscription { id } period { startsOn endsOn }
    charges { rateCardKey item { id } amount { amount } working { rule amount } } } pageInfo { hasNextPage endCursor } } }`;
  const all = await ask(accruals);
  expect(all.errors).toEqual([]);
  expect(all.data.accruals.nodes).toMatchObject([
    {
      state: 'OPEN',
      period: { startsOn: '2026-03-01', endsOn: '2026-04-01' },
      subscription: { id: contract.subscriptionId },
    },
  ]);
  expect(all.data.accruals.pageInfo.hasNextPage).toBe(true);
  const next = await ask(accruals.replace('first: 1', `first: 5, after: "${all.data.accruals.pageInfo.endCursor}"`));
  expect(next.data.accruals.nodes).toMatchObject([
    { state: 'FINAL', period: { startsOn: '2026-02-01', endsOn: '2026-03-01' } },
  ]);
  const mine = await ask(accruals, {}, testPrincipal(['accrual:read'], { accountId: account.accountId }));
  expect(mine.data.accruals.nodes).toHaveLength(1);
  const theirs = testPrincipal(['accrual:read'], { accountId: other.accountId });
  expect((await ask(accruals, {}, theirs)).data.accruals.nodes).toEqual([]);
  const reference = `query ($ref: _Any!) { _entities(representations: [$ref]) { ... on Accrual { id }
    ... on PlanSubscription { accruals(first: 5) { id state } currentAccrual { id state } } } }`;
  const ref = { __typename: 'Accrual', id: all.data.accruals.nodes[0].id };
  expect((await ask(reference, { ref })).data._entities).toEqual([{ id: ref.id }]);
  expect((await ask(reference, { ref }, theirs)).data._entities).toEqual([null]);
  const subscription = { __typename: 'PlanSubscription', id: contract.subscriptionId };
  const [extended] = (await ask(reference, { ref: subscription })).data._entities;
  expect(extended).toMatchObject({
    accruals: [{ state: 'OPEN' }, { state: 'FINAL' }],
    currentAccrual: { state: 'OPEN' },
  });
  expect((await ask(reference, { ref: subscription }, theirs)).data._entities).toEqual([
    { accruals: [], currentAccrual: null },
  ]);
});

test('what does not count is listed with its reason, and retried', async () => {
  await stage.send('shop-key', [
    sampleEvent('stranger', '2026-03-10T05:00:00Z'),
    sampleEvent('shop', '2026-03-10T05:00:00Z', { dimensions: { country: 'IN' } }),
  ]);
  await stage.settled();
  const kept = await ask(
    `{ unprocessedEvents(code: "UNKNOWN_SUBJECT") { totalCount nodes { id eventId source subject code payload } } }`,
  );
  expect(kept.data.unprocessedEvents).toMatchObject({
    totalCount: 1,
    nodes: [{ source: 'shop-key', subject: 'stranger' }],
  });
  const retry = `mutation ($input: RetryUnprocessedInput!) { retryUnprocessed(input: $input) { retried processed stillUnprocessed } }`;
  const report = await ask(retry, { input: { ids: [kept.data.unprocessedEvents.nodes[0].id] } });
  expect(report.data.retryUnprocessed).toEqual({ retried: 1, processed: 0, stillUnprocessed: 1 });
  expect((await ask(retry, { input: { codes: ['NONSENSE'] } })).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  const listed = await ask(`{ usageEvents(first: 10) { nodes { status reason id } } }`);
  expect(listed.errors).toEqual([]);
  expect(listed.data.usageEvents.nodes.map(({ status }: { status: string }) => status).sort()).toEqual([
    'PROCESSED',
    'REJECTED',
    'UNPROCESSED',
  ]);
  const rejected = await ask(`{ usageEvents(status: REJECTED) { nodes { reason dimensions } } }`);
  expect(rejected.data.usageEvents.nodes).toEqual([
    { reason: 'dimension channel is missing', dimensions: { country: 'IN' } },
  ]);
  const ofSubject = await ask(`{ usageEvents(subject: "shop", status: PROCESSED) { nodes { subject } } }`);
  expect(ofSubject.data.usageEvents.nodes).toEqual([{ subject: 'shop' }]);
  const ofName = await ask(
    `{ usageEvents(eventName: "unheard.of") { nodes { id } } otp: usageEvents(eventName: "otp.verification", status: PROCESSED) { nodes { subject } } }`,
  );
  expect([ofName.data.usageEvents.nodes, ofName.data.otp.nodes]).toEqual([[], [{ subject: 'shop' }]]);
});

test('pages of events neither skip nor repeat one', async () => {
  await stage.send(
    'pages',
    Array.from({ length: 7 }, () => sampleEvent('shop', '2026-03-09T05:00:00Z')),
  );
  await stage.settled();
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { data } = await ask(
      `query ($after: String) { usageEvents(first: 2, after: $after, status: PROCESSED) { nodes { id source } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    seen.push(...data.usageEvents.nodes.map(({ source, id }: { source: string; id: string }) => `${source} ${id}`));
    after = data.usageEvents.pageInfo.hasNextPage ? data.usageEvents.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(8);
});

test('usage is told over time by the meter’s dimensions', async () => {
  const usage = `query ($input: UsageInput!) { usage(input: $input) { from quantity group } }`;
  const input = {
    meterId: meter.meterId,
    accountId: account.accountId,
    from: '2026-03-08T18:30:00Z',
    to: '2026-03-10T18:30:00Z',
    granularity: 'DAY',
    groupBy: ['country'],
  };
  const { data, errors } = await ask(usage, { input });
  expect(errors).toEqual([]);
  expect(data.usage).toEqual([
    { from: '2026-03-08T18:30:00.000Z', quantity: '7', group: { country: 'IN' } },
    { from: '2026-03-09T18:30:00.000Z', quantity: '1', group: { country: 'IN' } },
  ]);
  const monthly = await ask(usage, { input: { ...input, granularity: 'MONTH', groupBy: null } });
  expect(monthly.data.usage).toEqual([{ from: '2026-02-28T18:30:00.000Z', quantity: '8', group: {} }]);
  expect((await ask(usage, { input: { ...input, groupBy: ['phone'] } })).errors).toMatchObject([
    { code: 'BAD_USER_INPUT' },
  ]);
  expect((await ask(usage, { input: { ...input, to: input.from } })).errors).toMatchObject([
    { code: 'BAD_USER_INPUT' },
  ]);
});

test('a rule is made for a known wallet and a line that is an amount', async () => {
  const create = `mutation ($input: CreateAlertRuleInput!) { createAlertRule(input: $input) { __typename
    ... on AlertRule { id threshold { amount currency } account { id } } ... on Problem { message } } }`;
  const made = await ask(create, { input: { kind: 'BALANCE_BELOW', walletId, threshold: '500' } });
  expect(made.data.createAlertRule).toMatchObject({
    __typename: 'AlertRule',
    threshold: { amount: '500', currency: 'INR' },
  });
  const unknown = await ask(create, { input: { kind: 'BALANCE_BELOW', walletId: newId('wal'), threshold: '500' } });
  expect(unknown.data.createAlertRule.__typename).toBe('NotFound');
  const negative = await ask(create, { input: { kind: 'BALANCE_BELOW', walletId, threshold: '-1' } });
  expect(negative.data.createAlertRule.__typename).toBe('InvalidInput');
  await stage.say(balanceChanged, sampleBalance(walletId, account.accountId, 2, '499.99'));
  const { data } = await eventually(
    () =>
      ask(`{ alerts { nodes { message value { amount } rule { walletId } account { id } } } alertRules { walletId } }`),
    (answer) => answer.data.alerts.nodes.length > 0,
  );
  expect(data.alerts.nodes).toEqual([
    {
      message: 'The live balance INR 499.99 is below INR 500.00.',
      value: { amount: '499.99' },
      rule: { walletId },
      account: { id: account.accountId },
    },
  ]);
  const theirs = testPrincipal(['alert:read'], { accountId: other.accountId });
  expect((await ask(`{ alerts { nodes { id } } alertRules { id } }`, {}, theirs)).data).toEqual({
    alerts: { nodes: [] },
    alertRules: [],
  });
});

test('the overview tells what was counted and accrued today', async () => {
  const { data, errors } = await ask(
    `{ liveOverview { eventsPerSecond eventsToday accruedToday { amount currency } series { events } asOf } }`,
  );
  expect(errors).toEqual([]);
  expect(data.liveOverview).toMatchObject({
    eventsToday: 9,
    accruedToday: [{ amount: '4', currency: 'INR' }],
    asOf: '2026-03-10T06:00:00.000Z',
  });
  expect(data.liveOverview.series).toHaveLength(60);
});

test('rebuilding finds nothing to mend', async () => {
  const { data } = await ask(`mutation { rebuildRollups(input: {}) { events differences } }`);
  expect(data.rebuildRollups).toEqual({ events: 8, differences: 0 });
  expect((await ask(`mutation { rebuildRollups(input: { meterId: "met_x" }) { events } }`)).errors).toMatchObject([
    { code: 'BAD_USER_INPUT' },
  ]);
});
