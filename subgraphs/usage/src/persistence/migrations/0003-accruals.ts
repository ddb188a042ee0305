import { Migration } from '@mikro-orm/migrations';
import { outboxTable } from '@otpless/service/outbox';

/** Accruals, what their meters counted, which of them are to be rated again, and what is said of them. */
export class Accruals extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  outboxTable('usage'),
  `create table usage.accrual (
    id text primary key,
    subscription_id text not null,
    account_id text not null,
    payer_account_id text not null,
    payment_mode text not null,
    time_zone text not null,
    currency char(3) not null,
    starts_on date not null,
    ends_on date not null,
    aligned_starts_on date not null,
    aligned_ends_on date not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    grace_ends_at timestamptz not null,
    in_force boolean not null,
    state text not null,
    revision int not null,
    plan_version_id text not null,
    plan_name text not null,
    plan_version_number int not null,
    meter_ids text[] not null,
    charges jsonb not null,
    total numeric(38,12) not null,
    rated_at timestamptz(3),
    told text not null,
    last_event_received_at timestamptz(3),
    created_at timestamptz(3) not null,
    constraint subscription_has_one_accrual_a_period unique (subscription_id, starts_on)
  )`,
  'create index accrual_by_account on usage.accrual (account_id, starts_on desc)',
  "create index accrual_that_ends on usage.accrual (ends_at) where state = 'OPEN'",
  "create index accrual_whose_grace_ends on usage.accrual (grace_ends_at) where state = 'GRACE'",
  `create table usage.accrual_total (
    accrual_id text not null references usage.accrual (id),
    meter_id text not null,
    "group" jsonb not null,
    count bigint not null,
    sum numeric,
    min numeric,
    max numeric,
    latest_value numeric,
    latest_at timestamptz(3),
    latest_key text collate "C",
    primary key (accrual_id, meter_id, "group")
  )`,
  // Only ever appended to by ingest, so that batches of different partitions do not wait for each other here.
  `create table usage.accrual_mark (
    id bigint generated always as identity primary key,
    accrual_id text not null,
    received_at timestamptz(3),
    request_id text not null
  )`,
  // What an accrual had come to when the day began, for those that moved on that day.
  `create table usage.accrual_day (
    "on" date not null,
    accrual_id text not null references usage.accrual (id),
    total_before numeric(38,12) not null,
    primary key ("on", accrual_id)
  )`,
];
