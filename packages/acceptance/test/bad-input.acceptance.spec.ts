import { eventually } from '@otpless/testkit/eventually';
import { untilAccrued } from '../src/books';
import { indianDay, indianInstant } from '../src/calendar';
import type { Caller } from '../src/caller';
import { ratedTotal, type RoadPlan } from '../src/oracle';
import { accountOf, type Offer, offer, otp, otps, roadOf, senderOf, unique, walletOf } from '../src/road';
import { sharedWorld } from '../src/world';

const plan: RoadPlan = { monthlyFee: '50', slabs: [{ startAfter: '0', rate: '0.5' }] };

let admin: Caller;
let sender: Caller;
let source: string;
let onPlan: Offer;

beforeAll(async () => {
  const world = await sharedWorld();
  admin = world.admin;
  ({ sender, source } = await senderOf(admin));
  onPlan = await offer(world, plan);
});

test('a malformed event is refused by itself, with the reason; the rest of its batch counts', async () => {
  const { alias, subscriptionId } = await roadOf(admin, onPlan, { paymentMode: 'POSTPAID' });
  const batch = [otp(alias), otp(alias, { occurredAt: 'yesterday evening' }), { id: 'x' }, otp(alias)];
  const { body } = await sender.events(batch);
  expect(body).toMatchObject({ accepted: 2, rejected: 2 });
  const { results } = body as { results: { id: string; status: string; code?: string; message?: string }[] };
  expect(results.map(({ id, status }) => [id, status])).toEqual(
    batch.map(({ id }, at) => [id, at === 1 || at === 2 ? 'REJECTED' : 'ACCEPTED']),
  );
  expect(results[1]).toMatchObject({ code: 'MALFORMED', message: expect.stringContaining('occurredAt') });
  await untilAccrued(admin, subscriptionId, ratedTotal(plan, 2));
});

test('an event that breaks its schema is accepted at the door and rejected by itself later, with the reason', async () => {
  const { alias, subscriptionId } = await roadOf(admin, onPlan, { paymentMode: 'POSTPAID' });
  const breach = otp(alias, {
    dimensions: { country: 'IN', channel: 'SMS', status: 'VERIFIED', carrier: 'undeclared' },
  });
  await sender.events([otp(alias), breach, otp(alias)]);
  await untilAccrued(admin, subscriptionId, ratedTotal(plan, 2));
  const query = 'query($source: String!, $id: ID!) { usageEvent(source: $source, id: $id) { status reason } }';
  const event = await eventually(
    async () =>
      (await admin.ask<{ usageEvent: { status: string; reason: string } | null }>(query, { source, id: breach.id }))
        .usageEvent,
    (found) => found !== null,
  );
  expect(event).toEqual({ status: 'REJECTED', reason: expect.stringContaining('carrier') });
});

test('an unknown subject is kept with its source, listed, and counted once it is known', async () => {
  const { accountId, subscriptionId } = await roadOf(admin, onPlan, { paymentMode: 'POSTPAID' });
  const unknown = unique('app_unknown_');
  const waiting = otps(unknown, 3);
  expect((await sender.events(waiting)).body).toMatchObject({ accepted: 3 });
  type Listed = {
    unprocessedEvents: { nodes: { source: string; eventId: string; code: string; reason: string; payload: unknown }[] };
  };
  const listed = await eventually(
    async () =>
      (
        await admin.ask<Listed>(
          '{ unprocessedEvents(first: 200, code: "UNKNOWN_SUBJECT") { nodes { source eventId code reason payload } } }',
        )
      ).unprocessedEvents.nodes.filter((event) => event.source === source),
    ({ length }) => length === 3,
  );
  expect(listed.map(({ eventId }) => eventId).sort()).toEqual(waiting.map(({ id }) => String(id)).sort());
  expect(listed[0]).toMatchObject({
    code: 'UNKNOWN_SUBJECT',
    reason: expect.stringContaining(unknown),
    payload: { subject: unknown },
  });
  await admin.done('assignAlias', 'Account', 'id', {
    accountId,
    value: unknown,
    effectiveFrom: indianInstant(indianDay(-1)),
  });
  await untilAccrued(admin, subscriptionId, ratedTotal(plan, 3));
});

test('an unknown event name is kept, listed, and counted once it is declared', async () => {
  const { alias } = await roadOf(admin, onPlan, { paymentMode: 'POSTPAID' });
  const eventName = unique('test.event.');
  const waiting = otp(alias, { eventName });
  await sender.events([waiting]);
  const query = 'query($source: String!, $id: ID!) { usageEvent(source: $source, id: $id) { status } }';
  const status = async () =>
    (await admin.ask<{ usageEvent: { status: string } | null }>(query, { source, id: waiting.id })).usageEvent?.status;
  await eventually(status, (found) => found === 'UNPROCESSED');
  const dimensions = ['country', 'channel', 'status'].map((name) => ({ name }));
  await admin.done('defineEventSchema', 'EventSchema', 'version', { eventName, attributes: [], dimensions });
  await eventually(status, (found) => found === 'PROCESSED');
});

describe('a typed problem answers', () => {
  const address = { line1: '1 Street', city: 'Town', stateCode: '29', postalCode: '560001' };
  const customer = { legalName: 'Wrong Private Limited', billingAddress: address, taxCategory: 'REGISTERED' };

  test.each`
    gstin                | because
    ${'29AAACO1234F1Z0'} | ${'its check digit does not fit'}
    ${'29AAACO1234F1'}   | ${'it is too short'}
    ${'98AAACO1234F1ZS'} | ${'no state has that code'}
    ${null}              | ${'a registered customer has one'}
  `('a wrong GSTIN: $because', async ({ gstin }) => {
    const answer = await admin.mutate('createCustomer', 'Customer', 'id', { ...customer, gstin });
    expect(answer).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'gstin', message: expect.any(String) }],
    });
  });

  test('a wrong currency', async () => {
    const { customerId } = await accountOf(admin, { paymentMode: 'PREPAID' });
    const answer = await admin.mutate('createAccount', 'Account', 'id', {
      customerId,
      name: 'X',
      currency: 'XQX',
      paymentMode: 'PREPAID',
    });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'currency' }] });
  });

  test('a wrong date range', async () => {
    const { accountId } = await roadOf(admin, onPlan, { paymentMode: 'POSTPAID' });
    const input = { accountId, planVersionId: onPlan.planVersionId, startsOn: indianDay(), endsOn: indianDay(-3) };
    expect(await admin.mutate('subscribe', 'PlanSubscription', 'id', input)).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ path: 'endsOn' }],
    });
    const span = {
      meterId: onPlan.meterId,
      from: indianInstant(indianDay()),
      to: indianInstant(indianDay(-3)),
      granularity: 'DAY',
    };
    expect(
      await admin.graphql('query($input: UsageInput!) { usage(input: $input) { quantity } }', { input: span }),
    ).toMatchObject({ errors: [{ code: 'BAD_USER_INPUT' }] });
  });

  test('a text where an amount belongs is named, and no service is blamed', async () => {
    const payment = { method: 'BANK_TRANSFER', reference: 'R', receivedOn: indianDay() };
    const input = { walletId: 'wal_0', amount: 'five', payment, idempotencyKey: 'never used' };
    const answer = await admin.graphql(
      'mutation($input: TopUpWalletInput!) { topUpWallet(input: $input) { __typename } }',
      { input },
    );
    expect(answer.errors).toMatchObject([{ code: 'BAD_USER_INPUT', message: expect.stringContaining('input.amount') }]);
  });

  test.each(['-1', '0', '1.001'])('an amount of %s, which nobody can pay', async (amount) => {
    const { accountId } = await accountOf(admin, { paymentMode: 'PREPAID' });
    const walletId = await walletOf(admin, accountId);
    const payment = { method: 'BANK_TRANSFER', reference: 'R', receivedOn: indianDay() };
    const answer = await admin.mutate('topUpWallet', 'TopUp', 'id', {
      walletId,
      amount,
      payment,
      idempotencyKey: unique('k'),
    });
    expect(answer).toMatchObject({ __typename: 'InvalidInput', fields: [{ path: 'amount' }] });
  });

  test('the same idempotency key for another payment', async () => {
    const { accountId } = await accountOf(admin, { paymentMode: 'PREPAID' });
    const walletId = await walletOf(admin, accountId);
    const idempotencyKey = unique('k');
    const pay = (amount: string) =>
      admin.mutate<{ id: string }>('topUpWallet', 'TopUp', 'id', {
        walletId,
        amount,
        payment: { method: 'CASH', reference: 'R', receivedOn: indianDay() },
        idempotencyKey,
      });
    const first = await pay('118');
    expect(await pay('118')).toEqual(first);
    expect(await pay('236')).toMatchObject({ __typename: 'IdempotencyConflict' });
  });

  test('what is not there', async () => {
    const answer = await admin.mutate('archiveCustomer', 'Customer', 'id', {
      id: 'cus_01k00000000000000000000001',
      expectedVersion: 1,
    });
    expect(answer).toMatchObject({ __typename: 'NotFound' });
  });
});

describe('refused before any work is done:', () => {
  test.each(['/v1/events', '/graphql'])('a body over 5 MiB at %s', async (path) => {
    const { status } = await admin.rest('POST', path, `{"query":"${'x'.repeat(5 * 1024 * 1024)}"}`);
    expect(status).toBe(413);
  });

  test('more events than a request takes', async () => {
    expect((await sender.events(otps('x', 5001))).status).toBe(413);
  });

  test.each`
    because                      | query
    ${'it is too deep'}          | ${`{ account(id: "x") { ${'customer { accounts { nodes { '.repeat(6)} id ${'} } }'.repeat(6)} } }`}
    ${'it has too many aliases'} | ${`{ ${Array.from({ length: 31 }, (_, n) => `a${n}: viewer { id }`).join(' ')} }`}
    ${'it has too many words'}   | ${`{ ${'viewer { id } '.repeat(600)} }`}
    ${'it costs too much'}       | ${`{ customers(first: 200) { nodes { accounts(first: 200) { nodes { wallets { entries(first: 200) { nodes { ${'id kind description transferId createdAt '.repeat(2)} amount { amount currency } } } } } } } } }`}
  `('a query, because $because', async ({ query }) => {
    const { status, data, errors } = await admin.graphql(query);
    expect([status, data]).toEqual([400, null]);
    expect(errors[0]!.message).not.toContain('broke');
  });

  test('a list longer than anybody reads', async () => {
    expect((await admin.graphql('{ customers(first: 201) { nodes { id } } }')).errors).toMatchObject([
      { code: 'BAD_USER_INPUT' },
    ]);
  });

  test('a query that is not JSON, not GraphQL, or asks for what is not there', async () => {
    expect((await admin.rest('POST', '/graphql', '{"query":')).status).toBe(400);
    expect((await admin.graphql('{ viewer {')).status).toBe(400);
    expect((await admin.graphql('{ viewer { pasword } }')).errors[0]!.message).not.toMatch(/did you mean/i);
  });
});

test('a request id follows a call through, or is made', async () => {
  expect(
    (await admin.rest('GET', '/v1/wallets', undefined, { 'x-request-id': 'my-request-1' })).headers['x-request-id'],
  ).toBe('my-request-1');
  expect(String((await admin.rest('GET', '/v1/wallets')).headers['x-request-id'])).toMatch(/.{8,}/);
});

test('REST answers what the graph answers, and its refusals are problems', async () => {
  const { accountId } = await accountOf(admin, { paymentMode: 'PREPAID' });
  const walletId = await walletOf(admin, accountId, ['590']);
  expect(await admin.rest('GET', `/v1/wallets/${walletId}`)).toMatchObject({
    status: 200,
    body: { id: walletId, account: { id: accountId } },
  });
  expect(await admin.rest('GET', '/v1/wallets/wal_01k00000000000000000000001')).toMatchObject({
    status: 404,
    type: expect.stringContaining('problem+json'),
  });
  const payment = { method: 'BANK_TRANSFER', reference: 'R', receivedOn: indianDay() };
  const topUp = (amount: string, key: string) =>
    admin.rest('POST', `/v1/wallets/${walletId}/top-ups`, { amount, payment }, { 'idempotency-key': key });
  const key = unique('k');
  expect(await topUp('-5', unique('k'))).toMatchObject({
    status: 400,
    body: { code: 'InvalidInput', fields: [{ path: 'amount' }] },
  });
  expect(await topUp('118', key)).toMatchObject({ status: 201 });
  expect(await topUp('236', key)).toMatchObject({ status: 409, body: { code: 'IdempotencyConflict' } });
  expect(await admin.rest('GET', '/v1/nothing')).toMatchObject({
    status: 404,
    type: expect.stringContaining('problem+json'),
  });
});
