import type { NatsConnection } from '@nats-io/nats-core';
import { billableItemChanged } from '@otpless/contracts/catalog/billable-item-changed';
import { eventSchemaChanged } from '@otpless/contracts/catalog/event-schema-changed';
import { meterChanged } from '@otpless/contracts/catalog/meter-changed';
import { pricingTermsChanged } from '@otpless/contracts/catalog/pricing-terms-changed';
import { subscriptionChanged } from '@otpless/contracts/catalog/subscription-changed';
import { accountChanged } from '@otpless/contracts/customer/account-changed';
import { aliasChanged } from '@otpless/contracts/customer/alias-changed';
import type { Fact, FactDefinition } from '@otpless/contracts/fact';
import { type BalanceChanged, balanceChanged } from '@otpless/contracts/wallet/balance-changed';
import { consumeFacts } from '@otpless/service/consume-facts';
import type { Logger } from '@otpless/service/logger';
import type { ProjectFacts } from '../operations/project-facts';

/** What ingest and rating are built on: an accrual is not FINAL while any of these waits. */
export const projectedFacts = [
  accountChanged,
  aliasChanged,
  eventSchemaChanged,
  meterChanged,
  billableItemChanged,
  subscriptionChanged,
] as const;

export interface FactConsumerOptions {
  readonly connection: NatsConnection;
  readonly logger: Logger;
  readonly project: ProjectFacts;
  readonly watchBalances: (balances: readonly BalanceChanged[]) => Promise<void>;
  /** Called after each batch: accruals may be waiting to be rated. */
  readonly applied: () => void;
}

/** Reads the facts of the others. All handlers are idempotent by the noun's revision. */
export function startFactConsumers(options: FactConsumerOptions): Promise<{ stop(): Promise<void> }[]> {
  const { connection, logger, project, watchBalances, applied } = options;
  const consume = <Payload>(definition: FactDefinition<Payload>, apply: (payloads: Payload[]) => Promise<unknown>) =>
    consumeFacts({
      connection,
      logger,
      subgraph: 'usage',
      definition,
      handle: async (facts: Fact<Payload>[]) => {
        await apply(facts.map(({ payload }) => payload));
        applied();
      },
    });
  return Promise.all([
    consume(accountChanged, project.accounts),
    consume(aliasChanged, project.aliases),
    consume(eventSchemaChanged, project.schemas),
    consume(meterChanged, project.meters),
    consume(billableItemChanged, project.items),
    consume(subscriptionChanged, project.contracts),
    consume(pricingTermsChanged, project.terms),
    consume(balanceChanged, watchBalances),
  ]);
}
