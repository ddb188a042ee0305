import type { EventCursor, EventFilter, EventRecord, UnprocessedRecord } from '../operations/reader';
import type { Run } from './sql';

interface EventRow extends Omit<EventRecord, 'cursor' | 'accountId'> {
  readonly account_id: string | null;
  readonly at: Date;
  readonly key: string;
}

/** Events by what became of them: stored ones, kept ones, and those that were refused. */
export function eventReader(run: Run) {
  return {
    event: async (source: string, id: string): Promise<EventRecord | null> => {
      const [row] = await run<EventRow>(oneEvent, [source, id]);
      return row === undefined ? null : recordOf(row);
    },
    events: async (filter: EventFilter, after: EventCursor | null, limit: number): Promise<EventRecord[]> => {
      const { accountId, subject, eventName, status } = filter;
      const parameters = [accountId, subject, status, after?.[0] ?? null, after?.[1] ?? null, limit, eventName];
      return (await run<EventRow>(pageOfEvents, parameters)).map(recordOf);
    },
    hashes: async (source: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
      const rows = await run<{ event_id: string; hash: string }>(
        `select event_id, encode(content_hash, 'hex') as hash from usage.dedupe_key
         where source = $1 and event_id = any($2::text[])`,
        [source, ids],
      );
      return new Map(rows.map((row) => [row.event_id, row.hash]));
    },
    unprocessed: (code: string | null, after: string | null, limit: number): Promise<UnprocessedRecord[]> =>
      run<UnprocessedRecord>(
        `select id, source, event_id as "eventId", event_name as "eventName", subject, occurred_at as "occurredAt",
           received_at as "receivedAt", code, reason, payload
         from usage.unprocessed_event
         where ($1::text is null or code = $1) and ($2::text is null or id < $2) order by id desc limit $3`,
        [code, after, limit],
      ),
    unprocessedCount: async (code: string | null): Promise<number> => {
      const [row] = await run<{ count: string }>(
        'select count(*) from usage.unprocessed_event where $1::text is null or code = $1',
        [code],
      );
      return Number(row?.count ?? 0);
    },
  };
}

function recordOf({ account_id, at, key, ...event }: EventRow): EventRecord {
  return { ...event, accountId: account_id, cursor: [at.toISOString(), key] };
}

const named = 'source, event_id as id, event_name as "eventName", subject';

const stored = `
  select ${named}, account_id, occurred_at as "occurredAt", received_at as "receivedAt", attributes, dimensions,
    'PROCESSED' as status, null::text as reason, occurred_at as at, (source || ' ' || event_id) collate "C" as key
  from usage.usage_event`;

const kept = `
  select ${named}, null::text as account_id, occurred_at as "occurredAt", received_at as "receivedAt",
    coalesce(payload -> 'attributes', '{}') as attributes, coalesce(payload -> 'dimensions', '{}') as dimensions,
    'UNPROCESSED' as status, reason, received_at as at, id collate "C" as key
  from usage.unprocessed_event`;

// A refused payload may be anything; what it calls attributes is shown where it is an object.
const part = (name: string) =>
  `case when payload is json object and payload::json -> '${name}' is json object then payload::json -> '${name}' end`;

const refused = `
  select ${named}, null::text as account_id, coalesce(occurred_at, received_at) as "occurredAt", received_at as "receivedAt",
    coalesce(${part('attributes')}, '{}')::text::json as attributes, coalesce(${part('dimensions')}, '{}')::text::json as dimensions,
    status, reason, received_at as at, (sequence::text || ' ' || ordinal::text) collate "C" as key
  from usage.event_refusal`;

const asJson = (select: string) => `
  select source, id, "eventName", subject, account_id, "occurredAt", "receivedAt", attributes::json, dimensions::json,
    status, reason, at, key
  from (${select}) as event`;

// What counts comes before what was refused under the same id. The key tells when it occurred, and so in which chunk.
const oneEvent = `
  select * from (
    select 1 as place, event.* from (${asJson(
      `${stored} where source = $1 and event_id = $2 and occurred_at = coalesce(
         (select occurred_at from usage.dedupe_key where source = $1 and event_id = $2), occurred_at)`,
    )}) as event
    union all
    select 2, event.* from (${asJson(`${kept} where source = $1 and event_id = $2`)}) as event
    union all
    select 3, event.* from (${asJson(`${refused} where source = $1 and event_id = $2`)}) as event
  ) as found
  order by place, at desc limit 1`;

const beyond = `($4::timestamptz is null or (at, key) < ($4::timestamptz, $5::text collate "C"))`;
const newest = 'order by at desc, key desc limit $6';

// A subject's events are those of the accounts it has stood for, which have an index.
const ofAccount = `($1::text is null or account_id = $1)`;
const ofSubject = `($2::text is null or (subject = $2 and account_id in
  (select account_id from usage.alias where value = $2 union select $2)))`;

const ofName = `($7::text is null or event_name = $7)`;

const pageOfEvents = `
  select * from (
    (${asJson(`select * from (${stored}
       where ($3::text is null or $3 = 'PROCESSED') and ${ofAccount} and ${ofSubject} and ${ofName}
         and ($4::timestamptz is null or occurred_at <= $4)) as one
       where ${beyond} ${newest}`)})
    union all
    (${asJson(`select * from (${kept}
       where ($3::text is null or $3 = 'UNPROCESSED') and $1::text is null and ($2::text is null or subject = $2) and ${ofName}) as one
       where ${beyond} ${newest}`)})
    union all
    (${asJson(`select * from (${refused}
       where ($3::text is null or $3 = status) and $1::text is null and ($2::text is null or subject = $2) and ${ofName}
         and ($4::timestamptz is null or received_at <= $4)) as one
       where ${beyond} ${newest}`)})
  ) as listed ${newest}`;
