/** A list of the graph that can be had as a CSV file. */
export interface Listing {
  readonly path: string;
  readonly fileName: string;
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
const column = (name: string, cell: (customer: Customer) => string | null | undefined) => ({
  name,
  cell: (node: never) => cell(node) ?? '',
});
const contact = (prefix: string, role: string) =>
  (['name', 'email', 'phone'] as const).map((field) =>
    column(`${prefix}_${field}`, ({ contacts }) => contacts.find((each) => each.role === role)?.[field]),
  );
const addressColumns = (prefix: string, of: (customer: Customer) => Address | null) =>
  (
    [
      ['line1', 'line1'],
      ['line2', 'line2'],
      ['city', 'city'],
      ['state_code', 'stateCode'],
      ['postal_code', 'postalCode'],
      ['country', 'country'],
    ] as const
  ).map(([name, field]) => column(`${prefix}_${name}`, (customer) => of(customer)?.[field]));

export const listings: readonly Listing[] = [
  {
    path: '/v1/customers.csv',
    fileName: 'customers.csv',
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
    columns: [
      column('id', ({ id }) => id),
      column('external_key', ({ externalKey }) => externalKey),
      column('legal_name', ({ legalName }) => legalName),
      column('display_name', ({ displayName }) => displayName),
      column('status', ({ status }) => status),
      column('tax_category', ({ taxRegistration }) => taxRegistration.category),
      column('gstin', ({ taxRegistration }) => taxRegistration.gstin),
      column('place_of_supply', ({ taxRegistration }) => taxRegistration.placeOfSupply),
      column('further_gstins', ({ taxRegistrations }) =>
        taxRegistrations
          .filter(({ isPrimary }) => !isPrimary)
          .map(({ category, gstin }) => `${category}:${gstin}`)
          .join(';'),
      ),
      ...addressColumns('billing', ({ billingAddress }) => billingAddress),
      ...addressColumns('shipping', ({ shippingAddress }) => shippingAddress),
      ...contact('billing_contact', 'BILLING'),
      ...contact('technical_contact', 'TECHNICAL'),
      column('tags', ({ tags }) => tags.join(';')),
      column('created_at', ({ createdAt }) => createdAt),
    ],
  },
];
