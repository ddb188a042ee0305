import { z } from 'zod';
import { defineFact } from '../fact';
import { id, instant, revision } from '../values';

const payload = z.object({
  aliasId: id,
  revision,
  /** What events carry as their subject. */
  value: z.string(),
  accountId: id,
  effectiveFrom: instant,
  /** Exclusive; null while it goes on. */
  effectiveUntil: instant.nullable(),
});

export type AliasChanged = z.infer<typeof payload>;

/** A merchant or app id belongs to an account from and until an instant. Key: alias, revision. */
export const aliasChanged = defineFact('customer', 'alias.changed', payload);
