import { EntitySchema } from '@mikro-orm/core';
import type { Customer } from '../../domain/customer';
import type { TaxCategory } from '../../domain/tax-registration';
import { id, instant, int, json, optionalText, text, texts } from './columns';

/** A customer as its row: the registration lies flat. */
export interface CustomerRow extends Omit<Customer, 'taxRegistration'> {
  readonly taxCategory: TaxCategory;
  readonly gstin: string | null;
  readonly placeOfSupply: string;
}

export const customerEntity = new EntitySchema<CustomerRow>({
  name: 'Customer',
  tableName: 'customer',
  properties: {
    id,
    legalName: text,
    displayName: text,
    status: text,
    contacts: json,
    billingAddress: json,
    taxCategory: text,
    gstin: optionalText,
    placeOfSupply: { type: 'text', columnType: 'char(2)' },
    tags: texts,
    version: int,
    createdAt: instant,
  },
});

export function customerRow({ taxRegistration, ...customer }: Customer): CustomerRow {
  const { category, gstin, placeOfSupply } = taxRegistration;
  return { ...customer, taxCategory: category, gstin, placeOfSupply };
}

export function customerOf(row: CustomerRow): Customer {
  return {
    id: row.id,
    legalName: row.legalName,
    displayName: row.displayName,
    status: row.status,
    contacts: row.contacts,
    billingAddress: row.billingAddress,
    taxRegistration: { category: row.taxCategory, gstin: row.gstin, placeOfSupply: row.placeOfSupply },
    tags: row.tags,
    version: row.version,
    createdAt: row.createdAt,
  };
}
