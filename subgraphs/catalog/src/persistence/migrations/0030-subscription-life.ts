import { Migration } from '@mikro-orm/migrations';

/**
 * What is agreed about a subscription, by what it is about, each from a day on: phases are worked out from it. A term
 * gets the days of the phase it was; every subscription gets the change that made it.
 */
export class SubscriptionLife extends Migration {
  override up(): void {
    this.addSql(`create type catalog.text_range as range (subtype = text, collation = "C")`);
    this.addSql(`alter table catalog.subscription add agreed_ends_on date`);
    this.addSql(`update catalog.subscription set agreed_ends_on = ends_on where cancelled_at is null`);
    this.addSql(`
      alter table catalog.subscription
        add constraint subscription_ends_as_agreed_unless_cancelled check (
          cancelled_at is not null or ends_on is not distinct from agreed_ends_on),
        add constraint subscription_is_cancelled_for_a_day check (cancelled_at is null or ends_on is not null),
        add constraint subscription_is_cancelled_before_it_ends check (ends_on <= agreed_ends_on)`);
    this.addSql(`
      create table catalog.subscription_term (
        subscription_id text collate "C" not null references catalog.subscription (id),
        number int not null,
        starts_on date not null,
        plan_version_id text collate "C" not null references catalog.plan_version (id),
        trial_ends_on date,
        replaced_by int,
        primary key (subscription_id, number),
        constraint subscription_trial_is_in_its_term check (trial_ends_on > starts_on)
      )`);
    this.addSql(`create index subscription_term_plan_version on catalog.subscription_term (plan_version_id)`);
    this.addSql(`
      create unique index subscription_terms_begin_apart on catalog.subscription_term (subscription_id, starts_on)
        where replaced_by is null`);
    this.addSql(`
      insert into catalog.subscription_term (subscription_id, number, starts_on, plan_version_id)
      select subscription_id, row_number() over (partition by subscription_id order by starts_on), starts_on, plan_version_id
      from catalog.subscription_phase`);
    this.addSql(`drop table catalog.subscription_phase`);
    this.addSql(`
      create table catalog.subscription_pause (
        subscription_id text collate "C" not null references catalog.subscription (id),
        starts_on date not null,
        ends_on date,
        because text not null constraint subscription_pause_reason_is_known check (because in ('PAUSED', 'ENDED')),
        primary key (subscription_id, starts_on),
        constraint subscription_pause_holds_a_day check (ends_on > starts_on),
        constraint subscription_is_paused_once_a_day exclude using gist (
          catalog.text_range(subscription_id, subscription_id, '[]') with &&,
          daterange(starts_on, ends_on) with &&)
      )`);
    this.addSql(`
      create table catalog.subscription_licence (
        subscription_id text collate "C" not null references catalog.subscription (id),
        rate_card_key text not null,
        effective_on date not null,
        quantity numeric(38,12) not null constraint nobody_holds_less_than_no_licences check (quantity >= 0),
        primary key (subscription_id, rate_card_key, effective_on)
      )`);
    this.addSql(`
      create table catalog.subscription_member (
        subscription_id text collate "C" not null references catalog.subscription (id),
        account_id text collate "C" not null references catalog.account (id),
        position int not null,
        primary key (subscription_id, account_id)
      )`);
    this.addSql(`create index subscription_member_account on catalog.subscription_member (account_id)`);
    this.addSql(`
      create table catalog.subscription_change (
        subscription_id text collate "C" not null references catalog.subscription (id),
        revision int not null,
        effective_on date not null,
        details jsonb not null,
        reason text,
        by_id text not null,
        by_name text not null,
        at timestamptz not null,
        constraint subscription_revision_is_one_change primary key (subscription_id, revision)
      )`);
    this.addSql(`
      insert into catalog.subscription_change (subscription_id, revision, effective_on, details, by_id, by_name, at)
      select subscription.id, 1, term.starts_on,
        jsonb_build_object('kind', 'SUBSCRIBED', 'planVersionId', term.plan_version_id),
        'unknown', 'not recorded', subscription.created_at
      from catalog.subscription join catalog.subscription_term as term
        on term.subscription_id = subscription.id and term.number = 1`);
    this.addSql(`
      insert into catalog.subscription_change (subscription_id, revision, effective_on, details, by_id, by_name, at)
      select id, revision, ends_on, '{"kind": "CANCELLED", "insteadOf": null}', 'unknown', 'not recorded', cancelled_at
      from catalog.subscription where cancelled_at is not null`);
    this.addSql(`
      create function catalog.refuse_change_of_history() returns trigger language plpgsql as $$
      begin
        raise exception 'what was changed about subscription % is history', old.subscription_id;
      end $$`);
    this.addSql(`
      create trigger subscription_history_is_never_edited before update or delete on catalog.subscription_change
      for each row execute function catalog.refuse_change_of_history()`);
  }
}
