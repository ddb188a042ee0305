import { Migration } from '@mikro-orm/migrations';
import { idempotencyTable } from '@otpless/service/idempotency';
import { outboxTable } from '@otpless/service/outbox';

const projections = [
  `create table invoice.account (
    account_id text primary key,
    revision integer not null,
    name text not null,
    net_terms_days integer not null,
    customer jsonb not null
  )`,
  `create table invoice.accrual (
    accrual_id text primary key,
    revision integer not null,
    account_id text not null,
    subscription_id text not null,
    payment_mode text not null,
    plan_name text not null,
    plan_version_number integer not null,
    currency char(3) not null,
    starts_on date not null,
    ends_on date not null,
    closes_on date not null,
    state text not null,
    total numeric(38,12) not null,
    charges jsonb not null,
    rated_at timestamptz not null,
    invoiced boolean not null default false,
    constraint only_final_accruals_are_invoiced check (not invoiced or state = 'FINAL')
  )`,
  // What billing runs and running invoices look for is little beside what was invoiced long ago.
  `create index accrual_to_bill on invoice.accrual (closes_on, account_id) where state = 'FINAL' and not invoiced`,
  `create index accrual_running on invoice.accrual (accrual_id desc) where not invoiced`,
  `create index accrual_running_of_account on invoice.accrual (account_id, accrual_id desc) where not invoiced`,
  `create table invoice.draw (
    accrual_id text primary key,
    revision integer not null,
    accrual_revision integer not null,
    accrual_state text not null,
    currency char(3) not null,
    promotional numeric(38,12) not null,
    purchased numeric(38,12) not null
  )`,
];

const sellerAndNumbers = [
  `create table invoice.seller_profile (
    id smallint primary key default 1 constraint one_seller check (id = 1),
    legal_name text not null,
    gstin text not null,
    address text not null,
    zero_rated_with_igst boolean not null default false
  )`,
  `create table invoice.number_series (
    seller_gstin text not null,
    financial_year text not null,
    series text not null,
    last_ordinal bigint not null,
    primary key (seller_gstin, financial_year, series)
  )`,
];

const invoices = [
  `create table invoice.invoice (
    id text primary key,
    number text not null,
    status text not null constraint an_issued_status check (status in ('DUE', 'PAID', 'VOID')),
    account_id text not null,
    subscription_id text not null,
    accrual_id text not null,
    accrual_revision integer not null,
    currency char(3) not null,
    starts_on date not null,
    ends_on date not null,
    issued_at timestamptz not null,
    issued_on date not null,
    due_on date not null,
    seller_gstin text not null,
    seller jsonb not null,
    buyer jsonb not null,
    subtotal numeric(38,12) not null,
    discounts numeric(38,12) not null,
    taxes jsonb not null,
    total numeric(38,12) not null,
    set_off jsonb not null,
    set_off_total numeric(38,12) not null,
    amount_due numeric(38,12) not null,
    document_hash text not null,
    paid numeric(38,12) not null default 0,
    version integer not null default 1,
    constraint an_accrual_is_invoiced_once unique (accrual_id),
    constraint a_number_is_used_once unique (seller_gstin, number),
    constraint due_is_total_less_set_off check (amount_due = total - set_off_total and amount_due >= 0),
    constraint no_more_is_paid_than_due check (paid >= 0 and paid <= amount_due),
    constraint paid_when_all_is_paid check (status = 'VOID' or (status = 'PAID') = (paid = amount_due))
  )`,
  `create index invoice_newest_first on invoice.invoice (issued_at desc, id desc)`,
  `create index invoice_of_account on invoice.invoice (account_id, issued_at desc, id desc)`,
  `create index invoice_of_status on invoice.invoice (status, issued_at desc, id desc)`,
  `create table invoice.invoice_line (
    invoice_id text not null references invoice.invoice (id),
    position integer not null,
    description text not null,
    sac_code text not null,
    quantity numeric(38,12),
    unit_amount numeric(38,12),
    amount numeric(38,12) not null,
    discount numeric(38,12) not null,
    taxable numeric(38,12) not null,
    taxes jsonb not null,
    origin jsonb not null,
    primary key (invoice_id, position),
    constraint taxable_is_amount_less_discount check (taxable = amount - discount and taxable >= 0)
  )`,
  `create table invoice.invoice_change (
    sequence bigint generated always as identity primary key,
    invoice_id text not null references invoice.invoice (id),
    at timestamptz not null,
    actor text not null,
    change text not null
  )`,
  `create table invoice.invoice_document (
    invoice_id text primary key references invoice.invoice (id),
    media_type text not null,
    sha256 text not null constraint the_hash_is_that_of_the_content check (sha256 = encode(sha256(content), 'hex')),
    content bytea not null
  )`,
  `create index invoice_change_of_invoice on invoice.invoice_change (invoice_id, sequence)`,
];

const money = [
  `create table invoice.payment (
    id text primary key,
    status text not null default 'RECORDED',
    account_id text not null,
    invoice_id text references invoice.invoice (id),
    top_up_id text constraint a_top_up_is_paid_once unique,
    currency char(3) not null,
    amount numeric(38,12) not null constraint a_payment_is_more_than_nothing check (amount > 0),
    method text not null,
    reference text not null,
    received_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint a_payment_has_one_purpose check (num_nonnulls(invoice_id, top_up_id) = 1)
  )`,
  `create index payment_of_invoice on invoice.payment (invoice_id)`,
  `create table invoice.receipt_voucher (
    id text primary key,
    number text not null,
    account_id text not null,
    top_up_id text not null constraint a_top_up_is_receipted_once unique,
    wallet_id text not null,
    payment_id text not null references invoice.payment (id),
    currency char(3) not null,
    gross numeric(38,12) not null,
    net numeric(38,12) not null,
    taxes jsonb not null,
    seller_gstin text not null,
    seller jsonb not null,
    buyer jsonb not null,
    received_at timestamptz not null,
    net_left numeric(38,12) not null,
    taxes_left jsonb not null,
    used_up boolean not null,
    constraint a_voucher_number_is_used_once unique (seller_gstin, number),
    constraint no_more_is_used_than_received check (net_left >= 0 and net_left <= net)
  )`,
  `create index receipt_voucher_newest_first on invoice.receipt_voucher (received_at desc, id desc)`,
  `create index receipt_voucher_of_account on invoice.receipt_voucher (account_id, received_at desc, id desc)`,
  `create index advance_left on invoice.receipt_voucher (account_id, currency, received_at, id) where not used_up`,
  `create table invoice.advance_use (
    invoice_id text not null references invoice.invoice (id),
    receipt_voucher_id text not null references invoice.receipt_voucher (id),
    net numeric(38,12) not null,
    taxes jsonb not null,
    primary key (invoice_id, receipt_voucher_id)
  )`,
  // What was set off for draws on an overdraft, before the top-up that fills it up was received.
  `create table invoice.set_off_ahead (
    account_id text not null,
    currency char(3) not null,
    net numeric(38,12) not null,
    taxes jsonb not null,
    primary key (account_id, currency)
  )`,
];

const runs = [
  `create table invoice.billing_run (
    id text primary key,
    as_of date not null,
    dry_run boolean not null,
    status text not null,
    planned integer not null,
    started_at timestamptz not null,
    started_by text not null,
    finished_at timestamptz,
    constraint finished_when_not_running check ((status = 'RUNNING') = (finished_at is null))
  )`,
  `create index billing_run_newest_first on invoice.billing_run (started_at desc, id desc)`,
  `create table invoice.billing_run_entry (
    run_id text not null references invoice.billing_run (id),
    accrual_id text not null,
    account_id text not null,
    reason text,
    currency char(3),
    total numeric(38,12),
    primary key (run_id, accrual_id),
    constraint skipped_for_a_reason_or_invoiced check ((reason is null) = (total is not null))
  )`,
];

const seals = [
  `create function invoice.refuse_change_of_sealed() returns trigger language plpgsql as $$
   declare
     changeable text[] := coalesce(tg_argv[0], '{}')::text[];
   begin
     if tg_op = 'UPDATE' and to_jsonb(new) - changeable = to_jsonb(old) - changeable then
       return new;
     end if;
     raise exception 'an issued document never changes: % of %.% refused', tg_op, tg_table_schema, tg_table_name
       using errcode = 'restrict_violation';
   end $$`,
  `create trigger issued_invoices_never_change before update or delete on invoice.invoice
   for each row execute function invoice.refuse_change_of_sealed('{status,paid,version}')`,
  `create trigger issued_lines_never_change before update or delete on invoice.invoice_line
   for each row execute function invoice.refuse_change_of_sealed()`,
  `create trigger printed_documents_never_change before update or delete on invoice.invoice_document
   for each row execute function invoice.refuse_change_of_sealed()`,
  `create trigger history_never_changes before update or delete on invoice.invoice_change
   for each row execute function invoice.refuse_change_of_sealed()`,
  `create trigger receipt_vouchers_never_change before update or delete on invoice.receipt_voucher
   for each row execute function invoice.refuse_change_of_sealed('{net_left,taxes_left,used_up}')`,
  `create trigger advance_uses_never_change before update or delete on invoice.advance_use
   for each row execute function invoice.refuse_change_of_sealed()`,
];

export class Invoices0001 extends Migration {
  override up(): void {
    const statements = [...projections, ...sellerAndNumbers, ...invoices, ...money, ...runs, ...seals];
    for (const statement of [...statements, outboxTable('invoice'), idempotencyTable('invoice')])
      this.addSql(statement);
  }
}
