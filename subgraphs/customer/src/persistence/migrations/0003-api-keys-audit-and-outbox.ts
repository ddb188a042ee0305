import { Migration } from '@mikro-orm/migrations';
import { outboxTable } from '@otpless/service/outbox';

/** API keys, the audit log, which can only grow, and the facts that wait to be said. */
export class ApiKeysAuditAndOutbox extends Migration {
  override up(): void {
    this.addSql(`
      create table customer.api_key (
        id text collate "C" primary key,
        name text not null,
        source text not null,
        scopes text[] not null,
        secret_hash text not null,
        last_four char(4) not null,
        created_by text not null,
        created_at timestamptz not null,
        last_used_at timestamptz,
        revoked_at timestamptz
      )`);
    this.addSql(`
      create unique index api_key_name_is_one_live_keys on customer.api_key (name) where revoked_at is null`);
    this.addSql(`
      create table customer.audit_entry (
        id text collate "C" primary key,
        at timestamptz not null,
        actor_id text not null,
        actor text not null,
        action text not null,
        subject_id text collate "C" not null,
        detail jsonb
      )`);
    this.addSql(`create index audit_entry_subject on customer.audit_entry (subject_id, id desc)`);
    this.addSql(`
      create function customer.refuse_change() returns trigger language plpgsql as $$
        begin raise exception 'the audit log only grows'; end $$`);
    this.addSql(`
      create trigger audit_entry_only_grows before update or delete or truncate on customer.audit_entry
        for each statement execute function customer.refuse_change()`);
    this.addSql(outboxTable('customer'));
  }
}
