import type { JetStreamClient } from '@nats-io/jetstream';
import type pg from 'pg';
import type { Logger } from 'pino';
import { Gauge } from 'prom-client';
import { metrics } from './metrics';
import { inTransaction, openPool } from './pool';
import { retryForEver } from './retry';

export interface OutboxRelay {
  /** Looks at once instead of at the next poll; call it right after a commit. */
  nudge(): void;
  stop(): Promise<void>;
}

export interface OutboxRelayOptions {
  readonly databaseUrl: string;
  readonly schema: string;
  readonly jetstream: JetStreamClient;
  readonly pollIntervalMs: number;
  readonly logger: Logger;
}

const BATCH = 500;

interface OutboxRow {
  readonly id: string;
  readonly subject: string;
  readonly fact: string;
}

/**
 * Moves facts from the outbox to JetStream: rows are deleted in the transaction that waits for the broker's
 * acknowledgement, so a fact is said at least once; its id is the `Nats-Msg-Id`. Several relays take disjoint rows.
 */
export function startOutboxRelay(options: OutboxRelayOptions): OutboxRelay {
  const { databaseUrl, schema, logger } = options;
  const pool = openPool({ databaseUrl, name: `${schema}-relay`, size: 1, logger });
  const retry = retryForEver(options.logger, 'relaying facts');
  const stopping = new AbortController();
  let wake: () => void = () => undefined;
  let nudged = false;

  const loop = (async () => {
    while (!stopping.signal.aborted) {
      nudged = false;
      const moved = await retry
        .execute(() => relayBatch(pool, options), stopping.signal)
        .catch((error: unknown) => {
          if (stopping.signal.aborted) return 0;
          throw error;
        });
      if (moved < BATCH && !nudged && !stopping.signal.aborted) await nap();
    }
  })();

  function nap(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, options.pollIntervalMs);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const backlog = new Gauge({
    name: `outbox_backlog_${options.schema}`,
    help: 'Facts that wait to be said',
    registers: [],
    async collect() {
      const { rows } = await pool.query<{ count: string }>(`select count(*) from ${options.schema}.outbox`);
      this.set(Number(rows[0]?.count ?? 0));
    },
  });
  if (metrics.getSingleMetric(`outbox_backlog_${options.schema}`) === undefined) metrics.registerMetric(backlog);

  return {
    nudge: () => {
      nudged = true;
      wake();
    },
    stop: async () => {
      stopping.abort();
      wake();
      await loop;
      metrics.removeSingleMetric(`outbox_backlog_${options.schema}`);
      await pool.end();
    },
  };
}

async function relayBatch(pool: pg.Pool, { schema, jetstream }: OutboxRelayOptions): Promise<number> {
  // An idle relay asks one cheap question and opens no transaction.
  const { rowCount } = await pool.query(`select 1 from ${schema}.outbox limit 1`);
  if (rowCount === 0) return 0;
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<OutboxRow>(
      `delete from ${schema}.outbox
       where sequence in (select sequence from ${schema}.outbox order by sequence limit ${BATCH} for update skip locked)
       returning sequence, id, subject, fact`,
    );
    const inOrder = rows as (OutboxRow & { sequence: string })[];
    inOrder.sort((one, other) => (BigInt(one.sequence) < BigInt(other.sequence) ? -1 : 1));
    await Promise.all(inOrder.map(({ id, subject, fact }) => jetstream.publish(subject, fact, { msgID: id })));
    return rows.length;
  });
}
