import { generateKeyPairSync } from 'node:crypto';
import { NotIdentified, identitySigner, identityVerifier } from './identity';
import type { Principal } from './principal';

const keys = () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string,
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }) as string,
  };
};

const merchant: Principal = {
  kind: 'DASHBOARD',
  id: 'acc_1',
  name: 'A merchant',
  permissions: new Set(['wallet:read']),
  accountId: 'acc_1',
};

test('a signed identity is read back as it was said', async () => {
  const { privatePem, publicPem } = keys();
  const sign = await identitySigner('gateway', privatePem);
  const verify = await identityVerifier({ gateway: publicPem });
  expect(await verify(await sign(merchant))).toMatchObject(merchant);
});

test.each([
  ['no identity', async () => undefined, 'nobody is in by default'],
  ['garbage', async () => 'a.b.c', 'only signatures count'],
  [
    'another process’s key under the gateway’s name',
    async () => (await identitySigner('gateway', keys().privatePem))(merchant),
    'an issuer is known by its key',
  ],
  [
    'an unknown issuer',
    async () => (await identitySigner('stranger', keys().privatePem))(merchant),
    'issuers are listed',
  ],
])('%s is refused', async (_title, token) => {
  const verify = await identityVerifier({ gateway: keys().publicPem });
  await expect(verify(await token())).rejects.toBeInstanceOf(NotIdentified);
});
