import { brokerAddressOf } from './broker-connection';
import type { LocalStack } from './local-stack';
import { inboxPrefixOf } from './nats-permissions';
import { identityIssuers, isSubgraph, type ProcessName, type Subgraph } from './process-name';
import { roleOf } from './roles';
import { rolePassword, type Secrets } from './secrets';

/** What a process needs to know of the stack. */
export type StackAddresses = Pick<LocalStack, 'kind' | 'databaseUrl' | 'natsUrl' | 'secrets'>;

/** The environment that gives a process its own rights in the stack, and no other's. */
export function environmentFor(process: ProcessName, stack: StackAddresses): Record<string, string> {
  const environment = brokerEnvironment(process, stack);
  const { identity, session, pseudonymKey } = stack.secrets;
  if (isSubgraph(process)) environment['DATABASE_URL'] = subgraphDatabaseUrl(process, stack.databaseUrl);
  if (isSubgraph(process) || process === 'gateway') {
    environment['IDENTITY_PRIVATE_KEY'] = identity[process].privateKey;
    environment['IDENTITY_PUBLIC_KEYS'] = JSON.stringify(publicKeys(identity));
  }
  if (process === 'customer') environment['SESSION_PRIVATE_KEY'] = session.privateKey;
  if (process === 'gateway') environment['SESSION_PUBLIC_KEY'] = session.publicKey;
  if (process === 'gateway' || process === 'usage') environment['PSEUDONYM_KEY'] = pseudonymKey;
  return environment;
}

/** The database's URL as the subgraph's own role, which owns the schema of its name and sees no other. */
export function subgraphDatabaseUrl(subgraph: Subgraph, databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const ownerPassword = decodeURIComponent(url.password);
  url.username = roleOf(subgraph);
  url.password = rolePassword(ownerPassword, subgraph);
  return url.href;
}

/** A given broker has users of its own: what the URL says is passed on. */
function brokerEnvironment(process: ProcessName, { kind, natsUrl, secrets }: StackAddresses): Record<string, string> {
  const given = brokerAddressOf(natsUrl);
  const { user, password } =
    kind.nats === 'given' ? given : { user: process, password: secrets.brokerPasswords[process] };
  return {
    NATS_URL: given.natsUrl,
    ...(user === undefined ? {} : { NATS_USER: user }),
    ...(password === undefined ? {} : { NATS_PASSWORD: password }),
    NATS_INBOX_PREFIX: inboxPrefixOf(process),
  };
}

function publicKeys(identity: Secrets['identity']): Record<string, string> {
  return Object.fromEntries(identityIssuers.map((issuer) => [issuer, identity[issuer].publicKey]));
}
