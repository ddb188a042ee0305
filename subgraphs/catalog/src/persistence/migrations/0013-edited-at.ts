import { Migration } from '@mikro-orm/migrations';

/** Instants are named by what happened at them. */
export class EditedAt extends Migration {
  override up(): void {
    this.addSql(`alter table catalog.edit rename column at to edited_at`);
  }
}
