import { Migration } from '@mikro-orm/migrations';

/** Customers, their accounts and the aliases that events carry. Ids compare by bytes, which is the order of their making. */
export class CustomersAndAccounts extends Migration {
  override up(): void {
    this.addSql(`
      create table customer.customer (
        id text collate "C" primary key,
        legal_name text not null,
        display_name text not null,
        status text not null constraint customer_status_is_known check (status in ('DRAFT', 'ACTIVE', 'ARCHIVED')),
        contacts jsonb not null,
        billing_address jsonb not null,
        tax_category text not null constraint customer_tax_category_is_known check (
          tax_category in ('REGISTERED', 'COMPOSITION', 'UNREGISTERED', 'SEZ', 'OVERSEAS', 'UIN_HOLDER')),
        gstin text,
        place_of_supply char(2) not null,
        tags text[] not null,
        version int not null,
        created_at timestamptz not null,
        constraint customer_gstin_fits_its_category check (
          (gstin is null) = (tax_category in ('UNREGISTERED', 'OVERSEAS')))
      )`);
    this.addSql(`
      create unique index customer_gstin_names_one_customer on customer.customer (gstin) where status <> 'ARCHIVED'`);
    this.addSql(`
      create table customer.account (
        id text collate "C" primary key,
        customer_id text collate "C" not null references customer.customer (id),
        name text not null,
        parent_id text collate "C",
        payer_id text collate "C" not null,
        currency char(3) not null,
        payment_mode text not null constraint account_payment_mode_is_known check (payment_mode in ('PREPAID', 'POSTPAID')),
        time_zone text not null,
        net_terms_days int not null constraint account_net_terms_are_not_negative check (net_terms_days >= 0),
        status text not null constraint account_status_is_known check (status in ('ACTIVE', 'ARCHIVED')),
        version int not null,
        revision int not null,
        created_at timestamptz not null,
        constraint account_is_not_its_parent check (parent_id <> id),
        constraint account_and_customer unique (customer_id, id),
        constraint account_parent_is_of_the_same_customer
          foreign key (customer_id, parent_id) references customer.account (customer_id, id),
        constraint account_has_a_payer foreign key (payer_id) references customer.account (id)
      )`);
    this.addSql(`create index account_parent on customer.account (parent_id)`);
    // A text cannot stand in a GiST index without an extension, but a range of texts can: equal values are ranges that meet.
    this.addSql(`create type customer.value_range as range (subtype = text, collation = "C")`);
    this.addSql(`
      create table customer.alias (
        id text collate "C" primary key,
        account_id text collate "C" not null references customer.account (id),
        value text collate "C" not null,
        effective_from timestamptz not null,
        effective_until timestamptz,
        revision int not null,
        constraint alias_span_holds_an_instant check (effective_until > effective_from),
        constraint alias_belongs_to_one_account_at_any_instant exclude using gist (
          customer.value_range(value, value, '[]') with &&,
          tstzrange(effective_from, effective_until) with &&)
      )`);
    this.addSql(`create index alias_value on customer.alias (value)`);
    this.addSql(`create index alias_account on customer.alias (account_id)`);
  }
}
