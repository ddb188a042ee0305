import { metadataOf, metadataRows, type MetadataRow } from '../forms/metadata-fields';
import { graphql } from '../gql/gql';
import type { AddressInput, ContactRole, CustomerForm_CustomerFragment, TaxCategory } from '../gql/graphql';

export const CustomerForm_customer = graphql(`
  fragment CustomerForm_customer on Customer {
    id
    version
    legalName
    displayName
    externalKey
    billingAddress {
      line1
      line2
      city
      stateCode
      postalCode
      country
    }
    shippingAddress {
      line1
      line2
      city
      stateCode
      postalCode
      country
    }
    contacts {
      name
      email
      phone
      role
    }
    taxRegistrations {
      category
      gstin
      placeOfSupply
      isPrimary
    }
    tags
    metadata
  }
`);

export interface AddressValues {
  line1: string;
  line2: string;
  city: string;
  stateCode: string;
  postalCode: string;
  country: string;
}

export interface ContactValues {
  name: string;
  email: string;
  phone: string;
  role: string;
}

export interface RegistrationValues {
  category: string;
  gstin: string;
  isPrimary: boolean;
}

/** What the form holds while it is typed: its paths are those of the graph, so that problems find their fields. */
export interface CustomerValues extends Record<string, unknown> {
  legalName: string;
  displayName: string;
  externalKey: string;
  taxRegistrations: RegistrationValues[];
  billingAddress: AddressValues;
  shipsElsewhere: boolean;
  shippingAddress: AddressValues;
  contacts: ContactValues[];
  tags: string[];
  metadata: MetadataRow[];
  draft: boolean;
}

export const emptyAddress: AddressValues = {
  line1: '',
  line2: '',
  city: '',
  stateCode: '',
  postalCode: '',
  country: 'IN',
};
export const emptyContact: ContactValues = { name: '', email: '', phone: '', role: 'BILLING' };
export const emptyRegistration: RegistrationValues = { category: 'REGISTERED', gstin: '', isPrimary: false };

export const emptyCustomer: CustomerValues = {
  legalName: '',
  displayName: '',
  externalKey: '',
  taxRegistrations: [{ ...emptyRegistration, isPrimary: true }],
  billingAddress: emptyAddress,
  shipsElsewhere: false,
  shippingAddress: emptyAddress,
  contacts: [],
  tags: [],
  metadata: [],
  draft: false,
};

/** A customer as it is, to be edited. */
export function customerValues(customer: CustomerForm_CustomerFragment): CustomerValues {
  const { legalName, displayName, externalKey, shippingAddress, contacts, taxRegistrations, tags, metadata } = customer;
  return {
    legalName,
    displayName,
    externalKey: externalKey ?? '',
    taxRegistrations: taxRegistrations.map(({ category, gstin, isPrimary }) => ({
      category,
      gstin: gstin ?? '',
      isPrimary,
    })),
    billingAddress: addressValues(customer.billingAddress),
    shipsElsewhere: Boolean(shippingAddress),
    shippingAddress: shippingAddress ? addressValues(shippingAddress) : emptyAddress,
    contacts: contacts.map(({ name, email, phone, role }) => ({ name, email, phone: phone ?? '', role })),
    tags: [...tags],
    metadata: metadataRows(metadata),
    draft: false,
  };
}

/** What was typed, as the graph takes it; what is empty is none. */
export function customerSaid(values: CustomerValues) {
  const { legalName, displayName, externalKey, shipsElsewhere, tags } = values;
  return {
    legalName,
    displayName: displayName || null,
    externalKey: externalKey.trim() || null,
    taxRegistrations: values.taxRegistrations.map(({ category, gstin, isPrimary }) => ({
      category: category as TaxCategory,
      gstin: isRegistered(category) ? gstin.trim().toUpperCase() || null : null,
      isPrimary,
    })),
    billingAddress: addressInput(values.billingAddress),
    shippingAddress: shipsElsewhere ? addressInput(values.shippingAddress) : null,
    contacts: values.contacts.map(({ name, email, phone, role }) => ({
      name,
      email,
      phone: phone || null,
      role: role as ContactRole,
    })),
    tags,
    metadata: metadataOf(values.metadata),
  };
}

/** Whether customers of a category have a GSTIN. */
export const isRegistered = (category: string): boolean => category !== 'UNREGISTERED' && category !== 'OVERSEAS';

const addressInput = (address: AddressValues): AddressInput => ({ ...address, line2: address.line2 || null });
const addressValues = ({ line2, ...address }: Omit<AddressValues, 'line2'> & { line2?: string | null }) => ({
  line1: address.line1,
  line2: line2 ?? '',
  city: address.city,
  stateCode: address.stateCode,
  postalCode: address.postalCode,
  country: address.country,
});
