import type { CreateCustomerInput, TaxCategory } from '../gql/graphql';

/** What the form holds while it is typed. */
export const emptyCustomer = {
  legalName: '',
  displayName: '',
  taxCategory: 'REGISTERED',
  gstin: '',
  billingAddress: { line1: '', line2: '', city: '', stateCode: '', postalCode: '', country: 'IN' },
  contactName: '',
  contactEmail: '',
  tags: [] as string[],
};

/** What was typed, as the graph takes it: what is empty is left out. */
export function customerInput(values: typeof emptyCustomer): CreateCustomerInput {
  const { contactName, contactEmail, displayName, gstin, billingAddress, ...rest } = values;
  return {
    ...rest,
    taxCategory: values.taxCategory as TaxCategory,
    displayName: displayName || undefined,
    gstin: gstin.trim().toUpperCase() || undefined,
    billingAddress: { ...billingAddress, line2: billingAddress.line2 || undefined },
    contacts: contactEmail ? [{ name: contactName || contactEmail, email: contactEmail, role: 'BILLING' }] : [],
  };
}
