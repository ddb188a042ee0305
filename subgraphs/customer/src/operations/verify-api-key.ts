import { type ApiKey, keyIdOf } from '../domain/api-key';
import type { Ports } from './ports';

/** The live key of a secret, or null; why not is nobody's business who does not hold it. */
export function verifyApiKey({ transact, secrets, clock }: Ports) {
  return async (secret: string): Promise<ApiKey | null> => {
    const id = keyIdOf(secret);
    if (id === null) return null;
    return transact(async ({ apiKeys }) => {
      const key = await apiKeys.get(id);
      if (key === null || key.revokedAt !== null || !secrets.same(key.secretHash, secrets.hash(secret))) return null;
      await apiKeys.touch(id, clock.now());
      return key;
    });
  };
}
