import { EntitySchema } from '@mikro-orm/core';
import type { Customer } from '../../domain/customer';
import type { TaxRegistration } from '../../domain/tax-registrations';
import { id, instant, int, json, optionalJson, optionalText, text, texts, truth } from './columns';

/** A customer as its row; its registrations are rows of their own. */
export type CustomerRow = Omit<Customer, 'taxRegistrations'>;

export interface TaxRegistrationRow extends TaxRegistration {
  readonly customerId: string;
  /** In the order that people gave them. */
  readonly position: number;
  /** An archived customer's GSTIN is free for another. */
  readonly holdsGstin: boolean;
}

export const customerEntity = new EntitySchema<CustomerRow>({
  name: 'Customer',
  tableName: 'customer',
  properties: {
    id,
    legalName: text,
    displayName: text,
    externalKey: optionalText,
    status: text,
    contacts: json,
    billingAddress: json,
    shippingAddress: optionalJson,
    tags: texts,
    metadata: json,
    version: int,
    createdAt: instant,
  },
});

export const taxRegistrationEntity = new EntitySchema<TaxRegistrationRow>({
  name: 'TaxRegistration',
  tableName: 'tax_registration',
  properties: {
    customerId: { ...text, primary: true },
    position: { ...int, primary: true },
    category: text,
    gstin: optionalText,
    placeOfSupply: { type: 'text', columnType: 'char(2)' },
    isPrimary: truth,
    holdsGstin: truth,
  },
});

export function customerRow({ taxRegistrations: _, ...customer }: Customer): CustomerRow {
  return customer;
}

export function registrationRows({ id: customerId, status, taxRegistrations }: Customer): TaxRegistrationRow[] {
  const holdsGstin = status !== 'ARCHIVED';
  return taxRegistrations.map((registration, position) => ({ customerId, position, ...registration, holdsGstin }));
}

/** A customer from its rows, with nothing of how they are kept. */
export function customerOf(row: CustomerRow, registrations: readonly TaxRegistrationRow[]): Customer {
  return {
    id: row.id,
    legalName: row.legalName,
    displayName: row.displayName,
    externalKey: row.externalKey,
    status: row.status,
    contacts: row.contacts,
    billingAddress: row.billingAddress,
    shippingAddress: row.shippingAddress,
    taxRegistrations: registrations
      .filter(({ customerId }) => customerId === row.id)
      .sort((one, other) => one.position - other.position)
      .map(({ category, gstin, placeOfSupply, isPrimary }) => ({ category, gstin, placeOfSupply, isPrimary })),
    tags: row.tags,
    metadata: row.metadata,
    version: row.version,
    createdAt: row.createdAt,
  };
}
