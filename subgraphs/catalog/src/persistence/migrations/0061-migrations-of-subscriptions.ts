import { Migration } from '@mikro-orm/migrations';

/** Migrations of many subscriptions to a plan version, and what came of each. */
export class MigrationsOfSubscriptions extends Migration {
  override up(): void {
    this.addSql(`
      create table catalog.subscription_migration (
        id text collate "C" primary key,
        name text not null,
        to_plan_version_id text collate "C" not null references catalog.plan_version (id),
        from_plan_version_id text collate "C" references catalog.plan_version (id),
        timing text not null,
        effective_on date,
        carry_overrides text[] not null,
        status text not null
          constraint migration_status_is_known check (
            status in ('PLANNING', 'PLANNED', 'APPROVED', 'DONE', 'CANCELLED')),
        version int not null,
        planned_by jsonb not null,
        planned_at timestamptz not null,
        approved_by jsonb,
        approved_at timestamptz,
        cancelled_by jsonb,
        cancelled_at timestamptz,
        done_at timestamptz,
        returned_by jsonb,
        returned_at timestamptz,
        constraint migration_runs_once_approved check (
          (status in ('APPROVED', 'DONE')) = (approved_by is not null and approved_at is not null)),
        constraint migration_is_cancelled_by_somebody check (
          (status = 'CANCELLED') = (cancelled_by is not null and cancelled_at is not null)),
        constraint migration_is_done_at_a_time check ((status = 'DONE') = (done_at is not null)),
        constraint migration_returns_once_done check (returned_at is null or status = 'DONE')
      )`);
    this.addSql(`
      create table catalog.subscription_migration_item (
        migration_id text collate "C" not null references catalog.subscription_migration (id),
        subscription_id text collate "C" not null references catalog.subscription (id),
        judged_revision int not null,
        outcome text not null constraint migration_item_outcome_is_known check (
          outcome in ('WAITING', 'READY', 'BLOCKED', 'PENDING', 'DONE', 'FAILED', 'RETURNED')),
        message text,
        asked_back boolean not null,
        attempts int not null constraint migration_item_attempts_are_counted check (attempts >= 0),
        effective_on date,
        from_plan_version_id text collate "C" references catalog.plan_version (id),
        term int,
        currency char(3) not null,
        fees_now numeric(38,12),
        fees_then numeric(38,12),
        same_cycle boolean not null,
        constraint migration_has_a_subscription_once primary key (migration_id, subscription_id),
        constraint migration_item_is_judged_before_it_runs check (
          outcome in ('WAITING', 'BLOCKED') or from_plan_version_id is not null),
        constraint migration_item_says_why check (outcome not in ('BLOCKED', 'FAILED') or message is not null),
        constraint migration_returns_what_was_migrated check (not asked_back or (outcome = 'DONE' and term is not null))
      )`);
    this.addSql(
      `create index subscription_migration_item_subscription on catalog.subscription_migration_item (subscription_id)`,
    );
    this.addSql(`
      create index subscription_migration_item_to_work_off on catalog.subscription_migration_item (attempts, migration_id, subscription_id)
        where outcome in ('WAITING', 'PENDING') or asked_back`);
  }
}
