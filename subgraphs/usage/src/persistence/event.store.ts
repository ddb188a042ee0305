import type { PoolClient } from 'pg';
import { keyOf } from '../domain/dedupe';
import type { UsageEvent } from '../domain/usage-event';
import type { EventStore, RefusedEvent } from '../operations/event-ports';
import { copyRows } from './copy-rows';
import { columnsOf, type Run } from './sql';

const PAYLOAD_LIMIT = 65_536;

interface KeyRow {
  readonly source: string;
  readonly id: string;
  readonly hash: string;
}

interface KnownKeyRow extends KeyRow {
  readonly sequence: string;
  readonly ordinal: number;
}

/** Events, their keys, and those that were refused; everything by the batch. */
export function eventStore(run: Run, client: PoolClient): EventStore {
  return {
    takeKeys: async (events) => {
      const rows = await run<{ number: string }>(takeKeys, [
        ...columnsOf(
          events,
          ...key,
          ({ contentHash }) => contentHash,
          ({ place }) => place.sequence,
          ({ place }) => place.ordinal,
          occurredAt,
          receivedAt,
        ),
      ]);
      if (rows.length === 0) return new Map();
      const repeated = rows.map((row) => events[Number(row.number) - 1] as UsageEvent);
      const known = new Map(
        (await run<KnownKeyRow>(knownKeys, columnsOf(repeated, ...key))).map((row) => [keyOf(row), row]),
      );
      return new Map(
        repeated.map((event) => {
          const row = known.get(keyOf(event));
          // Forgotten between the two statements: the batch is tried again and then takes it.
          if (row === undefined) throw new Error('a known key was forgotten meanwhile');
          return [event, { hash: row.hash, place: { sequence: Number(row.sequence), ordinal: row.ordinal } }];
        }),
      );
    },
    forgotten: async (events) => {
      const [horizon] = await run<{ forgotten_until: Date | null }>('select forgotten_until from usage.dedupe_horizon');
      if (events.length === 0 || horizon === undefined || horizon.forgotten_until === null) return new Map();
      return hashesByKey(await run<KeyRow>(storedKeys, [...columnsOf(events, ...key), horizon.forgotten_until]));
    },
    insert: (events) =>
      copyRows(
        client,
        `usage.usage_event (occurred_at, received_at, source, event_id, event_name, subject, account_id, attributes,
          dimensions, content_hash)`,
        events.map((event) => [
          occurredAt(event),
          receivedAt(event),
          event.source,
          event.id,
          event.eventName,
          event.subject,
          event.accountId,
          JSON.stringify(event.attributes),
          JSON.stringify(event.dimensions),
          `\\x${event.contentHash}`,
        ]),
      ),
    refuse: async (refused) => {
      if (refused.length === 0) return [];
      const noted = await run<{ status: RefusedEvent['status'] }>(
        insertRefusals,
        columnsOf(
          refused,
          ({ event }) => event.receivedAt.toISOString(),
          ({ status }) => status,
          ({ event }) => event.source,
          ({ event }) => event.id,
          ({ event }) => event.eventName,
          ({ event }) => event.subject,
          ({ event }) => storableInstant(event.occurredAt),
          ({ refusal }) => refusal.code,
          ({ refusal }) => refusal.reason.replaceAll(/\0|\p{Surrogate}/gu, '\u{FFFD}'),
          ({ event }) => payloadText(event.payload),
          ({ event }) => event.place.sequence,
          ({ event }) => event.place.ordinal,
        ),
      );
      return noted.map(({ status }) => status);
    },
    releaseKeys: async (events) => {
      if (events.length > 0)
        await run(
          releaseKeys,
          columnsOf(
            events,
            ({ source }) => source,
            ({ id }) => id,
          ),
        );
    },
    rewriteHashes: async (events) => {
      if (events.length > 0)
        await run(
          rewriteHashes,
          columnsOf(events, ...key, ({ contentHash }) => contentHash),
        );
    },
  };
}

const key = [({ source }: UsageEvent) => source, ({ id }: UsageEvent) => id] as const;
const occurredAt = (event: UsageEvent) => event.occurredAt.toISOString();
const receivedAt = (event: UsageEvent) => event.receivedAt.toISOString();

function hashesByKey(rows: readonly KeyRow[]): Map<string, string> {
  return new Map(rows.map((row) => [keyOf(row), row.hash]));
}

/** A refused event may claim any instant; the database holds fewer. */
function storableInstant(instant: Date | null): string | null {
  return instant === null || instant.getUTCFullYear() < 1 || instant.getUTCFullYear() > 9999
    ? null
    : instant.toISOString();
}

function payloadText(payload: unknown): string | null {
  const text = payload === undefined ? null : JSON.stringify(payload);
  return text === null || text.length > PAYLOAD_LIMIT ? null : text;
}

// In the order of the keys: two batches that share some wait for each other and never in a circle.
const takeKeys = `
  with input as (
    select * from unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::int[], $6::timestamptz[], $7::timestamptz[])
      with ordinality as event (source, event_id, content_hash, sequence, ordinal, occurred_at, received_at, number)
  ), taken as (
    insert into usage.dedupe_key (source, event_id, content_hash, sequence, ordinal, occurred_at, received_at)
    select source, event_id, decode(content_hash, 'hex'), sequence, ordinal, occurred_at, received_at from input order by source, event_id
    on conflict do nothing
    returning source, event_id
  )
  select number from input left join taken using (source, event_id) where taken.source is null order by number`;

const keys = 'unnest($1::text[], $2::text[]) as asked (source, event_id)';

const knownKeys = `
  select source, event_id as id, encode(content_hash, 'hex') as hash, sequence, ordinal
  from usage.dedupe_key join ${keys} using (source, event_id)`;

// What was received before the horizon occurred at most an hour after it.
const storedKeys = `
  select source, event_id as id, encode(content_hash, 'hex') as hash
  from usage.usage_event join ${keys} using (source, event_id)
  where occurred_at < $3::timestamptz + interval '1 hour'`;

const insertRefusals = `
  insert into usage.event_refusal
    (received_at, status, source, event_id, event_name, subject, occurred_at, code, reason, payload, sequence,
     ordinal)
  select * from unnest($1::timestamptz[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[],
    $7::timestamptz[], $8::text[], $9::text[], $10::text[], $11::bigint[], $12::int[])
  on conflict do nothing returning status`;

const releaseKeys = `
  delete from usage.dedupe_key using ${keys}
  where dedupe_key.source = asked.source and dedupe_key.event_id = asked.event_id`;

const rewriteHashes = `
  update usage.dedupe_key set content_hash = decode(asked.content_hash, 'hex')
  from unnest($1::text[], $2::text[], $3::text[]) as asked (source, event_id, content_hash)
  where dedupe_key.source = asked.source and dedupe_key.event_id = asked.event_id`;
