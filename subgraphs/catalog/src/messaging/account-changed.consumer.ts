import type { NatsConnection } from '@nats-io/transport-node';
import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { consumeFacts } from '@otpless/service/consume-facts';
import type { Logger } from '@otpless/service/logger';
import type { CatalogOperations } from '../operations/catalog-operations';

/** Projects accounts. Idempotent by account and revision: one that is not newer than what is held is ignored. */
export function projectAccountsOnChange(
  connection: NatsConnection,
  operations: CatalogOperations,
  logger: Logger,
): Promise<{ stop(): Promise<void> }> {
  return consumeFacts({
    connection,
    subgraph: 'catalog',
    definition: accountChanged,
    handle: (facts) => operations.projectAccounts(facts.map(({ payload }) => payload)),
    logger,
  });
}
