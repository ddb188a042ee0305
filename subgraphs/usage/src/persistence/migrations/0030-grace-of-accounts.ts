import { Migration } from '@mikro-orm/migrations';

/** An account may have grace days of its own. */
export class GraceOfAccounts extends Migration {
  override up(): void {
    this.addSql(`alter table usage.account add column grace_days int
      constraint account_grace_is_not_negative check (grace_days >= 0)`);
  }
}
