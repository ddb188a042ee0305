import { createHash } from 'node:crypto';
import type { Role } from '@otpless/service/permissions';
import type { Principal } from '@otpless/service/principal';
import { GraphQLError } from 'graphql';
import { importSPKI, jwtVerify } from 'jose';
import type { CallSubgraph } from './subgraph-client';

export interface Caller {
  readonly principal: Principal;
  /** When the credential ends; null for a key that ends by being revoked. */
  readonly expiresAt: Date | null;
}

export interface Authentication {
  /** Who an Authorization header speaks for; throws UNAUTHENTICATED for nobody. */
  callerOf(authorization: string | undefined): Promise<Caller>;
  /** A revoked key opens no door any more, from now. */
  forgetKey(keyId: string): void;
}

type SessionKey = Awaited<ReturnType<typeof importSPKI>>;

const KEY_CACHE_MS = 15_000;
const verifyApiKey = 'query($secret: String!) { verifyApiKey(secret: $secret) { keyId source name scopes } }';

interface VerifiedApiKey {
  readonly keyId: string;
  readonly source: string;
  readonly name: string;
  readonly scopes: readonly string[];
}

/** Verifies session and dashboard tokens by the session key, and API keys by asking the customer subgraph. */
export async function authentication(sessionPublicKey: string, customer: CallSubgraph): Promise<Authentication> {
  const key = await importSPKI(sessionPublicKey, 'EdDSA');
  const keys = new Map<string, { readonly verified: VerifiedApiKey; readonly until: number }>();
  const forgotten = new Map<string, number>();

  async function apiKey(secret: string): Promise<Caller> {
    const hash = createHash('sha256').update(secret).digest('base64');
    const known = keys.get(hash);
    if (known !== undefined && known.until > Date.now()) return callerOfKey(known.verified);
    const askedAt = Date.now();
    const { verifyApiKey: verified } = await customer<{ verifyApiKey: VerifiedApiKey | null }>(verifyApiKey, {
      secret,
    });
    if (verified === null) throw unauthenticated('This API key is not known or was revoked.');
    if (keys.size > 10_000) keys.clear();
    // An answer that was under way when the key was revoked may be from before.
    if ((forgotten.get(verified.keyId) ?? 0) < askedAt) keys.set(hash, { verified, until: Date.now() + KEY_CACHE_MS });
    return callerOfKey(verified);
  }

  return {
    callerOf: async (authorization) => {
      const token = /^Bearer ([\x21-\x7e]{1,4096})$/.exec(authorization ?? '')?.[1];
      if (token === undefined) throw unauthenticated('Sign in, or send a key: Authorization: Bearer <token>.');
      return token.startsWith('otp_') ? apiKey(token) : sessionCaller(token, key);
    },
    forgetKey: (keyId) => {
      forgotten.set(keyId, Date.now());
      for (const [hash, { verified }] of keys) if (verified.keyId === keyId) keys.delete(hash);
    },
  };
}

function callerOfKey({ keyId, source, name, scopes }: VerifiedApiKey): Caller {
  return { principal: { kind: 'API_KEY', id: keyId, name, source, permissions: new Set(scopes) }, expiresAt: null };
}

async function sessionCaller(token: string, key: SessionKey): Promise<Caller> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['EdDSA'] });
    const kind = payload['kind'] === 'DASHBOARD' ? 'DASHBOARD' : 'USER';
    const accountId = payload['accountId'];
    if (kind === 'DASHBOARD' && typeof accountId !== 'string') throw new Error('a dashboard token names its account');
    return {
      principal: {
        kind,
        id: String(payload.sub),
        name: String(payload['name'] ?? ''),
        permissions: new Set((payload['permissions'] ?? []) as string[]),
        roles: (payload['roles'] ?? []) as Role[],
        ...(kind === 'DASHBOARD' ? { accountId: accountId as string } : {}),
      },
      expiresAt: payload.exp === undefined ? null : new Date(payload.exp * 1000),
    };
  } catch (cause) {
    throw unauthenticated('This token is not valid any more. Sign in again.', cause);
  }
}

function unauthenticated(message: string, cause?: unknown): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
    originalError: cause instanceof Error ? cause : null,
  });
}
