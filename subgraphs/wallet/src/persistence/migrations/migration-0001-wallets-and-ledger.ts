import { Migration } from '@mikro-orm/migrations';
import { idempotencyTable } from '@otpless/service/idempotency';
import { outboxTable } from '@otpless/service/outbox';

/** Accounts as projected, wallets and their grants, the ledger that nobody edits, and what accruals drew. */
export class WalletsAndLedger extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement);
  }
}

const statements = [
  outboxTable('wallet'),
  idempotencyTable('wallet'),
  `create table wallet.account (
    id text primary key,
    revision int not null,
    name text not null,
    currency char(3) not null,
    payment_mode text not null,
    status text not null
  )`,
  `create table wallet.wallet (
    id text primary key,
    account_id text not null references wallet.account (id),
    currency char(3) not null,
    status text not null,
    balance numeric(38,12) not null,
    held numeric(38,12) not null,
    overdraft_limit numeric(38,12) not null,
    overdraft_used numeric(38,12) not null,
    outstanding numeric(38,12) not null,
    live_balance numeric(38,12) not null
      generated always as (balance - least(outstanding, balance + overdraft_limit - held)) stored,
    revision int not null,
    last_event_received_at timestamptz(3),
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    constraint wallet_is_one_per_account_and_currency unique (account_id, currency),
    constraint wallet_balance_is_not_below_its_overdraft_limit check (balance - held >= -overdraft_limit),
    constraint wallet_overdraft_used_is_within_its_limit check (overdraft_used between 0 and overdraft_limit),
    constraint wallet_held_is_not_negative check (held >= 0)
  )`,
  'create index wallet_by_live_balance on wallet.wallet (live_balance, id)',
  'create index wallet_by_creation on wallet.wallet (created_at, id)',
  `create table wallet."grant" (
    id text primary key,
    wallet_id text not null references wallet.wallet (id),
    kind text not null,
    currency char(3) not null,
    amount numeric(38,12) not null,
    remaining numeric(38,12) not null,
    priority int not null,
    expires_at timestamptz(3),
    created_at timestamptz(3) not null,
    constraint grant_remaining_is_part_of_its_amount check (remaining between 0 and amount)
  )`,
  'create index grant_by_wallet on wallet."grant" (wallet_id)',
  'create index grant_that_expires on wallet."grant" (expires_at) where remaining > 0 and expires_at is not null',
  `create table wallet.accrual_draw (
    accrual_id text primary key,
    subscription_id text not null,
    account_id text not null,
    payer_account_id text not null,
    wallet_id text references wallet.wallet (id),
    currency char(3) not null,
    period_starts_on date not null,
    accrued numeric(38,12) not null,
    accrual_revision int not null,
    accrual_state text not null,
    drawn_promotional numeric(38,12) not null,
    drawn_purchased numeric(38,12) not null,
    uncovered numeric(38,12) not null,
    rounding numeric(38,12) not null,
    parts jsonb not null,
    settled boolean not null,
    closed boolean not null,
    draw_due_at timestamptz(3),
    last_drawn_at timestamptz(3),
    revision int not null,
    constraint accrual_draw_is_not_negative check (drawn_promotional >= 0 and drawn_purchased >= 0 and uncovered >= 0),
    constraint accrual_draw_settled_is_drawn_and_uncovered
      check (not settled or accrued = drawn_promotional + drawn_purchased + uncovered)
  )`,
  'create index accrual_draw_due on wallet.accrual_draw (draw_due_at) where draw_due_at is not null',
  'create index accrual_draw_of_wallet on wallet.accrual_draw (wallet_id) where not closed',
  'create index accrual_draw_without_wallet on wallet.accrual_draw (payer_account_id) where wallet_id is null',
  `create table wallet.top_up (
    id text primary key,
    wallet_id text not null references wallet.wallet (id),
    account_id text not null,
    currency char(3) not null,
    gross numeric(38,12) not null,
    net numeric(38,12),
    tax numeric(38,12),
    status text not null,
    method text not null,
    reference text not null,
    received_on date not null,
    receipt_number text,
    created_at timestamptz(3) not null,
    posted_at timestamptz(3),
    constraint top_up_gross_is_positive check (gross > 0),
    constraint top_up_gross_is_net_and_tax check (gross = net + tax)
  )`,
  'create index top_up_by_wallet on wallet.top_up (wallet_id, created_at desc, id desc)',
  `create table wallet.ledger_account (
    id text primary key,
    kind text not null,
    currency char(3) not null,
    wallet_id text unique references wallet.wallet (id),
    constraint ledger_account_of_a_wallet_names_it check ((kind = 'WALLET') = (wallet_id is not null))
  )`,
  `create unique index ledger_account_is_one_per_kind_and_currency
    on wallet.ledger_account (kind, currency) where wallet_id is null`,
  `create table wallet.transfer (
    id text primary key,
    kind text not null,
    cause text not null constraint transfer_cause_moves_money_once unique,
    wallet_id text not null references wallet.wallet (id),
    currency char(3) not null,
    accrual_id text,
    description text not null,
    created_at timestamptz(3) not null
  )`,
  `create table wallet.ledger_entry (
    id text primary key,
    sequence bigint generated always as identity,
    transfer_id text not null references wallet.transfer (id),
    ledger_account_id text not null references wallet.ledger_account (id),
    grant_id text references wallet."grant" (id),
    amount numeric(38,12) not null,
    balance_after numeric(38,12),
    constraint ledger_entry_moves_something check (amount <> 0)
  )`,
  'create index ledger_entry_by_transfer on wallet.ledger_entry (transfer_id)',
  'create index ledger_entry_by_account on wallet.ledger_entry (ledger_account_id, sequence desc)',
  `create function wallet.refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the ledger is not edited: % of %', tg_op, tg_table_name using errcode = 'restrict_violation';
    end $$`,
  ...['transfer', 'ledger_entry'].map(
    (table) => `create trigger ${table}_is_never_edited before update or delete on wallet.${table}
      for each row execute function wallet.refuse_change()`,
  ),
  ...['transfer', 'ledger_entry'].map(
    (table) => `create trigger ${table}_is_never_emptied before truncate on wallet.${table}
      for each statement execute function wallet.refuse_change()`,
  ),
  `create function wallet.refuse_imbalance() returns trigger language plpgsql as $$
    declare
      total numeric;
    begin
      select sum(amount) into total from wallet.ledger_entry where transfer_id = new.transfer_id;
      if total <> 0 then
        raise exception 'transfer % does not sum to zero but to %', new.transfer_id, total using errcode = 'check_violation';
      end if;
      return null;
    end $$`,
  `create constraint trigger transfer_sums_to_zero after insert on wallet.ledger_entry
    deferrable initially deferred for each row execute function wallet.refuse_imbalance()`,
];
