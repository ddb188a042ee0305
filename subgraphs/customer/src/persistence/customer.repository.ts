import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Customer } from '../domain/customer';
import type { CustomerStore } from '../operations/ports';
import { type CustomerRow, customerEntity, customerOf, customerRow } from './rows/customer.entity';

/** What was read before is not remembered: a row that had to be waited for is read as it is now. */
export const fresh = { disableIdentityMap: true } as const;
export const held = { ...fresh, lockMode: LockMode.PESSIMISTIC_WRITE } as const;

export function customerStore(em: EntityManager): CustomerStore {
  const one = (row: CustomerRow | null): Customer | null => (row === null ? null : customerOf(row));
  return {
    get: async (id) => one(await em.findOne(customerEntity, { id }, fresh)),
    getForUpdate: async (id) => one(await em.findOne(customerEntity, { id }, held)),
    withGstin: async (gstin) => one(await em.findOne(customerEntity, { gstin, status: { $ne: 'ARCHIVED' } }, fresh)),
    add: async (customer) => {
      await em.insert(customerEntity, customerRow(customer));
    },
    save: async (customer) => {
      await em.nativeUpdate(customerEntity, { id: customer.id }, customerRow(customer));
    },
  };
}
