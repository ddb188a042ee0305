import { generateKeyPairSync } from 'node:crypto';
import { IDENTITY_HEADER, identitySigner } from '@otpless/service/identity';
import { PERMISSIONS, type Permission } from '@otpless/service/permissions';
import type { Principal } from '@otpless/service/principal';

/** A caller with just these permissions, or with all of them. */
export function testPrincipal(
  permissions: readonly Permission[] = PERMISSIONS,
  options: { readonly accountId?: string; readonly kind?: Principal['kind']; readonly source?: string } = {},
): Principal {
  const { accountId, source } = options;
  const kind = options.kind ?? (accountId === undefined ? 'USER' : 'DASHBOARD');
  return {
    kind,
    id: 'usr_01k00000000000000000000000',
    name: 'Test',
    permissions: new Set(permissions),
    accountId,
    source,
  };
}

export interface TestIdentity {
  /** For a process's environment: whom it believes, and its own key. */
  readonly environment: { IDENTITY_PUBLIC_KEYS: Record<string, string>; IDENTITY_PRIVATE_KEY: string };
  headersFor(principal: Principal): Promise<Record<string, string>>;
}

/** A gateway's signature for tests that call a subgraph over HTTP. */
export async function testIdentity(): Promise<TestIdentity> {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const privatePem = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string;
  const sign = await identitySigner('gateway', privatePem);
  return {
    environment: {
      IDENTITY_PUBLIC_KEYS: { gateway: publicKey.export({ type: 'spki', format: 'pem' }) as string },
      IDENTITY_PRIVATE_KEY: privatePem,
    },
    headersFor: async (principal) => ({ [IDENTITY_HEADER]: await sign(principal) }),
  };
}
