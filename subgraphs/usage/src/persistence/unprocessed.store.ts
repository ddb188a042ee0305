import { newId } from '@otpless/service/identifiers';
import type { TakenEvent, UnprocessedFilter, UnprocessedStore } from '../operations/event-ports';
import { columnsOf, type Run } from './sql';

/** Events that do not count yet, kept with what they hold. */
export function unprocessedStore(run: Run): UnprocessedStore {
  return {
    keep: async (events) => {
      if (events.length === 0) return;
      await run(
        `insert into usage.unprocessed_event
          (id, source, event_id, event_name, subject, occurred_at, received_at, code, reason, payload, backfill, request_id,
           sequence, ordinal)
         select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::timestamptz[],
          $7::timestamptz[], $8::text[], $9::text[], $10::jsonb[], $11::boolean[], $12::text[],
          $13::bigint[], $14::int[])`,
        columnsOf(
          events,
          () => newId('evt'),
          ({ event }) => event.source,
          ({ event }) => event.id,
          ({ event }) => event.eventName,
          ({ event }) => event.subject,
          ({ event }) => event.occurredAt.toISOString(),
          ({ event }) => event.receivedAt.toISOString(),
          ({ code }) => code,
          ({ reason }) => reason,
          ({ event }) => JSON.stringify(event.payload),
          ({ event }) => event.backfill,
          ({ event }) => event.requestId,
          ({ event }) => event.place.sequence,
          ({ event }) => event.place.ordinal,
        ),
      );
    },
    take: async (filter, after, limit) => {
      const { sql, parameter } = conditionOf(filter);
      const rows = await run<TakenEvent & { sequence: string; ordinal: number }>(
        `select id as "rowId", source, received_at as "receivedAt", backfill, request_id as "requestId", payload, sequence, ordinal
         from usage.unprocessed_event where ${sql} and id > $2 order by id limit $3 for update`,
        [parameter, after, limit],
      );
      return rows.map(({ sequence, ordinal, ...row }) => ({ ...row, place: { sequence: Number(sequence), ordinal } }));
    },
    remove: async (rowIds) => {
      if (rowIds.length > 0) await run('delete from usage.unprocessed_event where id = any($1)', [rowIds]);
    },
    explain: async (events) => {
      if (events.length === 0) return;
      await run(
        `update usage.unprocessed_event as held set code = now.code, reason = now.reason, payload = now.payload
         from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[]) as now (id, code, reason, payload)
         where held.id = now.id`,
        columnsOf(
          events,
          ({ rowId }) => rowId,
          ({ code }) => code,
          ({ reason }) => reason,
          ({ event }) => JSON.stringify(event.payload),
        ),
      );
    },
  };
}

function conditionOf(filter: UnprocessedFilter): { sql: string; parameter: readonly string[] } {
  if ('subjects' in filter)
    return { sql: `code = 'UNKNOWN_SUBJECT' and subject = any($1)`, parameter: filter.subjects };
  if ('eventNames' in filter)
    return { sql: `code = 'UNKNOWN_EVENT_NAME' and event_name = any($1)`, parameter: filter.eventNames };
  if ('ids' in filter) return { sql: 'id = any($1)', parameter: filter.ids };
  return { sql: 'code = any($1)', parameter: filter.codes };
}
