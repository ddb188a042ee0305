import { Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { type Address, addressProblems } from './address';
import { type Contact, contactProblems } from './contact';
import type { CustomerStatus } from './customer-status';
import { type Labels, labelProblems, tidied } from './labels';
import { type TaxDetails, registrationsAfter } from './tax-details';
import { type TaxRegistration, areProblems } from './tax-registrations';
import { textProblem } from './text';

export interface Customer extends Labels {
  readonly id: string;
  readonly legalName: string;
  readonly displayName: string;
  /** What another system calls it: names one customer that is not archived. */
  readonly externalKey: string | null;
  readonly status: CustomerStatus;
  readonly contacts: readonly Contact[];
  readonly billingAddress: Address;
  /** Null where goods and papers go to the billing address. */
  readonly shippingAddress: Address | null;
  readonly taxRegistrations: readonly TaxRegistration[];
  /** Counts the edits, so that two people cannot overwrite each other unseen. */
  readonly version: number;
  readonly createdAt: Date;
}

/** What people say about a customer; the rest follows. */
export interface CustomerDetails extends Labels {
  readonly legalName: string;
  /** Null is the legal name. */
  readonly displayName: string | null;
  readonly externalKey: string | null;
  readonly contacts: readonly Contact[];
  readonly billingAddress: Address;
  readonly shippingAddress: Address | null;
}

/** A new customer, or all that is wrong with what was said about it. */
export function newCustomer(
  id: string,
  details: CustomerDetails & TaxDetails,
  createdAt: Date,
  status: 'DRAFT' | 'ACTIVE' = 'ACTIVE',
): Customer | InvalidInput {
  const described = describe(details, [], false);
  if (described instanceof InvalidInput) return described;
  return { id, status, version: 1, createdAt, ...described };
}

/** The customer after an edit. */
export function amendCustomer(
  customer: Customer,
  changes: Partial<CustomerDetails> & TaxDetails,
): Customer | InvalidInput | Conflict {
  if (customer.status === 'ARCHIVED') {
    return new Conflict(`Customer ${customer.id} is archived: restore it before it is edited.`);
  }
  const { taxRegistrations, ...rest } = customer;
  const { taxCategory, gstin, billingAddress } = changes;
  const keepsPlace = taxCategory === undefined && gstin === undefined && billingAddress === undefined;
  const described = describe({ ...rest, ...changes }, taxRegistrations, keepsPlace);
  if (described instanceof InvalidInput) return described;
  return { ...customer, ...described, version: customer.version + 1 };
}

type Described = Omit<Customer, 'id' | 'status' | 'version' | 'createdAt'>;

function describe(
  details: CustomerDetails & TaxDetails,
  registered: readonly TaxRegistration[],
  keepsPlace: boolean,
): Described | InvalidInput {
  const { legalName, contacts, billingAddress, shippingAddress, metadata } = details;
  const displayName = details.displayName ?? legalName;
  const externalKey = details.externalKey?.trim() || null;
  const tags = tidied(details.tags);
  const problems: FieldProblem[] = [
    textProblem('legalName', legalName, 200),
    textProblem('displayName', displayName, 200),
    externalKey === null ? null : textProblem('externalKey', externalKey, 100),
  ].filter((problem) => problem !== null);
  problems.push(
    ...labelProblems({ tags, metadata }),
    ...contactProblems(contacts),
    ...addressProblems(billingAddress, 'billingAddress'),
    ...(shippingAddress === null ? [] : addressProblems(shippingAddress, 'shippingAddress')),
  );
  const taxRegistrations = registrationsAfter(details, billingAddress, registered, keepsPlace);
  if (areProblems(taxRegistrations)) problems.push(...taxRegistrations);
  if (problems.length > 0 || areProblems(taxRegistrations)) return new InvalidInput(problems);
  return {
    legalName: legalName.trim(),
    displayName: displayName.trim(),
    externalKey,
    contacts,
    billingAddress,
    shippingAddress,
    taxRegistrations,
    tags,
    metadata,
  };
}
