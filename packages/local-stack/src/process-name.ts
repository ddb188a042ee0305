/** The five subgraphs; each has its own database role, schema, broker user and identity. */
export const subgraphs = ['customer', 'catalog', 'usage', 'invoice', 'wallet'] as const;
export type Subgraph = (typeof subgraphs)[number];

/** Every process of ours that is given an environment. */
export const processNames = [...subgraphs, 'gateway', 'demo-producer'] as const;
export type ProcessName = (typeof processNames)[number];

/** Who may connect to the broker: every process, and the admin that sets up streams, for tests and the bench. */
export const brokerUsers = [...processNames, 'admin'] as const;
export type BrokerUser = (typeof brokerUsers)[number];

/** Who signs calls to a subgraph: the gateway for its callers, a subgraph for itself. */
export const identityIssuers = ['gateway', ...subgraphs] as const;
export type IdentityIssuer = (typeof identityIssuers)[number];

/** True for a process that is a subgraph. */
export function isSubgraph(name: string): name is Subgraph {
  return (subgraphs as readonly string[]).includes(name);
}
