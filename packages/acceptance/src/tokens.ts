import { generateKeyPairSync, sign } from 'node:crypto';
import { setting } from './world';

export interface Claims {
  readonly permissions: readonly string[];
  readonly kind?: 'USER' | 'DASHBOARD';
  readonly accountId?: string;
}

/** A session token as the customer subgraph signs it, for callers with just these permissions. */
export function sessionToken(
  claims: Claims,
  { expiresInS = 600, privateKey = setting('TEST_SESSION_KEY') } = {},
): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    kind: 'USER',
    name: 'Test',
    roles: [],
    iss: 'otpless-customer',
    sub: 'usr_01k00000000000000000000000',
    iat: now,
    exp: now + expiresInS,
    ...claims,
  };
  const signed = `${encoded({ alg: 'EdDSA', typ: 'JWT' })}.${encoded(payload)}`;
  return `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
}

/** The same, signed by a key of a stranger. */
export function forgedToken(claims: Claims): string {
  const { privateKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  return sessionToken(claims, { privateKey });
}

/** A token whose header says that it needs no signature. */
export function unsignedToken(claims: Claims): string {
  const [, payload] = sessionToken(claims).split('.');
  return `${encoded({ alg: 'none', typ: 'JWT' })}.${payload}.`;
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
