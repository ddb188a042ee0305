import type { EntityManager } from '@mikro-orm/postgresql';
import type { Database } from '@otpless/service/database';
import { outboxOf } from '@otpless/service/outbox';
import type { Stores, Transact } from '../operations/ports';
import { paymentModeStore, placementStore } from './account-span.repository';
import { useStore } from './account-use.repository';
import { accountStore, aliasStore } from './account.repository';
import { apiKeyStore, auditStore } from './api-key.repository';
import { customerStore } from './customer.repository';
import { SCHEMA } from './entities';
import { textArray } from './finding';
import { sessionStore, signInFailureStore, userStore } from './user.repository';

/** Transactions on our database; `committed` is called after each commit, so that its facts are said at once. */
export function transactOn(database: Database, committed: () => void): Transact {
  return async (work) => {
    const result = await database.em.fork().transactional((em) => work(storesIn(em)));
    committed();
    return result;
  };
}

function storesIn(em: EntityManager): Stores {
  return {
    customers: customerStore(em),
    accounts: accountStore(em),
    placements: placementStore(em),
    paymentModes: paymentModeStore(em),
    uses: useStore(em),
    aliases: aliasStore(em),
    users: userStore(em),
    sessions: sessionStore(em),
    failures: signInFailureStore(em),
    apiKeys: apiKeyStore(em),
    audit: auditStore(em),
    outbox: outboxOf(em, SCHEMA),
    inTurn: async (...what) => {
      if (what.length === 0) return;
      const { sql, parameters } = textArray(what.map((each) => `${SCHEMA} ${each}`));
      await em.execute(`select pg_advisory_xact_lock(hashtextextended(each, 0)) from unnest(${sql}) each`, [
        ...parameters,
      ]);
    },
  };
}
