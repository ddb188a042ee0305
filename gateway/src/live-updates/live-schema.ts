import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import type { GatewayContext } from '../gateway-context';

/** The name under which the gateway's own small subgraph is composed. */
export const LIVE_SUBGRAPH = 'live';

/** A subscription's twin is a query field that answers with the event of the context; it is not published. */
export const twinOf = (field: string): string => `_${field}`;

/**
 * Subscriptions are declared here and run by the gateway: each event is a query on the twin field, so that the planner
 * fetches what the selection asks of other subgraphs. What was pushed comes from the event itself (`@provides`).
 */
export const liveSdl = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@provides"])

scalar Decimal
scalar Currency
scalar DateTime

type Money @shareable { amount: Decimal! currency: Currency! }

type Wallet @key(fields: "id") {
  id: ID!
  balance: Money! @external
  liveBalance: Money! @external
  available: Money! @external
  undrawn: Money! @external
  uncovered: Money! @external
  revision: Int! @external
}
type PlanSubscription @key(fields: "id", resolvable: false) { id: ID! }
type Accrual @key(fields: "id") { id: ID! total: Money! @external revision: Int! @external ratedAt: DateTime! @external }
type Account @key(fields: "id", resolvable: false) { id: ID! }
type Alert @key(fields: "id", resolvable: false) { id: ID! }

"""A wallet's live balance moved. The first message after subscribing is the present state."""
type WalletBalanceChanged {
  wallet: Wallet! @provides(fields: "balance { amount currency } liveBalance { amount currency } available { amount currency } undrawn { amount currency } uncovered { amount currency } revision")
  balance: Money!
  liveBalance: Money!
  available: Money!
  undrawn: Money!
  uncovered: Money!
  revision: Int!
  """When the newest event behind this change was received; null where no event caused it."""
  lastEventReceivedAt: DateTime
  changedAt: DateTime!
}

"""The charges of a subscription's current period changed. The first message is the present state."""
type AccrualChanged {
  accrual: Accrual! @provides(fields: "total { amount currency } revision ratedAt")
  subscription: PlanSubscription!
  total: Money!
  state: String!
  revision: Int!
  ratedAt: DateTime!
}

"""An alert rule's line was crossed."""
type AlertRaised {
  alert: Alert!
  account: Account!
  wallet: Wallet!
  message: String!
  raisedAt: DateTime!
}

type Query {
  ${twinOf('walletBalanceChanged')}: WalletBalanceChanged!
  ${twinOf('accrualChanged')}: AccrualChanged!
  ${twinOf('alertRaised')}: AlertRaised!
}

type Subscription {
  """Needs wallet:read; an account-scoped token receives its own account's only."""
  walletBalanceChanged(walletId: ID!): WalletBalanceChanged!
  """Needs accrual:read; an account-scoped token receives its own account's only."""
  accrualChanged(subscriptionId: ID!): AccrualChanged!
  """Needs alert:read; an account-scoped token must name its own account."""
  alertRaised(accountId: ID): AlertRaised!
}
`;

const liveFields = ['walletBalanceChanged', 'accrualChanged', 'alertRaised'] as const;
export type LiveField = (typeof liveFields)[number];

export function isLiveField(name: string): name is LiveField {
  return (liveFields as readonly string[]).includes(name);
}

/** The permission that each subscription needs. */
export const livePermissions: Readonly<Record<LiveField, string>> = {
  walletBalanceChanged: 'wallet:read',
  accrualChanged: 'accrual:read',
  alertRaised: 'alert:read',
};

/** The executable subgraph: the twins answer with the event of the context. */
export function liveSchema(): GraphQLSchema {
  const answer = (_root: unknown, _args: unknown, { liveEvent }: GatewayContext) => liveEvent;
  const entity = (reference: object) => reference;
  return buildSubgraphSchema([
    {
      typeDefs: parse(liveSdl),
      resolvers: {
        Query: Object.fromEntries(liveFields.map((field) => [twinOf(field), answer])) as never,
        Wallet: { __resolveReference: entity },
        Accrual: { __resolveReference: entity },
      },
    },
  ]);
}
