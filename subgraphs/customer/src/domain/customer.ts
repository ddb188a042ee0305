import { Conflict, type FieldProblem, InvalidInput } from '@otpless/problem/problem';
import { type Address, addressProblems } from './address';
import { type Contact, contactProblems } from './contact';
import { type TaxCategory, type TaxRegistration, registerForTax } from './tax-registration';
import { textProblem } from './text';

export type CustomerStatus = 'DRAFT' | 'ACTIVE' | 'ARCHIVED';

/** The legal entity that we invoice. */
export interface Customer {
  readonly id: string;
  readonly legalName: string;
  readonly displayName: string;
  readonly status: CustomerStatus;
  readonly contacts: readonly Contact[];
  readonly billingAddress: Address;
  readonly taxRegistration: TaxRegistration;
  readonly tags: readonly string[];
  /** Counts the edits, so that two people cannot overwrite each other unseen. */
  readonly version: number;
  readonly createdAt: Date;
}

/** What people say about a customer; the rest follows. */
export interface CustomerDetails {
  readonly legalName: string;
  readonly displayName: string | null;
  readonly contacts: readonly Contact[];
  readonly billingAddress: Address;
  readonly taxCategory: TaxCategory;
  readonly gstin: string | null;
  readonly placeOfSupply: string | null;
  readonly tags: readonly string[];
}

/** A new customer, or all that is wrong with what was said about it. */
export function newCustomer(id: string, details: CustomerDetails, createdAt: Date): Customer | InvalidInput {
  const described = describe(details);
  if (described instanceof InvalidInput) return described;
  return { id, status: 'ACTIVE', version: 1, createdAt, ...described };
}

/** The customer after an edit made on the version that the editor saw. */
export function amendCustomer(
  customer: Customer,
  expectedVersion: number,
  changes: Partial<CustomerDetails>,
): Customer | InvalidInput | Conflict {
  const refused = editRefusal(customer, expectedVersion);
  if (refused !== null) return refused;
  const described = describe({ ...detailsOf(customer, changes), ...changes });
  if (described instanceof InvalidInput) return described;
  return { ...customer, ...described, version: customer.version + 1 };
}

/** Archived for good: kept for the books, no longer edited or given accounts. */
export function archive(customer: Customer, expectedVersion: number): Customer | Conflict {
  const refused = editRefusal(customer, expectedVersion);
  return refused ?? { ...customer, status: 'ARCHIVED', version: customer.version + 1 };
}

function editRefusal(customer: Customer, expectedVersion: number): Conflict | null {
  if (customer.status === 'ARCHIVED') return new Conflict(`Customer ${customer.id} is archived.`);
  if (customer.version === expectedVersion) return null;
  return new Conflict(`Customer ${customer.id} was changed meanwhile: it is at version ${customer.version}.`);
}

/** A new tax position does not inherit the GSTIN or the place of the old one. */
function detailsOf(customer: Customer, changes: Partial<CustomerDetails>): CustomerDetails {
  const { category, gstin, placeOfSupply } = customer.taxRegistration;
  const moved =
    changes.taxCategory !== undefined || changes.gstin !== undefined || changes.billingAddress !== undefined;
  const recategorised = changes.taxCategory !== undefined && changes.taxCategory !== category;
  return {
    ...customer,
    taxCategory: category,
    gstin: recategorised ? null : gstin,
    placeOfSupply: moved ? null : placeOfSupply,
  };
}

type Described = Pick<
  Customer,
  'legalName' | 'displayName' | 'contacts' | 'billingAddress' | 'taxRegistration' | 'tags'
>;

function describe(details: CustomerDetails): Described | InvalidInput {
  const { legalName, contacts, billingAddress } = details;
  const displayName = details.displayName ?? legalName;
  const tags = [...new Set(details.tags.map((tag) => tag.trim()))];
  const problems: FieldProblem[] = [
    textProblem('legalName', legalName, 200),
    textProblem('displayName', displayName, 200),
    tags.length > 50 ? { path: 'tags', message: 'at most 50 tags' } : null,
    ...tags.map((tag, index) => textProblem(`tags.${index}`, tag, 50)),
  ].filter((problem) => problem !== null);
  problems.push(...contactProblems(contacts), ...addressProblems(billingAddress, 'billingAddress'));
  const taxRegistration = registerForTax({
    category: details.taxCategory,
    gstin: details.gstin,
    placeOfSupply: details.placeOfSupply,
    address: billingAddress,
  });
  if (Array.isArray(taxRegistration)) problems.push(...taxRegistration);
  if (problems.length > 0 || Array.isArray(taxRegistration)) return new InvalidInput(problems);
  return {
    legalName: legalName.trim(),
    displayName: displayName.trim(),
    contacts,
    billingAddress,
    taxRegistration,
    tags,
  };
}
