import { Migration } from '@mikro-orm/migrations';

/** What can be priced without anybody being on it, and what simulations found. Accounts name their customer. */
export class Simulations extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  `alter table usage.account add column customer_id text, add column customer_name text`,
  // The next word of each account is kept whatever its revision: it names the customer.
  `update usage.account set revision = 0`,
  `create index account_by_tag on usage.account using gin (tags)`,
  `create table usage.pricing_terms (
    id text primary key,
    revision int not null,
    plan_id text not null,
    plan_version_id text not null,
    terms jsonb not null
  )`,
  'create index pricing_terms_by_plan on usage.pricing_terms (plan_id)',
  // Terms are kept as they were when it was asked for: a draft may be edited while it runs.
  `create table usage.simulation (
    id text primary key,
    status text not null,
    terms jsonb not null,
    against jsonb,
    selection jsonb not null,
    licences jsonb not null,
    starts_on date not null,
    ends_on date not null,
    total int not null,
    done int not null,
    worked_ms int not null,
    failure text,
    requested_by text not null,
    created_at timestamptz(3) not null,
    started_at timestamptz(3),
    finished_at timestamptz(3),
    constraint simulation_status_is_known check (status in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint simulation_has_days check (starts_on < ends_on),
    constraint simulation_prices_what_it_selected check (done between 0 and total)
  )`,
  "create index simulation_to_run on usage.simulation (id) where status in ('QUEUED', 'RUNNING')",
  `create table usage.simulated_account (
    simulation_id text not null references usage.simulation (id) on delete cascade,
    account_id text not null,
    -- Null while it waits to be priced.
    outcome text,
    because text,
    currency char(3),
    has_usage boolean,
    now_total numeric(38,12),
    then_total numeric(38,12),
    difference numeric(38,12) generated always as (then_total - now_total) stored,
    now_charges jsonb,
    then_charges jsonb,
    primary key (simulation_id, account_id)
  )`,
  'create index simulated_account_that_waits on usage.simulated_account (simulation_id, account_id) where outcome is null',
  `create index simulated_account_by_difference
     on usage.simulated_account (simulation_id, (coalesce(abs(difference), -1)) desc, account_id)`,
];
