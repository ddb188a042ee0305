const ofAddress = ['line1', 'line2', 'city', 'state_code', 'postal_code', 'country'] as const;
const ofContact = ['name', 'email', 'phone'] as const;

const under = <Prefix extends string, Name extends string>(prefix: Prefix, names: readonly Name[]) =>
  names.map((name): `${Prefix}_${Name}` => `${prefix}_${name}`);

/** What a file of customers says of each, in this order: the gateway exports it, and the customer subgraph imports it again. */
export const customerColumns = [
  'id',
  'external_key',
  'legal_name',
  'display_name',
  'status',
  'tax_category',
  'gstin',
  'place_of_supply',
  'further_gstins',
  ...under('billing', ofAddress),
  ...under('shipping', ofAddress),
  ...under('billing_contact', ofContact),
  ...under('technical_contact', ofContact),
  'tags',
  'created_at',
] as const;

export type CustomerColumn = (typeof customerColumns)[number];
