import { isSubgraph, type BrokerUser, type Subgraph } from './process-name';
import { billingEvents, partitions, usageDeadLetters, usageEvents, usageInSubject } from './streams';

/** What a broker user may do; whatever is not listed is refused. */
export interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/** Every user has an inbox of its own, so that nobody can read the answers to another's requests. */
export const inboxPrefixOf = (user: BrokerUser): string => `_INBOX_${user}`;

/** What each user may publish and read: its own subjects, and the JetStream requests that its consumers need. */
export function permissionsOf(user: BrokerUser): Permissions {
  if (user === 'admin') return { publish: ['>'], subscribe: ['>'] };
  const inbox = `${inboxPrefixOf(user)}.>`;
  if (user === 'gateway') return { publish: gatewayPublishes, subscribe: [inbox, 'billing.v1.>', 'live.>'] };
  if (isSubgraph(user)) return { publish: subgraphPublishes(user), subscribe: [inbox] };
  return { publish: [usageInSubject(user)], subscribe: [inbox] };
}

/**
 * The facts that each subgraph reads. Its durable consumers have the names that follow from them, and it is granted just
 * those: a wildcard would be a whole word, and so every other's consumer as well.
 */
export const factsRead: Readonly<Record<Subgraph, readonly string[]>> = {
  customer: ['catalog.subscription.changed', 'wallet.wallet.opened'],
  catalog: ['customer.account.changed'],
  usage: [
    'customer.account.changed',
    'customer.alias.changed',
    'catalog.event-schema.changed',
    'catalog.meter.changed',
    'catalog.billable-item.changed',
    'catalog.subscription.changed',
    'catalog.pricing-terms.changed',
    'wallet.balance.changed',
  ],
  invoice: ['customer.account.changed', 'usage.accrual.changed', 'wallet.draw.recorded', 'wallet.top-up.requested'],
  wallet: ['customer.account.changed', 'usage.accrual.changed', 'invoice.advance.received', 'invoice.invoice.issued'],
};

function subgraphPublishes(subgraph: Subgraph): string[] {
  const durables = factsRead[subgraph].map((fact) => ({
    name: `${subgraph}-on-${fact.split('.').slice(1).join('-')}`,
    filter: `billing.v1.${fact}`,
  }));
  // `live.` is news of the moment, which is not kept.
  const own = [`billing.v1.${subgraph}.>`, `live.${subgraph}.>`, ...reads(billingEvents, durables)];
  if (subgraph !== 'usage') return own;
  const ingest = Array.from({ length: partitions }, (_, partition) => ({
    name: `usage-ingest-${partition}`,
    filter: `usage.events.p.${partition}.>`,
  }));
  return [
    ...own,
    doorSubject,
    'usage.dead.>',
    ...reads(usageEvents, ingest),
    `$JS.API.STREAM.PURGE.${usageEvents}`,
    `$JS.API.STREAM.INFO.${usageDeadLetters}`,
  ];
}

/** A door (REST at the gateway, the mutation at usage) writes the events of every source, each into its partition. */
const doorSubject = 'usage.events.p.*.*';

/** Live updates are read as they are said; what was missed is read from the subgraphs. */
const gatewayPublishes = [doorSubject, '$JS.API.INFO'];

/** The requests of durable consumers: make them, look at them, ask them for messages and acknowledge those. */
function reads(stream: string, durables: readonly { readonly name: string; readonly filter: string }[]): string[] {
  return [
    '$JS.API.INFO',
    `$JS.API.STREAM.INFO.${stream}`,
    ...durables.flatMap(({ name, filter }) => [
      `$JS.API.CONSUMER.INFO.${stream}.${name}`,
      `$JS.API.CONSUMER.CREATE.${stream}.${name}.${filter}`,
      `$JS.API.CONSUMER.MSG.NEXT.${stream}.${name}`,
      `$JS.ACK.${stream}.${name}.>`,
    ]),
  ];
}
