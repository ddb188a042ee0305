import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Customer } from '../domain/customer';
import type { CustomerStore } from '../operations/ports';
import {
  type CustomerRow,
  customerEntity,
  customerOf,
  customerRow,
  registrationRows,
  taxRegistrationEntity,
} from './rows/customer.entity';

/** What was read before is not remembered: a row that had to be waited for is read as it is now. */
export const fresh = { disableIdentityMap: true } as const;
export const held = { ...fresh, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

export function customerStore(em: EntityManager): CustomerStore {
  const one = async (row: CustomerRow | null): Promise<Customer | null> =>
    row === null ? null : ((await withRegistrations(em, [row]))[0] ?? null);
  return {
    get: async (id) => one(await em.findOne(customerEntity, { id }, fresh)),
    getForUpdate: async (id) => one(await em.findOne(customerEntity, { id }, held)),
    withGstin: async (gstin) => {
      const registration = await em.findOne(taxRegistrationEntity, { gstin, holdsGstin: true }, fresh);
      return registration === null
        ? null
        : one(await em.findOne(customerEntity, { id: registration.customerId }, fresh));
    },
    withExternalKey: async (externalKey) =>
      one(await em.findOne(customerEntity, { externalKey, status: { $ne: 'ARCHIVED' } }, fresh)),
    add: async (customer) => {
      await em.insert(customerEntity, customerRow(customer));
      await em.insertMany(taxRegistrationEntity, registrationRows(customer));
    },
    save: async (customer) => {
      await em.nativeUpdate(customerEntity, { id: customer.id }, customerRow(customer));
      await em.nativeDelete(taxRegistrationEntity, { customerId: customer.id });
      await em.insertMany(taxRegistrationEntity, registrationRows(customer));
    },
  };
}

/** Customers from their rows, with all their registrations in one look. */
export async function withRegistrations(em: EntityManager, rows: readonly CustomerRow[]): Promise<Customer[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const registrations = await em.find(taxRegistrationEntity, { customerId: { $in: ids } }, fresh);
  return rows.map((row) => customerOf(row, registrations));
}
