import { Conflict } from '@otpless/problem/problem';
import type { Customer } from '../domain/customer';
import type { Stores } from './ports';

/** Whether another customer has this one's GSTIN; whoever asks for the same one waits for the answer to be stored. */
export async function gstinTaken({ customers, inTurn }: Stores, customer: Customer): Promise<Conflict | null> {
  const { gstin } = customer.taxRegistration;
  if (gstin === null) return null;
  await inTurn(`gstin ${gstin}`);
  const holder = await customers.withGstin(gstin);
  return holder === null || holder.id === customer.id
    ? null
    : new Conflict(`The GSTIN ${gstin} belongs to customer ${holder.id}, ${holder.displayName}.`);
}
