import { keyOf } from '../domain/dedupe';
import { judge, type Judge } from '../domain/judge-event';
import { countEvents, sorted } from './count-events';
import type { IngestSettings } from './ingest-batch';
import type { UnprocessedFilter } from './event-ports';
import type { Stores, Transact } from './ports';

export interface RetryReport {
  readonly retried: number;
  readonly processed: number;
  readonly stillUnprocessed: number;
}

const BATCH = 2000;

export type RetryUnprocessed = (filter: UnprocessedFilter) => Promise<RetryReport>;

/** Judges kept events again: what can be counted by now is, and is kept no longer. */
export function retryUnprocessed(transact: Transact, settings: IngestSettings): RetryUnprocessed {
  return async (filter) => {
    const report = { retried: 0, processed: 0, stillUnprocessed: 0 };
    let after = '';
    for (;;) {
      const done = await transact('SHARED', (stores) => retryBatch(stores, settings, filter, after));
      if (done === null) return report;
      report.retried += done.retried;
      report.processed += done.processed;
      report.stillUnprocessed += done.stillUnprocessed;
      after = done.last;
    }
  };
}

async function retryBatch(
  stores: Stores,
  settings: IngestSettings,
  filter: UnprocessedFilter,
  after: string,
): Promise<(RetryReport & { readonly last: string }) | null> {
  const bench: Judge = { ...settings, knowledge: await stores.knowledge.current() };
  const taken = await stores.unprocessed.take(filter, after, BATCH);
  const last = taken.at(-1);
  if (last === undefined) return null;
  const { counted, unprocessed, rejected } = sorted(taken.map((row) => judge(row, bench)));
  const rows = new Map(
    taken.map(({ rowId, source, payload }) => [keyOf({ source, id: (payload as { id: string }).id }), rowId]),
  );
  const rowOf = (event: { readonly source: string; readonly id: string }) => rows.get(keyOf(event)) ?? '';
  await stores.events.rewriteHashes([...counted, ...unprocessed.map(({ event }) => event)]);
  await countEvents(counted, bench, stores);
  await stores.unprocessed.explain(
    unprocessed.map(({ event, code, reason }) => ({ rowId: rowOf(event), event, code, reason })),
  );
  await stores.events.releaseKeys(rejected.map(({ event }) => event));
  await stores.events.refuse(rejected.map(({ event, refusal }) => ({ status: 'REJECTED', event, refusal })));
  await stores.unprocessed.remove([...counted, ...rejected.map(({ event }) => event)].map(rowOf));
  return { retried: taken.length, processed: counted.length, stillUnprocessed: unprocessed.length, last: last.rowId };
}
