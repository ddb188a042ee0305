import { Migration } from '@mikro-orm/migrations';

/** Console users, their sessions with one family of refresh tokens each, and failed tries to sign in. */
export class UsersAndSessions extends Migration {
  override up(): void {
    this.addSql(`
      create table customer.console_user (
        id text collate "C" primary key,
        email text not null constraint user_email_is_one_persons unique
          constraint user_email_is_in_lower_case check (email = lower(email)),
        name text not null,
        roles text[] not null,
        password_hash text not null,
        created_at timestamptz not null
      )`);
    this.addSql(`
      create table customer.session (
        id text collate "C" primary key,
        user_id text collate "C" not null references customer.console_user (id),
        started_at timestamptz not null,
        ended_at timestamptz,
        ended_because text,
        constraint session_ends_for_a_reason check ((ended_at is null) = (ended_because is null))
      )`);
    this.addSql(`
      create table customer.refresh_token (
        hash text collate "C" primary key,
        session_id text collate "C" not null references customer.session (id) on delete cascade,
        issued_at timestamptz not null,
        expires_at timestamptz not null,
        rotated_at timestamptz
      )`);
    this.addSql(`
      create unique index refresh_token_one_alive_a_session on customer.refresh_token (session_id) where rotated_at is null`);
    this.addSql(`create index refresh_token_session on customer.refresh_token (session_id, expires_at)`);
    this.addSql(`
      create table customer.sign_in_failure (
        sequence bigint generated always as identity primary key,
        email_hash text collate "C" not null,
        failed_at timestamptz not null
      )`);
    this.addSql(`create index sign_in_failure_email on customer.sign_in_failure (email_hash, failed_at)`);
    this.addSql(`create index sign_in_failure_age on customer.sign_in_failure (failed_at)`);
  }
}
