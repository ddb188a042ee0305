import { Migration } from '@mikro-orm/migrations';

/** How billable items stand on invoice lines now, whatever contracts said of them. */
export class BillableItems extends Migration {
  override up(): void {
    this.addSql(`
      create table usage.billable_item (
        id text primary key,
        revision int not null,
        key text not null,
        description text not null,
        sac_code text not null
      )`);
  }
}
