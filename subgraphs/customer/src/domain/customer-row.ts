import type { Address } from './address';
import type { Contact, ContactRole } from './contact';
import type { Customer, CustomerDetails } from './customer';
import type { TaxDetails } from './tax-details';
import { type RegistrationClaim, primaryOf } from './tax-registrations';
import { isTaxCategory } from './tax-registration';

/** A row of a file of customers: the cells of the columns that the file has. */
export interface CustomerRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface ColumnProblem {
  /** Null where it is of the row as a whole. */
  readonly column: string | null;
  readonly message: string;
}

export type Said = Pick<CustomerDetails, 'legalName' | 'billingAddress'> &
  Partial<CustomerDetails> &
  Pick<TaxDetails, 'taxRegistrations'>;

/** What names the customer that a row speaks of. */
export interface RowNames {
  readonly id: string | null;
  readonly externalKey: string | null;
  readonly gstin: string | null;
  readonly gstins: readonly string[];
}

const cell = ({ cells }: CustomerRow, column: string): string => cells[column]?.trim() ?? '';
const has = ({ cells }: CustomerRow, column: string): boolean => cells[column] !== undefined;
const listIn = (row: CustomerRow, column: string): string[] =>
  cell(row, column)
    .split(';')
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** The names that a row gives its customer. */
export function namesIn(row: CustomerRow): RowNames {
  const gstin = cell(row, 'gstin').toUpperCase() || null;
  const further = furtherIn(row).map((each) => each.gstin.toUpperCase());
  return {
    id: cell(row, 'id') || null,
    externalKey: cell(row, 'external_key') || null,
    gstin,
    gstins: [...(gstin === null ? [] : [gstin]), ...further],
  };
}

/**
 * What a row says, for a customer that is there or a new one. A column that the file has is said, also where its cell is empty;
 * what it does not have stays. An empty key is not said: it would take the name away by which the row is known again.
 */
export function saidIn(row: CustomerRow, known: Customer | null): Said | ColumnProblem[] {
  const billingAddress = addressIn(row, 'billing', known?.billingAddress ?? null);
  const taxRegistrations = claimsIn(row, known, billingAddress);
  if (!isClaims(taxRegistrations)) return taxRegistrations;
  const externalKey = cell(row, 'external_key');
  return {
    legalName: cell(row, 'legal_name'),
    ...(has(row, 'display_name') ? { displayName: cell(row, 'display_name') || null } : {}),
    ...(externalKey === '' ? {} : { externalKey }),
    billingAddress,
    ...(has(row, 'shipping_line1') ? { shippingAddress: shippingIn(row, known) } : {}),
    contacts: contactIn(row, 'TECHNICAL', contactIn(row, 'BILLING', known?.contacts ?? [])),
    taxRegistrations,
    ...(has(row, 'tags') ? { tags: listIn(row, 'tags') } : {}),
  };
}

function addressIn(row: CustomerRow, prefix: string, was: Address | null): Address {
  const at = (name: string) => cell(row, `${prefix}_${name}`);
  return {
    line1: at('line1'),
    line2: has(row, `${prefix}_line2`) ? at('line2') || null : (was?.line2 ?? null),
    city: at('city'),
    stateCode: at('state_code'),
    postalCode: at('postal_code'),
    country: has(row, `${prefix}_country`) ? at('country') || 'IN' : (was?.country ?? 'IN'),
  };
}

/** Six empty cells are no shipping address. */
function shippingIn(row: CustomerRow, known: Customer | null): Address | null {
  const said = Object.entries(row.cells).some(([name, text]) => name.startsWith('shipping_') && text.trim() !== '');
  return said ? addressIn(row, 'shipping', known?.shippingAddress ?? null) : null;
}

/** The first contact of a role is the row's; others that there are stay. */
function contactIn(row: CustomerRow, role: ContactRole, contacts: readonly Contact[]): readonly Contact[] {
  const prefix = `${role.toLowerCase()}_contact`;
  if (!has(row, `${prefix}_name`)) return contacts;
  const first = contacts.find((each) => each.role === role);
  const [name, email] = [cell(row, `${prefix}_name`), cell(row, `${prefix}_email`)];
  const phone = has(row, `${prefix}_phone`) ? cell(row, `${prefix}_phone`) || null : (first?.phone ?? null);
  if (name === '' && email === '' && (phone === null || !has(row, `${prefix}_phone`))) {
    return contacts.filter((each) => each !== first);
  }
  const said: Contact = { name, email, phone, role };
  return first === undefined ? [...contacts, said] : contacts.map((each) => (each === first ? said : each));
}

/** Registrations that are there already keep their order and, where the row says nothing else, their place. */
function claimsIn(row: CustomerRow, known: Customer | null, address: Address): RegistrationClaim[] | ColumnProblem[] {
  const registered = known?.taxRegistrations ?? [];
  const category = cell(row, 'tax_category').toUpperCase();
  const further = has(row, 'further_gstins')
    ? furtherIn(row)
    : registered.filter(({ isPrimary }) => !isPrimary).map((each) => ({ ...each, gstin: each.gstin ?? '' }));
  const wrong = [
    ...(isTaxCategory(category) ? [] : [{ column: 'tax_category', message: noCategory(category) }]),
    ...further
      .filter((each) => !isTaxCategory(each.category))
      .map((each) => ({
        column: 'further_gstins',
        message: `${noCategory(each.category)}, as in SEZ:29AAFCC9980M1ZR`,
      })),
  ];
  if (!isTaxCategory(category) || wrong.length > 0) return wrong;
  const gstin = cell(row, 'gstin').toUpperCase() || null;
  const was = known === null ? null : primaryOf(known);
  const staysPut = was?.category === category && known?.billingAddress.stateCode === address.stateCode;
  const unsaid = staysPut && gstin === was?.gstin ? was.placeOfSupply : null;
  const placeOfSupply = has(row, 'place_of_supply') ? cell(row, 'place_of_supply') || null : unsaid;
  const claims: RegistrationClaim[] = [
    { category, gstin, placeOfSupply, isPrimary: true },
    ...further.flatMap((each) =>
      isTaxCategory(each.category)
        ? [{ category: each.category, gstin: each.gstin.toUpperCase(), placeOfSupply: null, isPrimary: false }]
        : [],
    ),
  ];
  const place = (claim: RegistrationClaim) => {
    const index = registered.findIndex((each) => each.gstin === claim.gstin);
    return index === -1 ? registered.length : index;
  };
  return claims.sort((one, other) => place(one) - place(other));
}

/** As they are exported: `REGISTERED:27AAJCS5738D1Z6;SEZ:29AAFCC9980M1ZR`. */
function furtherIn(row: CustomerRow): { category: string; gstin: string }[] {
  return listIn(row, 'further_gstins').map((each) => {
    const [category = '', gstin = ''] = each.split(':');
    return { category: category.trim().toUpperCase(), gstin: gstin.trim() };
  });
}

function noCategory(text: string): string {
  return text === ''
    ? 'say how the customer stands for GST, such as REGISTERED'
    : `"${text}" is no tax category, such as REGISTERED`;
}

function isClaims(answer: readonly (RegistrationClaim | ColumnProblem)[]): answer is RegistrationClaim[] {
  return answer.every((each) => 'isPrimary' in each);
}
