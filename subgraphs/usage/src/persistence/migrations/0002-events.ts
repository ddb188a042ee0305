import { Migration } from '@mikro-orm/migrations';

/** Events and their keys, those that do not count, and what was counted of them by the quarter of an hour. */
export class Events extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // A unique index on the hypertable would have to hold the time, and miss a retry whose time was changed.
  `create table usage.dedupe_key (
    source text not null,
    event_id text not null,
    content_hash bytea not null,
    -- Where the event stood that took the key: found again there, it is the same delivery, not another event.
    sequence bigint not null,
    ordinal int not null,
    occurred_at timestamptz(3) not null,
    received_at timestamptz(3) not null,
    constraint event_counts_once primary key (source, event_id)
  )`,
  'create index dedupe_key_by_receipt on usage.dedupe_key using brin (received_at)',
  // Up to when keys were forgotten: a back-fill must look for older ones among the stored events.
  `create table usage.dedupe_horizon (
    single boolean primary key default true check (single),
    forgotten_until timestamptz(3)
  )`,
  'insert into usage.dedupe_horizon default values',
  `create table usage.usage_event (
    occurred_at timestamptz(3) not null,
    received_at timestamptz(3) not null,
    source text not null,
    event_id text not null,
    event_name text not null,
    subject text not null,
    account_id text not null,
    attributes jsonb not null,
    dimensions jsonb not null,
    content_hash bytea not null
  )`,
  `select public.create_hypertable('usage.usage_event', public.by_range('occurred_at', interval '1 day'),
    create_default_indexes => false)`,
  'create index usage_event_by_time on usage.usage_event (occurred_at desc)',
  'create index usage_event_by_key on usage.usage_event (source, event_id)',
  'create index usage_event_by_account on usage.usage_event (account_id, occurred_at desc)',
  `create table usage.unprocessed_event (
    id text primary key,
    source text not null,
    event_id text not null,
    event_name text not null,
    subject text not null,
    occurred_at timestamptz(3) not null,
    received_at timestamptz(3) not null,
    code text not null,
    reason text not null,
    payload jsonb not null,
    backfill boolean not null,
    request_id text not null,
    sequence bigint not null,
    ordinal int not null,
    constraint event_is_unprocessed_once unique (source, event_id)
  )`,
  "create index unprocessed_event_by_subject on usage.unprocessed_event (subject) where code = 'UNKNOWN_SUBJECT'",
  "create index unprocessed_event_by_name on usage.unprocessed_event (event_name) where code = 'UNKNOWN_EVENT_NAME'",
  `create table usage.event_refusal (
    sequence bigint not null,
    ordinal int not null,
    received_at timestamptz(3) not null,
    status text not null,
    source text not null,
    event_id text not null,
    event_name text not null,
    subject text not null,
    occurred_at timestamptz(3),
    code text not null,
    reason text not null,
    -- Text, since a payload that could not be stored as jsonb is one reason to be here.
    payload text,
    constraint refusal_is_noted_once unique (received_at, sequence, ordinal)
  )`,
  `select public.create_hypertable('usage.event_refusal', public.by_range('received_at', interval '7 days'),
    create_default_indexes => false)`,
  'create index event_refusal_by_key on usage.event_refusal (source, event_id)',
  `create table usage.rollup_15m (
    meter_id text not null,
    account_id text not null,
    bucket timestamptz not null,
    "group" jsonb not null,
    count bigint not null,
    sum numeric,
    min numeric,
    max numeric,
    latest_value numeric,
    latest_at timestamptz(3),
    latest_key text collate "C",
    primary key (meter_id, account_id, bucket, "group")
  )`,
  `create table usage.ingest_tally (
    unit text not null,
    bucket timestamptz not null,
    partition int not null,
    processed bigint not null,
    unprocessed bigint not null,
    duplicate bigint not null,
    conflict bigint not null,
    rejected bigint not null,
    primary key (unit, bucket, partition)
  )`,
];
