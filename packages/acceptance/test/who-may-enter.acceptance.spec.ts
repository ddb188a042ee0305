import { eventually } from '@otpless/testkit/eventually';
import { request } from 'undici';
import { untilAccrued } from '../src/books';
import type { Caller } from '../src/caller';
import { follow } from '../src/live';
import { ratedTotal, type RoadPlan } from '../src/oracle';
import { offer, otps, roadOf, senderOf, type Road } from '../src/road';
import { forgedToken, sessionToken, unsignedToken } from '../src/tokens';
import { declaredPermissions, rootFields } from '../src/whole-schema';
import { setting, sharedWorld } from '../src/world';

const plan: RoadPlan = { monthlyFee: '50', slabs: [{ startAfter: '0', rate: '0.5' }] };
const everything = [...new Set(Object.values(declaredPermissions))];
const fields = rootFields();
const operations = fields.filter(({ name }) => !name.startsWith('Subscription.'));
const subscriptions = fields.filter(({ name }) => name.startsWith('Subscription.'));

let admin: Caller;
let anonymous: Caller;

beforeAll(async () => {
  ({ admin } = await sharedWorld());
  anonymous = admin.as(null);
});

describe('the whole schema', () => {
  test('every root field declares the permission it needs, and nothing is declared that is not there', () => {
    expect(fields.length).toBeGreaterThan(40);
    const undeclared = fields.map(({ name }) => name).filter((name) => declaredPermissions[name] === undefined);
    expect(undeclared).toEqual([]);
    const published = new Set(fields.map(({ name }) => name));
    expect(Object.keys(declaredPermissions).filter((name) => !published.has(name))).toEqual([]);
  });

  test('an anonymous caller may do nothing', async () => {
    for (const { document } of operations) {
      expect(await anonymous.graphql(document)).toMatchObject({ status: 401, errors: [{ code: 'UNAUTHENTICATED' }] });
    }
  });

  test('a caller with every permission but the one that a field needs may not use it', async () => {
    const let_in: string[] = [];
    for (const { name, document } of operations) {
      const permissions = everything.filter((permission) => permission !== declaredPermissions[name]);
      const { data, errors } = await admin.as(sessionToken({ permissions })).graphql(document);
      if (data !== null || errors.length !== 1 || errors[0]!.code !== 'FORBIDDEN')
        let_in.push(`${name}: ${JSON.stringify({ data, errors })}`);
    }
    expect(let_in).toEqual([]);
  });

  test('a caller with just that permission gets past the door', async () => {
    const kept_out: string[] = [];
    for (const { name, document } of operations.filter((field) => field.name.startsWith('Query.'))) {
      const { errors } = await admin.as(sessionToken({ permissions: [declaredPermissions[name]!] })).graphql(document);
      if (errors.some(({ code }) => code === 'FORBIDDEN' || code === 'UNAUTHENTICATED'))
        kept_out.push(`${name}: ${JSON.stringify(errors)}`);
    }
    expect(kept_out).toEqual([]);
  });

  test.each(subscriptions)('$name is refused without its permission', async ({ document }) => {
    const following = follow(admin.as(sessionToken({ permissions: ['session:read'] })), document);
    await eventually(
      () => following.problems,
      ({ length }) => length > 0,
    );
    expect(following.problems[0]!.extensions?.code).toBe('FORBIDDEN');
    expect(following.messages).toEqual([]);
    await following.stop();
  });

  test('a socket without a credential is closed', async () => {
    const following = follow(anonymous, subscriptions[0]!.document);
    await eventually(following.closed, (closed) => closed?.code === 4403);
    await following.stop();
  });

  test('every address of REST wants a credential', async () => {
    const { body } = await anonymous.rest('GET', '/v1/openapi.json');
    const { paths } = body as { paths: Record<string, Record<string, unknown>> };
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods)) {
        const answer = await anonymous.rest(
          method.toUpperCase() as 'GET',
          path.replaceAll(/\{\w+\}/g, 'x'),
          method === 'get' ? undefined : {},
        );
        expect([path, answer.status, answer.type]).toEqual([
          path,
          401,
          expect.stringContaining('application/problem+json'),
        ]);
      }
    }
  });

  test('the graph cannot be asked for its own shape, nor for what only the gateway asks', async () => {
    for (const document of [
      '{ __schema { types { name } } }',
      '{ _entities(representations: []) { __typename } }',
      '{ _service { sdl } }',
      '{ _walletBalanceChanged { revision } }',
    ]) {
      const { data, errors } = await admin.graphql(document);
      expect([document, data ?? null, errors.length > 0]).toEqual([document, null, true]);
    }
  });
});

describe('a credential', () => {
  const viewer = '{ viewer { kind name } }';

  test.each`
    make                                                                         | because
    ${() => forgedToken({ permissions: everything })}                            | ${'a stranger signed it'}
    ${() => unsignedToken({ permissions: everything })}                          | ${'nobody signed it'}
    ${() => sessionToken({ permissions: everything }, { expiresInS: -1 })}       | ${'it has ended'}
    ${() => sessionToken({ permissions: everything, kind: 'DASHBOARD' })}        | ${'a dashboard token names its account'}
    ${() => `${sessionToken({ permissions: everything }).slice(0, -8)}AAAAAAAA`} | ${'its signature was changed'}
    ${() => 'otp_0000000000_notakeyatall'}                                       | ${'there is no such key'}
    ${() => 'x'.repeat(5000)}                                                    | ${'no credential is that long'}
  `('opens nothing when $because', async ({ make }) => {
    expect(await admin.as((make as () => string)()).graphql(viewer)).toMatchObject({
      status: 401,
      data: null,
      errors: [{ code: 'UNAUTHENTICATED' }],
    });
  });

  test('a revoked key stops working at once, in every door', async () => {
    const { sender, keyId } = await senderOf(admin, ['usage:ingest', 'session:read', 'alert:read']);
    expect(await sender.ask(viewer)).toMatchObject({ viewer: { kind: 'API_KEY' } });
    const following = follow(sender, 'subscription { alertRaised { message } }');
    await eventually(following.connected, Boolean);
    await admin.done('revokeApiKey', 'ApiKey', 'revokedAt', { id: keyId });
    await eventually(
      () => sender.graphql(viewer),
      ({ status }) => status === 401,
      2000,
    );
    expect((await sender.events(otps('x', 1))).status).toBe(401);
    await eventually(following.closed, (closed) => closed?.code === 4403, 2000);
    await following.stop();
  });

  test('a key may do what its scopes say, and no more', async () => {
    const { sender } = await senderOf(admin, ['usage:ingest']);
    expect((await sender.events(otps('x', 1))).status).toBe(200);
    expect((await sender.events(otps('x', 1), { backfill: true })).status).toBe(403);
    expect(await sender.graphql('{ meters { nodes { id } } }')).toMatchObject({ errors: [{ code: 'FORBIDDEN' }] });
  });

  test('a session is refreshed by its cookie once; the cookie that was used up ends it', async () => {
    const credentials = { email: setting('ADMIN_EMAIL'), password: setting('ADMIN_PASSWORD') };
    const first = await anonymous.rest('POST', '/v1/session', credentials);
    const cookieOf = ({ headers }: typeof first) => String(headers['set-cookie']).split(';')[0]!;
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/i);
    const second = await anonymous.rest('POST', '/v1/session/refresh', '', { cookie: cookieOf(first) });
    expect(second.status).toBe(200);
    expect((await anonymous.rest('POST', '/v1/session/refresh', '', { cookie: cookieOf(first) })).status).toBe(401);
    expect((await anonymous.rest('POST', '/v1/session/refresh', '', { cookie: cookieOf(second) })).status).toBe(401);
  });

  test('a wrong password and an unknown person are refused alike', async () => {
    const refusal = async (email: string) =>
      (await anonymous.rest('POST', '/v1/session', { email, password: 'not the password' })).body as {
        status: number;
        detail: string;
      };
    expect(await refusal(setting('ADMIN_EMAIL'))).toMatchObject({ status: 401 });
    expect(await refusal('nobody@otpless.example')).toEqual(await refusal(setting('ADMIN_EMAIL')));
  });
});

describe('a subgraph', () => {
  test.each(['customer', 'catalog', 'usage', 'invoice', 'wallet'])(
    '%s answers nobody without a signed identity',
    async (name) => {
      const urls = JSON.parse(setting('TEST_SUBGRAPHS')) as Record<string, string>;
      const session = sessionToken({ permissions: everything });
      const identities: Record<string, string>[] = [
        {},
        { 'x-otpless-identity': 'x' },
        { 'x-otpless-identity': session },
        { 'x-otpless-identity': forgedToken({ permissions: everything }) },
        { authorization: `Bearer ${session}` },
      ];
      for (const headers of identities) {
        const answer = await request(urls[name]!, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...headers },
          body: '{"query":"{ __typename }"}',
        });
        await answer.body.dump();
        expect([headers, answer.statusCode]).toEqual([headers, 401]);
      }
    },
  );

  test('an identity from outside is not passed on', async () => {
    const { status } = await anonymous.rest(
      'POST',
      '/graphql',
      { query: '{ viewer { id } }' },
      { 'x-otpless-identity': sessionToken({ permissions: everything }) },
    );
    expect(status).toBe(401);
  });
});

describe('a merchant’s dashboard', () => {
  let own: Road;
  let other: Road;
  let merchant: Caller;

  beforeAll(async () => {
    const world = await sharedWorld();
    const onPlan = await offer(world, plan);
    own = await roadOf(admin, onPlan, { paymentMode: 'PREPAID', topUps: ['590'] });
    other = await roadOf(admin, onPlan, { paymentMode: 'PREPAID', topUps: ['590'] });
    for (const { subscriptionId } of [own, other]) await untilAccrued(admin, subscriptionId, ratedTotal(plan, 0));
    const { token } = await admin.done<{ token: string }>('mintDashboardToken', 'DashboardToken', 'token', {
      accountId: own.accountId,
    });
    merchant = admin.as(token);
  });

  test('sees its own account, wallet, accruals and invoices', async () => {
    const seen = await merchant.ask<Record<string, unknown>>(
      `query($account: ID!, $wallet: ID!, $subscription: ID!) {
        account(id: $account) { id wallets { id } subscriptions { id currentAccrual { total { amount } } } invoices { id } }
        wallet(id: $wallet) { id account { id } entries { nodes { id } } }
        wallets { nodes { id } } accruals { nodes { subscription { id } } } invoices { nodes { account { id } } }
        subscription(id: $subscription) { id } }`,
      { account: own.accountId, wallet: own.walletId, subscription: own.subscriptionId },
    );
    expect(seen).toMatchObject({
      account: { id: own.accountId, wallets: [{ id: own.walletId }], subscriptions: [{ id: own.subscriptionId }] },
      wallet: { id: own.walletId, account: { id: own.accountId } },
      wallets: { nodes: [{ id: own.walletId }] },
      accruals: { nodes: [{ subscription: { id: own.subscriptionId } }] },
      subscription: { id: own.subscriptionId },
    });
    const { invoices } = seen as { invoices: { nodes: { account: { id: string } }[] } };
    expect(invoices.nodes.every(({ account }) => account.id === own.accountId)).toBe(true);
  });

  test.each`
    document                                                                         | because
    ${'account(id: "$account") { id name aliases { value } }'}                       | ${'an account'}
    ${'account(id: "$account") { wallets { id balance { amount } } }'}               | ${'its wallets through the account'}
    ${'wallet(id: "$wallet") { id balance { amount } account { id } }'}              | ${'a wallet'}
    ${'wallets(accountId: "$account") { nodes { id balance { amount } } }'}          | ${'a list of wallets'}
    ${'subscription(id: "$subscription") { id accruals { total { amount } } }'}      | ${'a subscription'}
    ${'subscriptions(accountId: "$account") { nodes { id } }'}                       | ${'a list of subscriptions'}
    ${'accruals(accountId: "$account") { nodes { id total { amount } } }'}           | ${'a list of accruals'}
    ${'accruals(subscriptionId: "$subscription") { nodes { id total { amount } } }'} | ${'accruals of a subscription'}
    ${'invoices(accountId: "$account") { nodes { id } }'}                            | ${'a list of invoices'}
    ${'alerts(accountId: "$account") { nodes { id } }'}                              | ${'a list of alerts'}
    ${'alertRules(accountId: "$account") { id walletId }'}                           | ${'a list of alert rules'}
  `('does not see another account’s data by $because', async ({ document }) => {
    const filled = (document as string)
      .replace('$account', other.accountId)
      .replace('$wallet', other.walletId!)
      .replace('$subscription', other.subscriptionId);
    const { data, errors } = await merchant.graphql<Record<string, unknown>>(`{ answer: ${filled} }`);
    const found = JSON.stringify(data?.['answer'] ?? null);
    if (errors.length > 0) expect(errors[0]!.code).toBe('FORBIDDEN');
    expect(['null', '[]', '{"nodes":[]}']).toContain(found);
    // The administrator does see something by the same words, where there is something.
    expect((await admin.graphql(`{ answer: ${filled} }`)).errors).toEqual([]);
  });

  test('does not reach another account by way of its own customer or payer', async () => {
    const { customer } = (
      await admin.ask<{ account: { customer: { id: string } } }>(
        'query($id: ID!) { account(id: $id) { customer { id } } }',
        { id: own.accountId },
      )
    ).account;
    const sibling = await admin.done<{ id: string }>('createAccount', 'Account', 'id', {
      customerId: customer.id,
      name: 'Sibling',
      currency: 'INR',
      paymentMode: 'PREPAID',
      parentId: own.accountId,
    });
    const ways = [
      'customer { accounts { nodes { id name } } }',
      'children { id name }',
      'wallets { account { customer { accounts { nodes { id } } } } }',
      'subscriptions { account { children { id } } }',
    ];
    for (const way of ways) {
      const answer = await merchant.graphql('query($id: ID!) { account(id: $id) { id ' + way + ' } }', {
        id: own.accountId,
      });
      expect(JSON.stringify(answer)).not.toContain(sibling.id);
    }
  });

  test('does not receive another account’s live updates', async () => {
    const refused = [
      `walletBalanceChanged(walletId: "${other.walletId}") { revision }`,
      `accrualChanged(subscriptionId: "${other.subscriptionId}") { revision }`,
      `alertRaised(accountId: "${other.accountId}") { message }`,
      'alertRaised { message }',
    ].map((field) => follow(merchant, `subscription { ${field} }`));
    const mine = follow<{ walletBalanceChanged: { revision: number } }>(
      merchant,
      `subscription { walletBalanceChanged(walletId: "${own.walletId}") { revision } }`,
    );
    await eventually(
      () => mine.messages,
      ({ length }) => length > 0,
    );
    const { sender } = await senderOf(admin);
    await sender.events([...otps(other.alias, 2), ...otps(own.alias, 2)]);
    await eventually(
      () => mine.messages,
      ({ length }) => length > 1,
    );
    for (const following of refused) {
      await eventually(
        () => following.problems.length + following.messages.length,
        (count) => count > 0,
        3000,
      ).catch(() => undefined);
      expect(following.messages).toEqual([]);
      await following.stop();
    }
    await mine.stop();
  });

  test('may change nothing', async () => {
    for (const { name, document } of operations.filter((field) => field.name.startsWith('Mutation.'))) {
      const { errors } = await merchant.graphql(document);
      expect([name, errors[0]?.code]).toEqual([name, 'FORBIDDEN']);
    }
  });
});
