import { Migration } from '@mikro-orm/migrations';
import { idempotencyTable } from '@otpless/service/idempotency';
import { outboxTable } from '@otpless/service/outbox';

/** Subscriptions with their phases, what is known of accounts, and what is still to be said. */
export class Subscriptions extends Migration {
  override up(): void {
    this.addSql(`
      create table catalog.account (
        id text collate "C" primary key,
        revision int not null,
        currency char(3) not null,
        status text not null,
        time_zone text not null
      )`);
    this.addSql(`comment on table catalog.account is 'A projection of billing.v1.customer.account.changed'`);
    this.addSql(`
      create table catalog.subscription (
        id text collate "C" primary key,
        account_id text collate "C" not null references catalog.account (id),
        currency char(3) not null,
        starts_on date not null,
        ends_on date,
        cancelled_at timestamptz,
        revision int not null,
        created_at timestamptz not null,
        constraint subscription_ends_after_it_starts check (ends_on >= starts_on)
      )`);
    this.addSql(`create index subscription_account on catalog.subscription (account_id)`);
    this.addSql(`
      create table catalog.subscription_phase (
        subscription_id text collate "C" not null references catalog.subscription (id),
        starts_on date not null,
        ends_on date,
        plan_version_id text collate "C" not null references catalog.plan_version (id),
        primary key (subscription_id, starts_on),
        constraint subscription_phase_ends_after_it_starts check (ends_on >= starts_on)
      )`);
    this.addSql(`create index subscription_phase_plan_version on catalog.subscription_phase (plan_version_id)`);
    this.addSql(outboxTable('catalog'));
    this.addSql(idempotencyTable('catalog'));
  }
}
