import { apiKeyRevoked } from '@otpless/contracts/customer/api-key-revoked';
import { NotFound } from '@otpless/problem/problem';
import type { Principal } from '@otpless/service/principal';
import { type ApiKey, revoke } from '../domain/api-key';
import { audit } from './audit';
import type { Ports } from './ports';

/** Revokes an API key and says so, so that doors that remember it forget it. */
export function revokeApiKey(ports: Ports) {
  return (by: Principal, id: string): Promise<ApiKey | NotFound> =>
    ports.transact(async (stores) => {
      const key = await stores.apiKeys.getForUpdate(id);
      if (key === null) return new NotFound('API key', id);
      const revoked = revoke(key, ports.clock.now());
      await stores.apiKeys.save(revoked);
      await stores.outbox.append(apiKeyRevoked, { keyId: id });
      await audit(stores, ports, by, 'revokeApiKey', id, { name: key.name });
      return revoked;
    });
}
