import { jwtVerify } from 'jose';
import { DASHBOARD_PERMISSIONS } from '@otpless/service/permissions';
import { type CustomerFixture, customerFixture, makeAccount, makeCustomer } from './fixture';

let fixture: CustomerFixture;
beforeAll(async () => {
  fixture = await customerFixture();
});
afterAll(() => fixture.stop());

const CREATE = `mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) {
  __typename ... on CreatedApiKey { secret apiKey { id name source scopes lastFour revokedAt } }
  ... on Problem { message } ... on InvalidInput { fields { path } } } }`;
const REVOKE = `mutation ($input: RevokeApiKeyInput!) { revokeApiKey(input: $input) { __typename ... on ApiKey { id revokedAt } } }`;
const VERIFY = `query ($secret: String!) { verifyApiKey(secret: $secret) { keyId source name scopes } }`;
const MINT = `mutation ($input: MintDashboardTokenInput!) { mintDashboardToken(input: $input) {
  __typename ... on DashboardToken { token expiresAt } ... on Problem { message } ... on InvalidInput { fields { path } } } }`;

const create = async (input: object, principal = fixture.everyone) =>
  (await fixture.run(CREATE, { input }, principal)).data.createApiKey;
const verify = async (secret: string) => (await fixture.run(VERIFY, { secret })).data.verifyApiKey;

describe('an API key', () => {
  test('is shown once, kept as a hash and verified by its secret', async () => {
    const { secret, apiKey } = await create({ name: 'Gateway', source: 'otp-gateway', scopes: ['usage:ingest'] });
    expect(secret).toBe(`otp_${apiKey.id.slice(4)}_${secret.split('_').slice(2).join('_')}`);
    expect(apiKey).toMatchObject({
      source: 'otp-gateway',
      scopes: ['usage:ingest'],
      lastFour: secret.slice(-4),
      revokedAt: null,
    });
    expect(await verify(secret)).toEqual({
      keyId: apiKey.id,
      source: 'otp-gateway',
      name: 'Gateway',
      scopes: ['usage:ingest'],
    });
    expect(JSON.stringify(await fixture.rows('select * from customer.api_key'))).not.toContain(secret.slice(31));
    expect(await fixture.audited(apiKey.id)).toEqual(['createApiKey']);
    const { data } = await fixture.run('{ apiKeys { id lastUsedAt } }');
    expect(data.apiKeys).toContainEqual({ id: apiKey.id, lastUsedAt: fixture.clock.now().toISOString() });
  });

  test('with one character changed is nobody’s', async () => {
    const { secret } = await create({ name: 'Exact', source: 'exact', scopes: ['usage:ingest'] });
    const changed = secret.slice(0, -1) + (secret.endsWith('A') ? 'B' : 'A');
    expect(await verify(changed)).toBeNull();
    expect(await verify('otp_nonsense')).toBeNull();
  });

  test('opens nothing once revoked, and that is said', async () => {
    const { secret, apiKey } = await create({ name: 'Lost', source: 'lost', scopes: ['usage:ingest'] });
    await fixture.said();
    const { data } = await fixture.run(REVOKE, { input: { id: apiKey.id } });
    expect(data.revokeApiKey).toEqual({
      __typename: 'ApiKey',
      id: apiKey.id,
      revokedAt: fixture.clock.now().toISOString(),
    });
    expect(await verify(secret)).toBeNull();
    expect(await fixture.said()).toMatchObject([
      { subject: 'billing.v1.customer.api-key.revoked', payload: { keyId: apiKey.id } },
    ]);
    expect(await fixture.audited(apiKey.id)).toEqual(['createApiKey', 'revokeApiKey']);
    expect((await create({ name: 'Lost', source: 'lost', scopes: ['usage:ingest'] })).__typename).toBe('CreatedApiKey');
  });

  test.each`
    input                                                         | answer            | because
    ${{ name: 'K', source: 'k', scopes: ['wallet:read'] }}        | ${'InvalidInput'} | ${'its maker may not read wallets'}
    ${{ name: 'K', source: 'k', scopes: ['make:coffee'] }}        | ${'InvalidInput'} | ${'there is no such permission'}
    ${{ name: 'K', source: 'k.*', scopes: ['usage:ingest'] }}     | ${'InvalidInput'} | ${'a source is one token of a subject'}
    ${{ name: 'Gateway', source: 'k', scopes: ['usage:ingest'] }} | ${'Conflict'}     | ${'a live key has that name'}
  `('$input is refused with $answer because $because', async ({ input, answer }) => {
    expect((await create(input, fixture.may('api-key:manage', 'usage:ingest'))).__typename).toBe(answer);
  });

  test('that is not there cannot be revoked', async () => {
    const { data } = await fixture.run(REVOKE, { input: { id: 'key_01kav3hjj0e6a9h0m6f5q6z3wd' } });
    expect(data.revokeApiKey.__typename).toBe('NotFound');
  });
});

describe('a dashboard token', () => {
  test('is for one account, for a while, with few permissions', async () => {
    const accountId = await makeAccount(fixture, await makeCustomer(fixture));
    const { data } = await fixture.run(MINT, { input: { accountId } });
    const { payload } = await jwtVerify(data.mintDashboardToken.token, fixture.publicKey, {
      currentDate: fixture.clock.now(),
    });
    expect(payload).toMatchObject({ kind: 'DASHBOARD', sub: accountId, accountId, permissions: DASHBOARD_PERMISSIONS });
    expect(payload.exp! - payload.iat!).toBe(900);
    expect(new Date(data.mintDashboardToken.expiresAt).getTime()).toBe(payload.exp! * 1000);
    expect(await fixture.audited(accountId)).toContain('mintDashboardToken');
  });

  test.each`
    change                                             | answer            | because
    ${{ ttlSeconds: 3601 }}                            | ${'InvalidInput'} | ${'an hour is the longest'}
    ${{ ttlSeconds: 0 }}                               | ${'InvalidInput'} | ${'it would be over at once'}
    ${{ accountId: 'acc_01kav3hjj0e6a9h0m6f5q6z3wd' }} | ${'NotFound'}     | ${'there is no such account'}
  `('$change is refused with $answer because $because', async ({ change, answer }) => {
    const accountId = await makeAccount(fixture, await makeCustomer(fixture));
    const { data } = await fixture.run(MINT, { input: { accountId, ...change } });
    expect(data.mintDashboardToken.__typename).toBe(answer);
  });
});
