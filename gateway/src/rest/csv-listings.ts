import { type CustomerColumn, customerColumns } from '@otpless/contracts/customer/customer-columns';

/** A list of the graph that can be had as a CSV file. */
export interface Listing {
  readonly path: string;
  readonly fileName: string;
  /** An empty file with the same header, where such a file is imported. */
  readonly template?: { readonly path: string; readonly fileName: string };
  /** Takes `first` and `after`, and answers one connection. */
  readonly document: string;
  /** Query parameters; `tag` may stand several times and becomes `tags`. */
  readonly filters: readonly { readonly name: string; readonly many: boolean }[];
  readonly columns: readonly { readonly name: string; readonly cell: (node: never) => string }[];
}

interface Address {
  readonly line1: string;
  readonly line2: string | null;
  readonly city: string;
  readonly stateCode: string;
  readonly postalCode: string;
  readonly country: string;
}

interface Registration {
  readonly category: string;
  readonly gstin: string | null;
  readonly placeOfSupply: string;
  readonly isPrimary: boolean;
}

interface Customer {
  readonly id: string;
  readonly externalKey: string | null;
  readonly legalName: string;
  readonly displayName: string;
  readonly status: string;
  readonly billingAddress: Address;
  readonly shippingAddress: Address | null;
  readonly taxRegistration: Registration;
  readonly taxRegistrations: readonly Registration[];
  readonly contacts: readonly { name: string; email: string; phone: string | null; role: string }[];
  readonly tags: readonly string[];
  readonly createdAt: string;
}

const address = 'line1 line2 city stateCode postalCode country';
const registration = 'category gstin placeOfSupply isPrimary';
type Cell = (customer: Customer) => string | null | undefined;

const billing =
  (field: keyof Address): Cell =>
  ({ billingAddress }) =>
    billingAddress[field];
const shipping =
  (field: keyof Address): Cell =>
  ({ shippingAddress }) =>
    shippingAddress?.[field];
const contact =
  (role: string, field: 'name' | 'email' | 'phone'): Cell =>
  ({ contacts }) =>
    contacts.find((each) => each.role === role)?.[field];

/** A column that an import would read and this does not write does not compile. */
const customerCells: Record<CustomerColumn, Cell> = {
  id: ({ id }) => id,
  external_key: ({ externalKey }) => externalKey,
  legal_name: ({ legalName }) => legalName,
  display_name: ({ displayName }) => displayName,
  status: ({ status }) => status,
  tax_category: ({ taxRegistration }) => taxRegistration.category,
  gstin: ({ taxRegistration }) => taxRegistration.gstin,
  place_of_supply: ({ taxRegistration }) => taxRegistration.placeOfSupply,
  further_gstins: ({ taxRegistrations }) =>
    taxRegistrations
      .filter(({ isPrimary }) => !isPrimary)
      .map(({ category, gstin }) => `${category}:${gstin}`)
      .join(';'),
  billing_line1: billing('line1'),
  billing_line2: billing('line2'),
  billing_city: billing('city'),
  billing_state_code: billing('stateCode'),
  billing_postal_code: billing('postalCode'),
  billing_country: billing('country'),
  shipping_line1: shipping('line1'),
  shipping_line2: shipping('line2'),
  shipping_city: shipping('city'),
  shipping_state_code: shipping('stateCode'),
  shipping_postal_code: shipping('postalCode'),
  shipping_country: shipping('country'),
  billing_contact_name: contact('BILLING', 'name'),
  billing_contact_email: contact('BILLING', 'email'),
  billing_contact_phone: contact('BILLING', 'phone'),
  technical_contact_name: contact('TECHNICAL', 'name'),
  technical_contact_email: contact('TECHNICAL', 'email'),
  technical_contact_phone: contact('TECHNICAL', 'phone'),
  tags: ({ tags }) => tags.join(';'),
  created_at: ({ createdAt }) => createdAt,
};

interface Subscription {
  readonly id: string;
  readonly account: {
    readonly id: string;
    readonly name: string;
    readonly customer: { readonly id: string; readonly displayName: string };
  };
  readonly planVersion: { readonly number: number; readonly plan: { readonly key: string; readonly name: string } };
  readonly status: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly nextCycleOn: string | null;
  readonly currency: string;
  readonly experiment: { readonly key: string } | null;
  readonly armKey: string | null;
}

const subscriptionCells: Record<string, (subscription: Subscription) => string | null> = {
  id: ({ id }) => id,
  status: ({ status }) => status,
  customer_id: ({ account }) => account.customer.id,
  customer: ({ account }) => account.customer.displayName,
  account_id: ({ account }) => account.id,
  account: ({ account }) => account.name,
  plan_key: ({ planVersion }) => planVersion.plan.key,
  plan: ({ planVersion }) => planVersion.plan.name,
  plan_version: ({ planVersion }) => String(planVersion.number),
  currency: ({ currency }) => currency,
  starts_on: ({ startsOn }) => startsOn,
  next_cycle_on: ({ nextCycleOn }) => nextCycleOn,
  ends_on: ({ endsOn }) => endsOn,
  experiment_key: ({ experiment }) => experiment?.key ?? null,
  arm_key: ({ armKey }) => armKey,
};

export const listings: readonly Listing[] = [
  {
    path: '/v1/customers.csv',
    fileName: 'customers.csv',
    template: { path: '/v1/customers-template.csv', fileName: 'customers-template.csv' },
    document: `query CustomersCsv($first: Int!, $after: String, $search: String, $status: CustomerStatus, $taxCategory: TaxCategory,
      $tags: [String!], $orderBy: ListOrder! = NEWEST_FIRST) {
      customers(first: $first, after: $after, search: $search, status: $status, taxCategory: $taxCategory, tags: $tags,
        orderBy: $orderBy) {
        nodes { id externalKey legalName displayName status tags createdAt billingAddress { ${address} }
          shippingAddress { ${address} } taxRegistration { ${registration} } taxRegistrations { ${registration} }
          contacts { name email phone role } }
        pageInfo { hasNextPage endCursor } } }`,
    filters: [
      { name: 'search', many: false },
      { name: 'status', many: false },
      { name: 'taxCategory', many: false },
      { name: 'tag', many: true },
      { name: 'orderBy', many: false },
    ],
    columns: customerColumns.map((name) => ({ name, cell: (node: never) => customerCells[name](node) ?? '' })),
  },
  {
    path: '/v1/subscriptions.csv',
    fileName: 'subscriptions.csv',
    document: `query SubscriptionsCsv($first: Int!, $after: String, $search: String, $status: SubscriptionStatus, $accountId: ID,
      $planId: ID, $planVersionId: ID, $experimentId: ID, $armKey: String) {
      subscriptions(first: $first, after: $after, search: $search, status: $status, accountId: $accountId,
        planId: $planId, planVersionId: $planVersionId, experimentId: $experimentId, armKey: $armKey) {
        nodes { id status startsOn endsOn nextCycleOn currency armKey experiment { key }
          account { id name customer { id displayName } } planVersion { number plan { key name } } }
        pageInfo { hasNextPage endCursor } } }`,
    filters: ['search', 'status', 'accountId', 'planId', 'planVersionId', 'experimentId', 'armKey'].map((name) => ({
      name,
      many: false,
    })),
    columns: Object.entries(subscriptionCells).map(([name, cell]) => ({
      name,
      cell: (node: never) => cell(node) ?? '',
    })),
  },
];
