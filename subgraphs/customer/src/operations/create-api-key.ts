import { Conflict, InvalidInput } from '@otpless/problem/problem';
import { PERMISSIONS } from '@otpless/service/permissions';
import type { Principal } from '@otpless/service/principal';
import { type ApiKey, type ApiKeyDetails, newApiKey, secretOf } from '../domain/api-key';
import { audit } from './audit';
import type { Ports } from './ports';

const known: ReadonlySet<string> = new Set(PERMISSIONS);

export interface CreatedApiKey {
  readonly apiKey: ApiKey;
  /** Shown this once; only its hash is kept. */
  readonly secret: string;
}

/** Makes an API key with scopes that its maker has. */
export function createApiKey(ports: Ports) {
  return (by: Principal, details: ApiKeyDetails): Promise<CreatedApiKey | InvalidInput | Conflict> =>
    ports.transact(async (stores) => {
      const id = ports.newId('key');
      const secret = secretOf(id, ports.secrets.random());
      const apiKey = newApiKey(
        id,
        details,
        { held: by.permissions, known },
        { hash: ports.secrets.hash(secret), lastFour: secret.slice(-4) },
        { by: by.id, at: ports.clock.now() },
      );
      if (apiKey instanceof InvalidInput) return apiKey;
      await stores.inTurn(`api key ${apiKey.name}`);
      if ((await stores.apiKeys.liveNamed(apiKey.name)) !== null) {
        return new Conflict(`There is an API key named ${apiKey.name} already.`);
      }
      await stores.apiKeys.add(apiKey);
      const { name, source, scopes } = apiKey;
      await audit(stores, ports, by, 'createApiKey', id, { name, source, scopes });
      return { apiKey, secret };
    });
}
