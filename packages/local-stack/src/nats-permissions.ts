import { isSubgraph, type BrokerUser, type Subgraph } from './process-name';
import { billingEvents, usageDeadLetters, usageEvents, usageInSubject } from './streams';

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

function subgraphPublishes(subgraph: Subgraph): string[] {
  // `live.` is news of the moment, which is not kept.
  const own = [`billing.v1.${subgraph}.>`, `live.${subgraph}.>`, ...reads(billingEvents)];
  if (subgraph !== 'usage') return own;
  return [
    ...own,
    doorSubject,
    'usage.dead.>',
    ...reads(usageEvents),
    `$JS.API.STREAM.PURGE.${usageEvents}`,
    `$JS.API.STREAM.INFO.${usageDeadLetters}`,
  ];
}

/** A door (REST at the gateway, the mutation at usage) writes the events of every source, each into its partition. */
const doorSubject = 'usage.events.p.*.*';

/** Live updates read facts through nameless consumers, which end with their reader. */
const gatewayPublishes = [
  doorSubject,
  ...reads(billingEvents),
  `$JS.API.CONSUMER.CREATE.${billingEvents}`,
  `$JS.API.CONSUMER.DELETE.${billingEvents}.*`,
];

/**
 * The requests of a durable consumer: make it, look at it, ask it for messages and acknowledge them. Consumer names
 * cannot be granted by their prefix (a wildcard is a whole word), so `<subgraph>-on-…` is an agreement, not a wall.
 */
function reads(stream: string): string[] {
  return [
    '$JS.API.INFO',
    `$JS.API.STREAM.INFO.${stream}`,
    `$JS.API.CONSUMER.INFO.${stream}.*`,
    `$JS.API.CONSUMER.CREATE.${stream}.>`,
    `$JS.API.CONSUMER.MSG.NEXT.${stream}.*`,
    `$JS.ACK.${stream}.>`,
  ];
}
