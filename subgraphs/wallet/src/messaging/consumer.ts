import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from '@otpless/service/logger';
import type { WalletOperations } from '../operations/operations';

/** What every consumer here works with. */
export interface Consumption {
  readonly connection: NatsConnection;
  readonly subgraph: 'wallet';
  readonly logger: Logger;
  readonly operations: WalletOperations;
}

export interface Consumer {
  stop(): Promise<void>;
}
