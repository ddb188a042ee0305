import { Migration } from '@mikro-orm/migrations';

/** Which subscriptions give money to an account's wallet: while one does, the account goes on prepaying. */
export class UsesThatGive extends Migration {
  override up(): void {
    this.addSql('alter table customer.account_use add column gives_until date');
    // The next word of each use is kept whatever its revision: it says what is given.
    this.addSql('update customer.account_use set revision = 0');
  }
}
