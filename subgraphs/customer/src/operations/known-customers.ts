import type { Conflict } from '@otpless/problem/problem';
import type { Customer } from '../domain/customer';
import type { RowNames } from '../domain/customer-row';
import { taken } from './name-taken';

/** Customers by their names, so that many rows are judged after one look, each after what the rows before it did. */
export class KnownCustomers {
  private readonly byId = new Map<string, Customer>();
  private readonly byKey = new Map<string, Customer>();
  private readonly byGstin = new Map<string, Customer>();

  constructor(customers: readonly Customer[]) {
    customers.forEach((customer) => this.remember(customer));
  }

  /** By the id, else the key, else the GSTIN. */
  namedBy({ id, externalKey, gstin }: RowNames): Customer | null {
    if (id !== null) return this.byId.get(id) ?? null;
    if (externalKey !== null) return this.byKey.get(externalKey) ?? null;
    return gstin === null ? null : (this.byGstin.get(gstin) ?? null);
  }

  /** Whether another customer has one of this one's GSTINs or its key. */
  nameTaken({ id, taxRegistrations, externalKey }: Customer): Conflict | null {
    for (const { gstin } of taxRegistrations) {
      const holder = gstin === null ? undefined : this.byGstin.get(gstin);
      if (holder !== undefined && holder.id !== id) return taken(`GSTIN ${gstin}`, holder);
    }
    const holder = externalKey === null ? undefined : this.byKey.get(externalKey);
    return holder === undefined || holder.id === id ? null : taken(`key ${externalKey}`, holder);
  }

  /** A customer as it is from now on; the names it had before are free. */
  remember(customer: Customer): void {
    const before = this.byId.get(customer.id);
    if (before !== undefined) {
      for (const { gstin } of before.taxRegistrations) {
        if (gstin !== null && this.byGstin.get(gstin)?.id === before.id) this.byGstin.delete(gstin);
      }
      const key = before.externalKey;
      if (key !== null && this.byKey.get(key)?.id === before.id) this.byKey.delete(key);
    }
    this.byId.set(customer.id, customer);
    // An archived customer holds no name.
    if (customer.status === 'ARCHIVED') return;
    if (customer.externalKey !== null) this.byKey.set(customer.externalKey, customer);
    for (const { gstin } of customer.taxRegistrations) if (gstin !== null) this.byGstin.set(gstin, customer);
  }
}
