import { connect, type NatsConnection } from '@nats-io/transport-node';
import { inboxPrefixOf } from './nats-permissions';
import type { BrokerUser } from './process-name';

/** Where a broker is and who one is to it. */
export interface BrokerAddress {
  readonly natsUrl: string;
  readonly user?: string;
  readonly password?: string;
}

/** Takes the credentials out of a NATS URL, where it holds both a user and a password. */
export function brokerAddressOf(url: string): BrokerAddress {
  const { protocol, host, username, password } = new URL(url);
  if (username === '' || password === '') return { natsUrl: url };
  return {
    natsUrl: `${protocol}//${host}`,
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
  };
}

/** Connects to a broker as one of its users, with that user's own inbox. */
export function connectToBroker(
  { natsUrl, user, password }: BrokerAddress,
  options: { readonly inboxOf?: BrokerUser; readonly reconnect?: boolean } = {},
): Promise<NatsConnection> {
  return connect({
    servers: natsUrl,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { pass: password }),
    ...(options.inboxOf === undefined ? {} : { inboxPrefix: inboxPrefixOf(options.inboxOf) }),
    reconnect: options.reconnect ?? true,
    timeout: 5_000,
  });
}
