import type { Database } from '@otpless/service/database';
import { once } from '@otpless/service/idempotency';
import type { Transact } from '../operations/ports';
import { PostgresAccountStore } from './account.store';
import { PostgresAccrualStore } from './accrual.store';
import { batchOutboxOf } from './batch-outbox';
import { PostgresBookStore } from './book.store';
import { PostgresPlanGrantStore } from './plan-grant.store';
import { PostgresTopUpStore } from './top-up.store';
import { WALLET_SCHEMA } from './wallet-database';

/** Runs operations in transactions of their own; `committed` is called after each that went through. */
export function transactOver(database: Database, committed: () => void): Transact {
  return async (work) => {
    const result = await database.em.fork().transactional((em) =>
      work({
        accounts: new PostgresAccountStore(em),
        books: new PostgresBookStore(em),
        accruals: new PostgresAccrualStore(em),
        topUps: new PostgresTopUpStore(em),
        planGrants: new PostgresPlanGrantStore(em),
        outbox: batchOutboxOf(em),
        once: (request, answer) => once(em, WALLET_SCHEMA, request, answer),
      }),
    );
    committed();
    return result;
  };
}
