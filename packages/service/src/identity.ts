import { SignJWT, importPKCS8, importSPKI, jwtVerify } from 'jose';
import type { Role } from './permissions';
import type { Principal } from './principal';

/** The header that carries the signed identity between our processes; never accepted from outside. */
export const IDENTITY_HEADER = 'x-otpless-identity';
export const REQUEST_ID_HEADER = 'x-request-id';

const AUDIENCE = 'otpless-internal';
const LIFETIME_S = 60;
const RENEW_BEFORE_MS = 20_000;

/** Signs principals as one issuer; a signature is reused while it has life left, so that hot paths do not sign. */
export async function identitySigner(
  issuer: string,
  privateKeyPem: string,
): Promise<(who: Principal) => Promise<string>> {
  const key = await importPKCS8(privateKeyPem, 'EdDSA');
  const cache = new Map<string, { token: string; renewAt: number }>();
  return async (who) => {
    const claims = {
      kind: who.kind,
      name: who.name,
      permissions: [...who.permissions],
      accountId: who.accountId,
      source: who.source,
      roles: who.roles,
    };
    const cacheKey = JSON.stringify([who.id, claims]);
    const known = cache.get(cacheKey);
    if (known !== undefined && known.renewAt > Date.now()) return known.token;
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA' })
      .setIssuer(issuer)
      .setSubject(who.id)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_S}s`)
      .sign(key);
    if (cache.size > 10_000) cache.clear();
    cache.set(cacheKey, { token, renewAt: Date.now() + LIFETIME_S * 1000 - RENEW_BEFORE_MS });
    return token;
  };
}

export class NotIdentified extends Error {}

/** Verifies identities of the given issuers; throws NotIdentified for anything else. */
export async function identityVerifier(
  publicKeys: Record<string, string>,
): Promise<(token: string | undefined) => Promise<Principal>> {
  const keys = new Map(
    await Promise.all(
      Object.entries(publicKeys).map(async ([issuer, pem]) => [issuer, await importSPKI(pem, 'EdDSA')] as const),
    ),
  );
  const cache = new Map<string, { principal: Principal; until: number }>();
  return async (token) => {
    if (token === undefined) throw new NotIdentified('This door answers only callers with a signed identity.');
    const known = cache.get(token);
    if (known !== undefined && known.until > Date.now()) return known.principal;
    const verified = await verify(token, keys);
    if (cache.size > 10_000) cache.clear();
    cache.set(token, verified);
    return verified.principal;
  };
}

async function verify(
  token: string,
  keys: ReadonlyMap<string, Awaited<ReturnType<typeof importSPKI>>>,
): Promise<{ principal: Principal; until: number }> {
  try {
    const issuer: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).iss;
    const key = typeof issuer === 'string' ? keys.get(issuer) : undefined;
    if (key === undefined || typeof issuer !== 'string') throw new Error('unknown issuer');
    const { payload } = await jwtVerify(token, key, { issuer, audience: AUDIENCE, algorithms: ['EdDSA'] });
    const principal: Principal = {
      kind: payload['kind'] as Principal['kind'],
      id: String(payload.sub),
      name: String(payload['name']),
      permissions: new Set(payload['permissions'] as string[]),
      accountId: payload['accountId'] as string | undefined,
      source: payload['source'] as string | undefined,
      roles: payload['roles'] as Role[] | undefined,
    };
    return { principal, until: (payload.exp ?? 0) * 1000 };
  } catch (cause) {
    throw new NotIdentified('The signed identity is not valid.', { cause });
  }
}
