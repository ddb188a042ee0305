import type { NatsConnection } from '@nats-io/transport-node';
import { accountChanged } from '@otpless/contracts/customer/account-changed';
import type { Fact, FactDefinition } from '@otpless/contracts/fact';
import { accrualChanged } from '@otpless/contracts/usage/accrual-changed';
import { drawRecorded } from '@otpless/contracts/wallet/draw-recorded';
import { topUpRequested } from '@otpless/contracts/wallet/top-up-requested';
import { consumeFacts } from '@otpless/service/consume-facts';
import type { Logger } from '@otpless/service/logger';
import type { InvoiceOperations } from '../operations/invoice-operations';
import { receiveAdvances } from './receive-advances.consumer';

export interface Consumers {
  stop(): Promise<void>;
}

/** Reads all facts that invoicing needs; every handler is idempotent by the key its operation names. */
export async function startConsumers(
  connection: NatsConnection,
  operations: InvoiceOperations,
  logger: Logger,
): Promise<Consumers> {
  const consume = <Payload>(definition: FactDefinition<Payload>, handle: (payloads: Payload[]) => Promise<void>) =>
    consumeFacts({
      connection,
      subgraph: 'invoice',
      definition,
      logger,
      handle: (facts: Fact<Payload>[]) => handle(facts.map(({ payload }) => payload)),
    });
  const consumers = await Promise.all([
    consume(accountChanged, (payloads) => operations.projectAccounts(payloads)),
    consume(accrualChanged, (payloads) => operations.projectAccruals(payloads)),
    consume(drawRecorded, (payloads) => operations.projectDraws(payloads)),
    consume(topUpRequested, (payloads) => receiveAdvances(payloads, operations)),
  ]);
  return { stop: async () => void (await Promise.all(consumers.map((consumer) => consumer.stop()))) };
}
