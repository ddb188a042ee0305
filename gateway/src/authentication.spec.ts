import { generateKeyPairSync } from 'node:crypto';
import { SignJWT, importPKCS8 } from 'jose';
import { authentication } from './authentication';
import type { CallSubgraph } from './subgraph-client';

const pair = () =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const session = pair();
const stranger = pair();

async function token(claims: Record<string, unknown>, { by = session, expires = '5m' } = {}): Promise<string> {
  const key = await importPKCS8(by.privateKey, 'EdDSA');
  return `Bearer ${await new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA' }).setSubject('usr_1').setExpirationTime(expires).sign(key)}`;
}

const key = { keyId: 'key_1', source: 'sms', name: 'SMS', scopes: ['usage:ingest'] };
let asked = 0;
let revoked = false;
const customer = (async () => {
  asked += 1;
  return { verifyApiKey: revoked ? null : key };
}) as unknown as CallSubgraph;

beforeEach(() => {
  asked = 0;
  revoked = false;
});

test('a session token says who, what is permitted and until when', async () => {
  const { callerOf } = await authentication(session.publicKey, customer);
  const { principal, expiresAt } = await callerOf(
    await token({ name: 'Asha', permissions: ['wallet:read'], roles: ['FINANCE'] }),
  );
  expect(principal).toMatchObject({ kind: 'USER', id: 'usr_1', name: 'Asha', roles: ['FINANCE'] });
  expect([...principal.permissions]).toEqual(['wallet:read']);
  expect(expiresAt!.getTime()).toBeGreaterThan(Date.now());
});

test('a dashboard token is for its account', async () => {
  const { callerOf } = await authentication(session.publicKey, customer);
  expect((await callerOf(await token({ kind: 'DASHBOARD', accountId: 'acc_1' }))).principal).toMatchObject({
    kind: 'DASHBOARD',
    accountId: 'acc_1',
  });
});

test.each`
  make                                        | because
  ${async () => undefined}                    | ${'nothing was sent'}
  ${async () => 'Basic YTpi'}                 | ${'another scheme was used'}
  ${async () => 'Bearer not.a.token'}         | ${'it is no token'}
  ${() => token({}, { by: stranger })}        | ${'a stranger signed it'}
  ${() => token({}, { expires: '-1s' })}      | ${'it has ended'}
  ${() => token({ kind: 'DASHBOARD' })}       | ${'a dashboard token names its account'}
  ${async () => `Bearer ${'x'.repeat(4097)}`} | ${'it is longer than any of ours'}
`('nobody is let in when $because', async ({ make }) => {
  const { callerOf } = await authentication(session.publicKey, customer);
  await expect(callerOf(await (make as () => Promise<string | undefined>)())).rejects.toMatchObject({
    extensions: { code: 'UNAUTHENTICATED' },
  });
});

test('an API key is asked for once in a while, and is its source and scopes', async () => {
  const { callerOf } = await authentication(session.publicKey, customer);
  for (let call = 0; call < 3; call += 1) {
    const { principal, expiresAt } = await callerOf('Bearer otp_secret');
    expect(principal).toMatchObject({ kind: 'API_KEY', id: 'key_1', source: 'sms' });
    expect(expiresAt).toBeNull();
  }
  expect(asked).toBe(1);
});

test('a key that is forgotten is asked for again', async () => {
  const { callerOf, forgetKey } = await authentication(session.publicKey, customer);
  await callerOf('Bearer otp_secret');
  revoked = true;
  await callerOf('Bearer otp_secret');
  forgetKey('key_2');
  await callerOf('Bearer otp_secret');
  forgetKey('key_1');
  await expect(callerOf('Bearer otp_secret')).rejects.toThrow('revoked');
});

test('a key that was revoked while it was being looked up is not remembered', async () => {
  let answer: (found: unknown) => void = () => undefined;
  const slow = (() => new Promise((resolve) => (answer = resolve))) as unknown as CallSubgraph;
  const { callerOf, forgetKey } = await authentication(session.publicKey, slow);
  const first = callerOf('Bearer otp_secret');
  forgetKey('key_1');
  answer({ verifyApiKey: key });
  await first;
  const second = callerOf('Bearer otp_secret');
  answer({ verifyApiKey: null });
  await expect(second).rejects.toThrow('revoked');
});
