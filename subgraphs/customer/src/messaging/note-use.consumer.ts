import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { walletOpened } from '@otpless/contracts/wallet/wallet-opened';
import type { NatsConnection } from '@nats-io/transport-node';
import { consumeFacts } from '@otpless/service/consume-facts';
import type { Logger } from '@otpless/service/logger';
import type { Operations } from '../operations/operations';

export interface Consumption {
  readonly connection: NatsConnection;
  readonly logger: Logger;
  readonly operations: Operations;
}

/** Wallets and subscriptions use accounts. Key: wallet; subscription, revision. */
export async function noteUses({ operations, ...rest }: Consumption): Promise<{ stop(): Promise<void> }> {
  const common = { ...rest, subgraph: 'customer' } as const;
  const consumers = await Promise.all([
    consumeFacts({
      ...common,
      definition: walletOpened,
      handle: (facts) => operations.noteUse.wallets(facts.map(({ payload }) => payload)),
    }),
    consumeFacts({
      ...common,
      definition: subscriptionChanged,
      handle: (facts) => operations.noteUse.subscriptions(facts.map(({ payload }) => payload)),
    }),
  ]);
  return { stop: async () => void (await Promise.all(consumers.map((consumer) => consumer.stop()))) };
}
