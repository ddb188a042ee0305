import type { QueryParameter, Resource } from './resource';

const paging: readonly QueryParameter[] = [
  { name: 'first', type: 'integer', description: 'How many, from 1 to 200.' },
  { name: 'after', type: 'string', description: 'The endCursor of the page before.' },
];
const money = '{ amount currency }';
const pageInfo = 'pageInfo { hasNextPage endCursor }';
const wallet = `id currency status revision updatedAt account { id name } balance ${money} held ${money} undrawn ${money}
  liveBalance ${money} available ${money} uncovered ${money} overdraftLimit ${money}`;
const accrual = `id state revision ratedAt graceEndsAt period { startsOn endsOn } subscription { id } total ${money}
  charges { rateCardKey kind description quantity amount ${money}
    working { rule slab { startAfter upTo } dimensions on quantity rate amount } }`;
const taxes = `taxes { head rate taxable ${money} amount ${money} }`;
const invoice = `id number status issuedAt dueOn period { startsOn endsOn } account { id name } subtotal ${money}
  discounts ${money} total ${money} setOff ${money} amountDue ${money} ${taxes}`;
const event = 'source id eventName subject occurredAt receivedAt attributes dimensions status reason';

/** The nouns of the graph as REST resources. `POST /v1/events` has a door of its own. */
export const resources: readonly Resource[] = [
  {
    method: 'get',
    path: '/v1/events/{source}/{id}',
    summary: 'A usage event and what became of it',
    document: `query UsageEvent($source: String!, $id: ID!) { usageEvent(source: $source, id: $id) { ${event} } }`,
  },
  {
    method: 'get',
    path: '/v1/customers',
    summary: 'Customers',
    query: [...paging, { name: 'search', type: 'string', description: 'Part of a name, a GSTIN, or an alias.' }],
    document: `query Customers($first: Int! = 50, $after: String, $search: String) { customers(first: $first, after: $after, search: $search) {
      nodes { id legalName displayName status tags taxRegistration { category gstin placeOfSupply } } ${pageInfo} } }`,
  },
  {
    method: 'get',
    path: '/v1/customers/{id}',
    summary: 'A customer',
    document: `query Customer($id: ID!) { customer(id: $id) { id legalName displayName status tags version
      taxRegistration { category gstin placeOfSupply } billingAddress { line1 line2 city stateCode postalCode country }
      accounts(first: 50) { nodes { id name } } } }`,
  },
  {
    method: 'get',
    path: '/v1/accounts/{id}',
    summary: 'An account',
    document: `query Account($id: ID!) { account(id: $id) { id name currency paymentMode timeZone netTermsDays status
      aliases { value effectiveFrom effectiveUntil } } }`,
  },
  {
    method: 'get',
    path: '/v1/accounts/{id}/accruals',
    summary: 'What an account has accrued, the newest period first',
    query: paging,
    document: `query AccountAccruals($id: ID!, $first: Int! = 50, $after: String) { accruals(accountId: $id, first: $first, after: $after) {
      nodes { ${accrual} } ${pageInfo} } }`,
  },
  {
    method: 'post',
    path: '/v1/entitlements/check',
    summary: 'Whether so much more of a feature may be used; it books nothing',
    body: [
      {
        name: 'subject',
        required: false,
        schema: { type: 'string', description: 'An account id, or an alias as events carry it.' },
      },
      {
        name: 'accountId',
        required: false,
        schema: { type: 'string', description: 'In place of a subject: give one of the two.' },
      },
      { name: 'featureKey', required: true, schema: { type: 'string' } },
      {
        name: 'quantity',
        required: false,
        schema: { type: 'string', default: '1', description: 'How much more is to be used.' },
      },
    ],
    document: `query CheckEntitlement($input: CheckEntitlementInput!) { checkEntitlement(input: $input) { __typename
      ... on EntitlementCheck { allowed limit used balance } ... on Problem { message } ... on InvalidInput { fields { path message } } } }`,
  },
  {
    method: 'get',
    path: '/v1/subscriptions/{id}',
    summary: 'A subscription',
    document:
      'query Subscription($id: ID!) { subscription(id: $id) { id status startsOn endsOn currency account { id } planVersion { id number plan { name } } } }',
  },
  {
    method: 'get',
    path: '/v1/wallets',
    summary: 'Wallets',
    query: [...paging, { name: 'accountId', type: 'string', description: 'Of one account.' }],
    document: `query Wallets($first: Int! = 50, $after: String, $accountId: ID) { wallets(first: $first, after: $after, accountId: $accountId) {
      nodes { ${wallet} } ${pageInfo} } }`,
  },
  {
    method: 'get',
    path: '/v1/wallets/{id}',
    summary: 'A wallet and its live balance',
    document: `query Wallet($id: ID!) { wallet(id: $id) { ${wallet} } }`,
  },
  {
    method: 'post',
    path: '/v1/wallets/{id}/top-ups',
    summary: 'Records money received for a wallet, tax included',
    success: 201,
    inputFromPath: { id: 'walletId' },
    body: [
      {
        name: 'amount',
        required: true,
        schema: { type: 'string', description: 'What was paid, tax included: "590.00"' },
      },
      {
        name: 'payment',
        required: true,
        schema: {
          type: 'object',
          required: ['method', 'reference', 'receivedOn'],
          properties: {
            method: { type: 'string', enum: ['BANK_TRANSFER', 'CASH', 'CHEQUE', 'OTHER'] },
            reference: { type: 'string' },
            receivedOn: { type: 'string', format: 'date' },
          },
        },
      },
    ],
    document: `mutation TopUpWallet($input: TopUpWalletInput!) { topUpWallet(input: $input) { __typename ... on TopUp {
      id status createdAt gross ${money} wallet { id } } ... on Problem { message } ... on InvalidInput { fields { path message } } } }`,
  },
  {
    method: 'get',
    path: '/v1/invoices',
    summary: 'Invoices, the newest first',
    query: [
      ...paging,
      { name: 'accountId', type: 'string', description: 'Of one account.' },
      { name: 'status', type: 'string', description: 'DRAFT, ONGOING, DUE, PAID or VOID.' },
    ],
    document: `query Invoices($first: Int! = 50, $after: String, $accountId: ID, $status: InvoiceStatus) {
      invoices(first: $first, after: $after, accountId: $accountId, status: $status) { nodes { ${invoice} } ${pageInfo} } }`,
  },
  {
    method: 'get',
    path: '/v1/invoices/{id}',
    summary: 'An invoice with its lines and their working',
    document: `query Invoice($id: ID!) { invoice(id: $id) { ${invoice} totalInWords documentHash
      lines { id description sacCode quantity unitAmount amount ${money} discount ${money} taxable ${money} ${taxes}
        origin { accrualId rateCardKey planName planVersionNumber working { rule quantity rate amount } } } } }`,
  },
  {
    method: 'post',
    path: '/v1/accounts/{id}/dashboard-tokens',
    summary: 'Mints a short-lived token for a merchant’s dashboard',
    success: 201,
    inputFromPath: { id: 'accountId' },
    body: [
      { name: 'ttlSeconds', required: false, schema: { type: 'integer', minimum: 60, maximum: 3600, default: 900 } },
    ],
    document: `mutation MintDashboardToken($input: MintDashboardTokenInput!) { mintDashboardToken(input: $input) { __typename
      ... on DashboardToken { token expiresAt } ... on Problem { message } ... on InvalidInput { fields { path message } } } }`,
  },
];
