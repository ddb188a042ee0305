import { z } from 'zod';
import { defineFact } from '../fact';
import { id } from '../values';

const payload = z.object({ keyId: id });

export type ApiKeyRevoked = z.infer<typeof payload>;

/** An API key must no longer open any door. Key: key id. */
export const apiKeyRevoked = defineFact('customer', 'api-key.revoked', payload);
