import { Conflict } from '@otpless/problem/problem';
import type { Customer } from '../domain/customer';
import type { Stores } from './ports';

/**
 * Whether another customer has one of this one's GSTINs or its external key; whoever asks for the same one waits for the
 * answer to be stored.
 */
export async function nameTaken({ customers, inTurn }: Stores, customer: Customer): Promise<Conflict | null> {
  const gstins = customer.taxRegistrations.flatMap(({ gstin }) => (gstin === null ? [] : [gstin])).sort();
  for (const gstin of gstins) {
    await inTurn(`gstin ${gstin}`);
    const holder = await customers.withGstin(gstin);
    if (holder !== null && holder.id !== customer.id) return taken(`GSTIN ${gstin}`, holder);
  }
  const { externalKey } = customer;
  if (externalKey === null) return null;
  await inTurn(`customer key ${externalKey}`);
  const holder = await customers.withExternalKey(externalKey);
  return holder === null || holder.id === customer.id ? null : taken(`key ${externalKey}`, holder);
}

/** The refusal of a name that another customer has. */
export function taken(what: string, { id, displayName }: Customer): Conflict {
  return new Conflict(`The ${what} belongs to customer ${id}, ${displayName}.`);
}
