import { Migration } from '@mikro-orm/migrations';

/** How accounts pay: one that is invoiced is given no money in a wallet. Not known until the account is said again. */
export class PaymentModes extends Migration {
  override up(): void {
    this.addSql(`
      alter table catalog.account add column payment_mode text
        constraint account_payment_mode_is_known check (payment_mode in ('PREPAID', 'POSTPAID'))`);
    // The next word of each account is kept whatever its revision: it says how the account pays.
    this.addSql('update catalog.account set revision = 0');
  }
}
