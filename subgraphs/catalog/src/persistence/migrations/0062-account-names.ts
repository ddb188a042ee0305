import { Migration } from '@mikro-orm/migrations';

/** What accounts and their customers are called, for subscriptions to be found by. Not known until the account is said again. */
export class AccountNames extends Migration {
  override up(): void {
    this.addSql(`alter table catalog.account add column name text, add column customer_name text`);
    // The next word of each account is kept whatever its revision: it says what the account is called.
    this.addSql('update catalog.account set revision = 0');
  }
}
