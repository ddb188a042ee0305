import { Migration } from '@mikro-orm/migrations';

/** What the other subgraphs say, as far as ingest, rating and alerts need it. */
export class Projections extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  // Read in every ingest batch, raised with every change of what ingest must know.
  `create table usage.knowledge (
    single boolean primary key default true,
    version bigint not null,
    constraint knowledge_has_one_version check (single)
  )`,
  'insert into usage.knowledge (version) values (1)',
  `create table usage.account (
    id text primary key,
    revision int not null,
    name text not null,
    currency char(3) not null,
    payment_mode text not null,
    time_zone text not null,
    payer_account_id text not null
  )`,
  `create table usage.alias (
    id text primary key,
    revision int not null,
    value text not null,
    account_id text not null,
    effective_from timestamptz not null,
    effective_until timestamptz
  )`,
  'create index alias_by_value on usage.alias (value)',
  `create table usage.event_schema (
    event_name text primary key,
    revision int not null,
    attributes jsonb not null,
    dimensions jsonb not null
  )`,
  `create table usage.meter (
    id text primary key,
    revision int not null,
    key text not null,
    event_name text not null,
    filter jsonb,
    aggregation text not null,
    value_attribute text,
    group_by text[] not null,
    unit text not null
  )`,
  `create table usage.contract (
    subscription_id text primary key,
    revision int not null,
    account_id text not null,
    contract jsonb not null,
    -- When the next period begins; null where none will, or while the account is not known.
    next_period_at timestamptz
  )`,
  'create index contract_by_account on usage.contract (account_id)',
  'create index contract_by_next_period on usage.contract (next_period_at)',
  `create table usage.wallet (
    id text primary key,
    revision int not null,
    account_id text not null,
    currency char(3) not null,
    live_balance numeric(38,12) not null
  )`,
];
