import { isSubgraph, type BrokerUser, type Subgraph } from './process-name';
import { billingEvents, usageDeadLetters, usageEvents } from './streams';

/** What a broker user may do; whatever is not listed is refused. */
export interface Permissions {
  readonly publish: readonly string[];
  readonly subscribe: readonly string[];
}

/** Every user has an inbox of its own, so that nobody can read the answers to another's requests. */
export const inboxPrefixOf = (user: BrokerUser): string => `_INBOX_${user}`;

/** The subject a producer sends its usage events to; its user name is the events' source. */
export const usageInSubject = (source: string): string => `usage.events.in.${source}`;

/** What each user may publish and read: its own subjects, and the JetStream requests that its consumers need. */
export function permissionsOf(user: BrokerUser): Permissions {
  if (user === 'admin') return { publish: ['>'], subscribe: ['>'] };
  const inbox = `${inboxPrefixOf(user)}.>`;
  if (user === 'gateway') return { publish: gatewayPublishes, subscribe: [inbox, 'billing.v1.>', 'live.>'] };
  if (isSubgraph(user)) return { publish: subgraphPublishes(user), subscribe: [inbox] };
  return { publish: producerPublishes(user), subscribe: [inbox] };
}

/** The server puts each event into a partition before it checks, so the subject it ends up on is granted as well. */
function producerPublishes(source: string): string[] {
  return [usageInSubject(source), `usage.events.p.*.${source}`];
}

function subgraphPublishes(subgraph: Subgraph): string[] {
  const own = [`billing.v1.${subgraph}.>`, `live.${subgraph}.>`, ...reads(billingEvents)];
  if (subgraph !== 'usage') return own;
  return [...own, 'usage.dead.>', ...reads(usageEvents), `$JS.API.STREAM.PURGE.${usageEvents}`, `$JS.API.STREAM.INFO.${usageDeadLetters}`];
}

/** The doors write events of every source; the live updates read facts through consumers that end with the reader. */
const gatewayPublishes = ['usage.events.p.*.*', ...reads(billingEvents), `$JS.API.CONSUMER.DELETE.${billingEvents}.*`];

/** The requests of a durable consumer: make it, look at it, ask it for messages and acknowledge them. */
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
