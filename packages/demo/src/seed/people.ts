import { createHmac } from 'node:crypto';
import type { GatewayClient } from '../gateway-client';

export interface DemoUser {
  readonly email: string;
  readonly password: string;
  readonly role: string;
}

const people = [
  { role: 'FINANCE', email: 'finance@otpless.example', name: 'Farah Qureshi' },
  { role: 'ENGINEERING', email: 'engineering@otpless.example', name: 'Arjun Menon' },
  { role: 'PRODUCT', email: 'product@otpless.example', name: 'Ishita Sen' },
] as const;

/**
 * A person for each role. Their passwords are drawn from the administrator's, which is random: nobody can guess them,
 * and a seed that is taken up again still knows them.
 */
export async function ensurePeople(gateway: GatewayClient, adminPassword: string): Promise<DemoUser[]> {
  const users: DemoUser[] = [];
  for (const { role, email, name } of people) {
    const password = createHmac('sha256', adminPassword).update(email).digest('base64url').slice(0, 16);
    const input = { email, name, password, roles: [role] };
    await gateway.mutate({ field: 'createUser', noun: 'User', select: 'id', input, tolerate: ['Conflict'] });
    users.push({ email, password, role });
  }
  return users;
}

/** The source of everything that comes in by the demo's API key. */
export const DEMO_SOURCE = 'demo-traffic';

/** A key of its own every time: the secret of an older one was shown once and may be in use elsewhere. */
export async function newApiKey(gateway: GatewayClient): Promise<string> {
  const { apiKeys } = await gateway.ask<{ apiKeys: { name: string }[] }>('{ apiKeys { name } }');
  const names = new Set(apiKeys.map(({ name }) => name));
  let name = 'Demo traffic';
  for (let number = 2; names.has(name); number += 1) name = `Demo traffic ${number}`;
  const input = { name, source: DEMO_SOURCE, scopes: ['usage:ingest', 'usage:backfill', 'usage:read'] };
  const created = { field: 'createApiKey', noun: 'CreatedApiKey', select: 'secret', input };
  return (await gateway.done<{ secret: string }>(created)).secret;
}
