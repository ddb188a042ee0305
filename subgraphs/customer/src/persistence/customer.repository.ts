import { type FindOptions, LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Customer } from '../domain/customer';
import type { CustomerNames, CustomerStore } from '../operations/ports';
import {
  type CustomerRow,
  type TaxRegistrationRow,
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
    named: (names) => named(em, names, fresh),
    namedForUpdate: (names) => named(em, names, { ...held, orderBy: { id: 'asc' } }),
    addAll: async (customers) => {
      if (customers.length === 0) return;
      await em.insertMany(customerEntity, customers.map(customerRow));
      await em.insertMany(taxRegistrationEntity, customers.flatMap(registrationRows));
    },
    add: async (customer) => {
      await em.insert(customerEntity, customerRow(customer));
      await em.insertMany(taxRegistrationEntity, registrationRows(customer));
    },
    save: async (customer) => {
      await em.nativeUpdate(customerEntity, { id: customer.id }, customerRow(customer));
      await em.nativeDelete(taxRegistrationEntity, { customerId: customer.id });
      await em.insertMany(taxRegistrationEntity, registrationRows(customer));
    },
    saveAll: async (customers) => {
      if (customers.length === 0) return;
      const ids = customers.map(({ id }) => id);
      await em.upsertMany(customerEntity, customers.map(customerRow), { disableIdentityMap: true });
      await em.nativeDelete(taxRegistrationEntity, { customerId: { $in: ids } });
      await em.insertMany(taxRegistrationEntity, customers.flatMap(registrationRows));
    },
  };
}

async function named(
  em: EntityManager,
  { ids, externalKeys, gstins }: CustomerNames,
  options: FindOptions<CustomerRow>,
): Promise<Customer[]> {
  const holders = await em.find(taxRegistrationEntity, { gstin: { $in: [...gstins] }, holdsGstin: true }, fresh);
  const anyOf = [
    { id: { $in: [...ids, ...holders.map(({ customerId }) => customerId)] } },
    { externalKey: { $in: [...externalKeys] }, status: { $ne: 'ARCHIVED' as const } },
  ];
  return withRegistrations(em, await em.find(customerEntity, { $or: anyOf }, options));
}

/** Customers from their rows, with all their registrations in one look. */
export async function withRegistrations(em: EntityManager, rows: readonly CustomerRow[]): Promise<Customer[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const registrations = await em.find(taxRegistrationEntity, { customerId: { $in: ids } }, fresh);
  const ofCustomer = new Map<string, TaxRegistrationRow[]>(ids.map((id) => [id, []]));
  for (const registration of registrations) ofCustomer.get(registration.customerId)?.push(registration);
  return rows.map((row) => customerOf(row, ofCustomer.get(row.id) ?? []));
}
