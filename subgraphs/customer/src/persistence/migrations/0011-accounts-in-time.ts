import { Migration } from '@mikro-orm/migrations';

/** Where accounts stand in their tree, who pays for them and how, from when until when; and what uses them. */
export class AccountsInTime extends Migration {
  override up(): void {
    this.addSql(`
      alter table customer.account
        add grace_days int constraint account_grace_days_are_not_negative check (grace_days >= 0),
        add tags text[] not null default '{}',
        add metadata jsonb not null default '{}'`);
    this.addSql(`create index account_name on customer.account ((lower(name) collate "C"), id)`);
    this.addSql(`
      create table customer.account_placement (
        account_id text collate "C" not null,
        customer_id text collate "C" not null,
        parent_id text collate "C",
        payer_id text collate "C" not null,
        effective_from timestamptz not null,
        effective_until timestamptz,
        applied boolean not null,
        primary key (account_id, effective_from),
        constraint placement_is_of_an_account
          foreign key (customer_id, account_id) references customer.account (customer_id, id),
        constraint placement_parent_is_of_the_same_customer
          foreign key (customer_id, parent_id) references customer.account (customer_id, id),
        constraint placement_payer_is_of_the_same_customer
          foreign key (customer_id, payer_id) references customer.account (customer_id, id),
        constraint placement_holds_an_instant check (effective_until > effective_from),
        constraint account_stands_in_one_place_at_any_instant exclude using gist (
          customer.value_range(account_id, account_id, '[]') with &&,
          tstzrange(effective_from, effective_until) with &&)
      )`);
    this.addSql(`create index account_placement_customer on customer.account_placement (customer_id)`);
    this.addSql(`create index account_placement_parent on customer.account_placement (parent_id)`);
    this.addSql(`create index account_placement_payer on customer.account_placement (payer_id)`);
    this.addSql(`
      create index account_placement_planned on customer.account_placement (effective_from) where not applied`);
    this.addSql(`
      insert into customer.account_placement
        select id, customer_id, parent_id, payer_id, created_at, null, true from customer.account`);
    this.refuseCycles();
    this.addSql(`
      create table customer.account_payment_mode (
        account_id text collate "C" not null references customer.account (id),
        payment_mode text not null constraint payment_mode_is_known check (payment_mode in ('PREPAID', 'POSTPAID')),
        effective_from timestamptz not null,
        effective_until timestamptz,
        applied boolean not null,
        primary key (account_id, effective_from),
        constraint payment_mode_holds_an_instant check (effective_until > effective_from),
        constraint account_pays_in_one_mode_at_any_instant exclude using gist (
          customer.value_range(account_id, account_id, '[]') with &&,
          tstzrange(effective_from, effective_until) with &&)
      )`);
    this.addSql(`
      create index account_payment_mode_planned on customer.account_payment_mode (effective_from) where not applied`);
    this.addSql(`
      insert into customer.account_payment_mode
        select id, payment_mode, created_at, null, true from customer.account`);
    // What the others say; it may be of accounts that this database has not got back yet.
    this.addSql(`
      create table customer.account_use (
        id text collate "C" not null,
        account_id text collate "C" not null,
        kind text not null constraint account_use_is_known check (kind in ('WALLET', 'SUBSCRIPTION')),
        revision int not null,
        ends_on date,
        noted_at timestamptz not null default now(),
        primary key (id, account_id)
      )`);
    this.addSql(`create index account_use_account on customer.account_use (account_id, noted_at)`);
  }

  /** The last guard of the tree, at commit: whoever wrote it, no account stands above itself at any instant. */
  private refuseCycles(): void {
    this.addSql(`
      create function customer.refuse_account_cycle() returns trigger language plpgsql as $$
        begin
          if exists (
            with recursive above (account_id, span) as (
              select new.parent_id, tstzrange(new.effective_from, new.effective_until) where new.parent_id is not null
              union
              select p.parent_id, above.span * tstzrange(p.effective_from, p.effective_until)
              from above join customer.account_placement p on p.account_id = above.account_id
                and tstzrange(p.effective_from, p.effective_until) && above.span
              where p.parent_id is not null and above.account_id <> new.account_id
            ) select from above where above.account_id = new.account_id
          ) then
            raise exception 'account_never_stands_under_itself'
              using errcode = 'check_violation', constraint = 'account_never_stands_under_itself';
          end if;
          return null;
        end $$`);
    this.addSql(`
      create constraint trigger account_never_stands_under_itself after insert or update on customer.account_placement
        deferrable initially deferred for each row execute function customer.refuse_account_cycle()`);
  }
}
