import { appendAll } from '@otpless/service/outbox';
import { inTransaction } from '@otpless/service/pool';
import type { Pool, PoolClient } from 'pg';
import { DataFault, type Guard, type Stores, type Transact } from '../operations/ports';
import { accrualStore } from './accrual.store';
import { alertStore } from './alert.store';
import { eventStore } from './event.store';
import { type KnowledgeCache, knowledgeStore } from './knowledge.store';
import { projectionStore } from './projection.store';
import { type Run, runOn } from './sql';
import { simulationStore } from './simulation.store';
import { tallyStore } from './tally.store';
import { totalStore } from './total.store';
import { uniqueValueStore } from './unique-value.store';
import { unprocessedStore } from './unprocessed.store';
import { SCHEMA } from './usage-database';

// A statement of its own, before the first that reads: a snapshot taken while waiting for the lock would be stale.
const guards: Record<Guard, string | null> = {
  SHARED: `select pg_advisory_xact_lock_shared(hashtextextended('usage knowledge', 0))`,
  EXCLUSIVE: `select pg_advisory_xact_lock(hashtextextended('usage knowledge', 0))`,
  FREE: null,
};

/** Transactions on the pool; `committed` is called after each commit, so that facts are said at once. */
export function transactOn(pool: Pool, committed: () => void): Transact {
  const cache: KnowledgeCache = { known: null };
  return async (guard, work) => {
    try {
      const result = await inTransaction(pool, async (client) => {
        const lock = guards[guard];
        if (lock !== null) await client.query(lock);
        return work(storesOn(client, cache));
      });
      committed();
      return result;
    } catch (error) {
      throw isDataFault(error) ? new DataFault('the database cannot hold this', { cause: error }) : error;
    }
  };
}

/** SQLSTATE classes 22 and 23: the data cannot be held, or breaks a rule. Everything else may pass by itself. */
function isDataFault(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^2[23][0-9A-Z]{3}$/.test(code);
}

function storesOn(client: PoolClient, cache: KnowledgeCache): Stores {
  const run: Run = runOn(client);
  return {
    knowledge: knowledgeStore(run, cache),
    projections: projectionStore(run),
    events: eventStore(run, client),
    unprocessed: unprocessedStore(run),
    tallies: tallyStore(run),
    totals: totalStore(run),
    uniqueValues: uniqueValueStore(run),
    accruals: accrualStore(run),
    alerts: alertStore(run),
    simulations: simulationStore(run),
    outbox: { appendAll: (definition, payloads) => appendAll(run, SCHEMA, definition, payloads) },
  };
}
