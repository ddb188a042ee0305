import type { EntityManager } from '@mikro-orm/postgresql';
import { appendAll, outboxOf } from '@otpless/service/outbox';
import type { BatchOutbox } from '../operations/ports';
import { WALLET_SCHEMA } from './wallet-database';

/** The outbox of a MikroORM transaction, with many facts in one statement. */
export function batchOutboxOf(em: EntityManager): BatchOutbox {
  return {
    ...outboxOf(em, WALLET_SCHEMA),
    appendAll: (definition, payloads) =>
      appendAll(
        async (sql, parameters) => {
          const statement = em.getKnex().raw(sql.replace(/\$\d+/g, '?'), [...parameters] as never);
          const transaction = em.getTransactionContext();
          await (transaction === undefined ? statement : statement.transacting(transaction as never));
        },
        WALLET_SCHEMA,
        definition,
        payloads,
      ),
  };
}
